import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type ArticleTranslation,
  ArticleTranslationSchema,
  checkTranslation,
  isOutdated,
  translateArticle,
} from '../../../core/articles/article-translation';
import { createArticle, createCause, createStep } from '../support/articles';

const MAIN = createArticle({
  causes: [createCause({ question: 'How much is free?' }), createCause({ id: 'wifi', title: 'No Wi-Fi' })],
  steps: [
    createStep({ path: 'Settings > Restart', action: 'restart-device' }),
    createStep({ id: 'delete', title: 'Delete it', caution: 'Gone for good.', destructive: true }),
  ],
  faq: [{ question: 'Is it lost?', answer: 'No.' }],
});

const STEP = { title: 'Starten Sie neu', body: 'Halten Sie die Taste.', check: 'Es ist wieder an.' };

function createTranslation(parts: Partial<ArticleTranslation> = {}): ArticleTranslation {
  return {
    article: MAIN.id,
    language: 'de',
    reviewed: '2026-11-29',
    title: 'Beispiel-Backup fehlgeschlagen',
    causes: {},
    steps: {},
    ...parts,
  };
}

const WHOLE = createTranslation({
  models: 'Alle.',
  severity: 'Nichts ist verloren.',
  meaning: 'Das Backup wurde nicht fertig.',
  causes: {
    storage: { title: 'Zu wenig Platz', question: 'Wie viel ist frei?' },
    wifi: { title: 'Kein WLAN' },
  },
  steps: {
    restart: { ...STEP, path: 'Einstellungen > Neustart' },
    delete: { ...STEP, title: 'Löschen Sie es', caution: 'Für immer weg.' },
  },
  faq: [{ question: 'Ist es weg?', answer: 'Nein.' }],
  escalate: ['Der Hersteller, wenn nichts hilft.'],
});

describe('translateArticle', () => {
  it('takes texts from the translation and everything else from the article', () => {
    const { article, gaps } = translateArticle(MAIN, WHOLE);
    expect(gaps).toEqual([]);
    expect(article).toMatchObject({
      id: MAIN.id,
      language: 'de',
      title: 'Beispiel-Backup fehlgeschlagen',
      severity: { level: MAIN.severity.level, reason: 'Nichts ist verloren.' },
      signals: MAIN.signals,
    });
    expect(
      article.steps.map(({ id, title, action, destructive }) => ({ id, title, action, destructive })),
    ).toEqual([
      { id: 'restart', title: 'Starten Sie neu', action: 'restart-device', destructive: undefined },
      { id: 'delete', title: 'Löschen Sie es', action: undefined, destructive: true },
    ]);
    expect(article.steps[1]?.caution).toBe('Für immer weg.');
    expect(article.causes.map(({ question, hints }) => ({ question, hints }))).toEqual([
      { question: 'Wie viel ist frei?', hints: ['storage is full'] },
      { question: undefined, hints: ['storage is full'] },
    ]);
  });

  it('falls back to the article for what is missing, and names it', () => {
    const { article, gaps } = translateArticle(
      MAIN,
      createTranslation({ meaning: 'Nichts ist verloren.', steps: { restart: STEP } }),
    );
    expect(article.meaning).toBe('Nichts ist verloren.');
    expect(article.steps.map(({ title, path }) => [title, path])).toEqual([
      ['Starten Sie neu', 'Settings > Restart'],
      ['Delete it', undefined],
    ]);
    expect(gaps.map(({ part, id }) => (id === null ? part : `${part} ${id}`)).sort()).toEqual([
      'cause storage',
      'cause wifi',
      'escalate',
      'faq',
      'models',
      'question storage',
      'severity',
      'step delete',
    ]);
  });

  it('does not put an answer under another question when the article has gained one', () => {
    const longer = { ...MAIN, faq: [{ question: 'New?', answer: 'Yes.' }, ...MAIN.faq] };
    const { article, gaps } = translateArticle(longer, WHOLE);
    expect(article.faq).toEqual(longer.faq);
    expect(gaps).toEqual([{ part: 'faq', id: null }]);
  });
});

describe('checkTranslation', () => {
  const mistakesIn = (parts: Partial<ArticleTranslation>): string[] =>
    checkTranslation(createTranslation(parts), MAIN.id, MAIN).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  it('finds nothing wrong with a whole one, nor with one that has only a title', () => {
    expect(checkTranslation(WHOLE, MAIN.id, MAIN)).toEqual([]);
    expect(mistakesIn({})).toEqual([]);
  });

  it.each<[string, Partial<ArticleTranslation>, RegExp]>([
    [
      'a cause that does not exist',
      { causes: { moon: { title: 'Mond' } } },
      /^causes\.moon: .*"moon".*storage/,
    ],
    ['a step that does not exist', { steps: { dance: STEP } }, /^steps\.dance: .*"dance".*restart/],
    [
      'a question where the article has none',
      { causes: { wifi: { title: 'WLAN', question: 'Wo?' } } },
      /^causes\.wifi\.question: /,
    ],
    ['a caution that was lost', { steps: { delete: STEP } }, /^steps\.delete: .*caution/],
    [
      'a caution of its own',
      { steps: { restart: { ...STEP, caution: 'Huch.' } } },
      /^steps\.restart\.caution: .*no caution/,
    ],
    [
      'a path of its own',
      { steps: { delete: { ...STEP, caution: 'Weg.', path: 'A > B' } } },
      /^steps\.delete\.path: .*no path/,
    ],
    ['too few answers', { faq: [] }, /^faq: must have 1 .*not 0/],
    ['too many escalations', { escalate: ['A', 'B'] }, /^escalate: must have 1 .*not 2/],
  ])('finds %s', (_, parts, mistake) => {
    expect(mistakesIn(parts)).toEqual([expect.stringMatching(mistake)]);
  });

  it('finds that there is no such article', () => {
    expect(checkTranslation(WHOLE, 'nothing', null)).toEqual([
      { path: [], message: expect.stringContaining('"nothing"') },
    ]);
  });
});

describe('ArticleTranslationSchema', () => {
  const { article: _, ...file } = WHOLE;

  it('takes a whole file', () => {
    expect(v.safeParse(ArticleTranslationSchema, file).success).toBe(true);
  });

  it.each([
    ['English, which is the article itself', { ...file, language: 'en' }],
    ['an id of its own, which the folder gives', { ...file, id: 'x' }],
    ['a step without a check', { ...file, steps: { restart: { title: 'A', body: 'B' } } }],
    ['a step with sources, which the article has', { ...file, steps: { restart: { ...STEP, sources: [] } } }],
    ['two lines in a title', { ...file, title: 'A\nB' }],
  ])('refuses %s', (_, data) => {
    expect(v.safeParse(ArticleTranslationSchema, data).success).toBe(false);
  });
});

it('is outdated once its article was reviewed later', () => {
  expect(isOutdated({ reviewed: '2026-11-29' }, { reviewed: '2026-11-30' })).toBe(true);
  expect(isOutdated({ reviewed: '2026-11-29' }, { reviewed: '2026-11-29' })).toBe(false);
});
