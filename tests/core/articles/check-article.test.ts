import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/articles/article';
import { checkArticle, checkArticlePhrases, findSharedSignals } from '../../../core/articles/check-article';
import { createArticle, createCause, createStep } from '../support/articles';

const KNOWN = { products: new Set(['example']), actions: new Set(['restart-device']) };

const mistakesIn = (parts: Partial<Article>): string[] =>
  checkArticle(createArticle(parts), KNOWN).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('checkArticle', () => {
  it('finds nothing wrong with a sound article', () => {
    const steps = [
      createStep({ id: 'first', addresses: ['storage'], action: 'restart-device' }),
      createStep({ id: 'second', destructive: true, caution: 'Photos can be lost.' }),
    ];
    expect(mistakesIn({ steps })).toEqual([]);
  });

  it.each<[string, Partial<Article>, RegExp]>([
    ['a product that does not exist', { product: 'nothing' }, /^product: .*"nothing".*products\.yaml/],
    [
      'a step for a cause that does not exist',
      { steps: [createStep(), createStep({ id: 'b', addresses: ['storage', 'moon'] })] },
      /^steps\.1\.addresses\.1: .*"moon".*storage/,
    ],
    [
      'an action that does not exist',
      { steps: [createStep({ action: 'dance' })] },
      /^steps\.0\.action: .*"dance"/,
    ],
    [
      'two steps with the same id',
      { steps: [createStep(), createStep()] },
      /^steps\.1\.id: .*"restart".*twice/,
    ],
    [
      'two causes with the same id',
      { causes: [createCause(), createCause()] },
      /^causes\.1\.id: .*"storage".*twice/,
    ],
    [
      'a destructive step without a caution',
      { steps: [createStep({ destructive: true })] },
      /^steps\.0: .*caution/,
    ],
    [
      'a cause that no step addresses',
      {
        causes: [createCause(), createCause({ id: 'power' })],
        steps: [createStep({ addresses: ['storage'] })],
      },
      /^causes\.1: .*"power"/,
    ],
  ])('finds %s', (_, parts, mistake) => {
    const mistakes = mistakesIn(parts);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(mistake);
  });

  it('finds several mistakes at once', () => {
    expect(
      mistakesIn({ product: 'nothing', steps: [createStep({ action: 'dance', destructive: true })] }),
    ).toHaveLength(3);
  });
});

describe('checkArticlePhrases', () => {
  it('finds hints at a cause that the article does not have, in each language', () => {
    const byLanguage = { de: { hints: { storage: ['voll'] } }, fr: { hints: { moon: ['lune'] } } };
    expect(checkArticlePhrases(byLanguage, 'example-backup-failed', createArticle())).toEqual([
      { path: ['fr', 'hints', 'moon'], message: expect.stringMatching(/"moon".*storage/) },
    ]);
  });

  it('finds phrases that belong to no article', () => {
    expect(checkArticlePhrases({}, 'nonsense', null)).toEqual([
      { path: [], message: expect.stringContaining('"nonsense"') },
    ]);
  });
});

describe('findSharedSignals', () => {
  const withSignals = (id: string, ...texts: string[]): Article =>
    createArticle({ id, signals: texts.map((text) => ({ text, kind: 'phrase' as const })) });

  it('finds signals that stand in two articles, whatever their case', () => {
    const articles = [withSignals('b', 'Backup Failed', 'only here'), withSignals('a', 'backup failed')];
    expect(findSharedSignals(articles)).toEqual([{ text: 'backup failed', articles: ['a', 'b'] }]);
  });

  it('does not mind a signal that stands twice in one article', () => {
    expect(findSharedSignals([withSignals('a', 'backup failed', 'Backup failed')])).toEqual([]);
  });
});
