import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Article, ArticleSchema } from '../../../core/articles/article';
import { deferSignals, signalsOf, withKeys } from '../../../core/articles/pack';
import { createArticle, createStep } from '../support/articles';

describe('ArticleSchema', () => {
  it('takes a sound article', () => {
    expect(v.is(ArticleSchema, createArticle())).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an id with capitals', { id: 'Backup' }],
    ['an id that leaves its folder', { id: '../backup' }],
    ['an empty title', { title: '  ' }],
    ['a title of two lines', { title: 'a\nb' }],
    ['a title without bounds', { title: 'x'.repeat(101) }],
    ['a language that is not ours', { language: 'xx' }],
    ['no steps', { steps: [] }],
    ['no signals', { signals: [] }],
    ['no causes', { causes: [] }],
    ['nobody to escalate to', { escalate: [] }],
    ['an unknown severity', { severity: { level: 'huge', reason: 'x' } }],
    ['a review date that is none', { reviewed: 'yesterday' }],
    ['a message without the source that shows it', { signals: [{ text: 'Backup Failed', kind: 'message' }] }],
    ['a step without a source', { steps: [createStep({ sources: [] })] }],
    ['a source that is a script', { sources: ['javascript:alert(1)'] }],
    ['a source that leaves its attribute', { sources: ['https://example.org/" onclick="x'] }],
    ['an unknown field', { html: '<b>x</b>' }],
    ['an unknown field in a step', { steps: [{ ...createStep(), html: '<b>x</b>' }] }],
  ])('refuses %s', (_, parts) => {
    expect(v.is(ArticleSchema, { ...createArticle(), ...parts })).toBe(false);
  });
});

describe('signalsOf', () => {
  it('gives what the content script needs and nothing of the bodies', () => {
    const signals: Article['signals'] = [
      { text: 'Backup Failed', kind: 'message', source: 'https://example.org' },
      { text: 'my backup failed', kind: 'phrase' },
    ];
    expect(signalsOf({ articles: [createArticle({ signals })], phrases: [] })).toEqual([
      {
        article: 'example-backup-failed',
        language: 'en',
        messages: ['Backup Failed'],
        phrases: ['my backup failed'],
      },
    ]);
  });
});

describe('withKeys', () => {
  const [signals] = signalsOf({ articles: [createArticle({})], phrases: [] });
  const own = signals ? [signals] : [];
  const chosen = { article: 'example-backup-failed', language: 'en', keys: 'B..' } as const;

  it('gives signals the keys that were chosen for them', () => {
    expect(withKeys(own, [{ ...chosen, article: 'another' }, chosen]).map(({ keys }) => keys)).toEqual([
      'B..',
    ]);
  });

  it('leaves out keys that may be those of others', () => {
    expect(withKeys(own, [chosen, { ...chosen, keys: 'C..' }]).map(({ keys }) => keys)).toEqual([undefined]);
  });
});

describe('deferSignals', () => {
  it('loads the texts once, when they are first asked for', () => {
    const signals = signalsOf({ articles: [createArticle({})], phrases: [] });
    let loads = 0;
    const deferred = deferSignals(
      signals.map(({ article, language }) => ({ article, language, keys: 'B..' })),
      () => {
        loads += 1;
        return signals;
      },
    );
    expect(loads).toBe(0);
    expect(deferred).toEqual(signals.map((each) => ({ ...each, keys: 'B..' })));
    expect(loads).toBe(1);
  });
});
