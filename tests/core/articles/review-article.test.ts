import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/articles/article';
import { findSharedPhrases, findUnrankedSignals } from '../../../core/articles/check-recognition';
import { isOrder } from '../../../core/articles/check-steps';
import { isOverdue } from '../../../core/articles/freshness';
import { reviewArticle } from '../../../core/articles/review-article';
import { createArticle, createStep } from '../support/articles';

const KNOWN = { products: new Set(['example']), actions: new Set<string>() };
const TODAY = '2026-11-29';
const BODY = 'Hold the side button until the slider appears, then drag it.';
const MEANING = 'The backup did not finish. Nothing is lost, and earlier backups stay where they are.';

const sound = (parts: Partial<Article> = {}): Article =>
  createArticle({ meaning: MEANING, steps: [createStep({ body: BODY })], ...parts });

const review = (parts: Partial<Article>, today = TODAY): string[] =>
  reviewArticle(sound(parts), KNOWN, today).map(({ kind, path }) => `${kind} ${path.join('.')}`);

const withStep = (parts: Parameters<typeof createStep>[0]): Partial<Article> => ({
  steps: [createStep({ body: BODY, ...parts })],
});

describe('reviewArticle', () => {
  it('finds nothing wrong with a sound article', () => {
    expect(review({})).toEqual([]);
  });

  it.each<[string, Partial<Article>, string]>([
    ['an unknown product', { product: 'nothing' }, 'reference product'],
    [
      'a title that is no order',
      withStep({ title: 'You should restart the phone' }),
      'imperative steps.0.title',
    ],
    ['a title that is a noun', withStep({ title: 'Restarting the phone' }), 'imperative steps.0.title'],
    [
      'a title too long for a short reply',
      withStep({ title: `Check ${'it '.repeat(40)}` }),
      'length steps.0.title',
    ],
    ['a body that says nothing', withStep({ body: 'Do it.' }), 'length steps.0.body'],
    [
      'a body that deletes without a caution',
      withStep({ body: 'Open the list of backups and delete the oldest one of them.' }),
      'dangerous steps.0',
    ],
    [
      'a title that resets without a tick',
      withStep({ title: 'Reset all settings', caution: 'Saved networks are forgotten.' }),
      'dangerous steps.0.title',
    ],
    [
      'a last resort that signs out without a tick',
      withStep({ title: 'As a last resort, sign out of iCloud', caution: 'Apple Pay cards are removed.' }),
      'dangerous steps.0.title',
    ],
    [
      'a request for a password',
      withStep({ body: 'To let us look at the account, please send us your password by mail.' }),
      'forbidden steps.0.body',
    ],
    [
      'a question for a code',
      { causes: [{ id: 'storage', title: 'Full', hints: [], question: 'Can you tell us the passcode?' }] },
      'forbidden causes.0.question',
    ],
    [
      'the removal of a company profile',
      withStep({
        title: 'Free the phone',
        body: 'Remove the management profile of your company.',
        caution: 'Work data can be lost with it.',
      }),
      'forbidden steps.0.body',
    ],
    [
      'the removal of WhatsApp',
      withStep({
        body: 'Uninstall the app WhatsApp and install it again.',
        caution: 'Chats that are not backed up are lost.',
      }),
      'forbidden steps.0.body',
    ],
    ['markup', withStep({ body: `<b>Warning</b> ${BODY}` }), 'plain-text steps.0.body'],
    ['a step called by its number', withStep({ body: `Repeat step 2. ${BODY}` }), 'plain-text steps.0.body'],
    [
      'a phrase with capitals',
      { signals: [{ text: 'Example backup failed', kind: 'phrase' }] },
      'signal signals.0.text',
    ],
    ['a phrase of one word', { signals: [{ text: 'backup', kind: 'phrase' }] }, 'signal signals.0.text'],
    ['a review over a year ago', { reviewed: '2025-11-28' }, 'reviewed reviewed'],
    ['a review still to come', { reviewed: '2026-12-01' }, 'reviewed reviewed'],
  ])('finds %s', (_, parts, finding) => {
    expect(review(parts)).toEqual([finding]);
  });

  it.each<[string, Partial<Article>]>([
    ['a warning not to delete', withStep({ body: `${BODY} Don't delete the old backup.` })],
    [
      'a word that nothing is erased',
      withStep({ body: `${BODY} This erases nothing, so there is no risk.` }),
    ],
    [
      'a deletion with a caution',
      withStep({
        body: 'Open the list and delete the oldest entry.',
        caution: 'It can not be brought back.',
      }),
    ],
    [
      'a destructive step that says what is lost',
      withStep({ title: 'Reset all settings', caution: 'Saved networks are forgotten.', destructive: true }),
    ],
    ['a copy before a deletion', withStep({ body: `${BODY} Do this before you delete or reset anything.` })],
    ['advice never to send a password', withStep({ body: `${BODY} Never send us your password.` })],
    [
      'a profile that is to stay',
      withStep({ body: BODY, caution: 'Removing the profile deletes work data.' }),
    ],
  ])('lets %s pass', (_, parts) => {
    expect(review(parts)).toEqual([]);
  });

  it('judges words in English only', () => {
    expect(review({ language: 'de', ...withStep({ title: 'Das iPhone neu starten' }) })).toEqual([]);
  });
});

describe('isOrder', () => {
  it.each([
    ['Check the storage', true],
    ['On a company phone, ask the IT team', true],
    ['restic: check the repository', true],
    ["Don't use the hub", true],
    ['Bring the phone near the Mac', true],
    ['Checking the storage', false],
    ['The phone must be charged', false],
    ['Your storage', false],
    ['Storage check', false],
    ['How to restart', false],
    ['Wi-Fi and charger', false],
  ])('%s: %s', (title, order) => {
    expect(isOrder(title)).toBe(order);
  });
});

describe('isOverdue', () => {
  it.each([
    ['2025-11-28', true],
    ['2025-11-29', false],
    ['2026-11-29', false],
    ['2024-02-29', true],
  ])('%s: %s', (reviewed, overdue) => {
    expect(isOverdue(reviewed, TODAY)).toBe(overdue);
  });
});

describe('findUnrankedSignals', () => {
  const articles = [
    sound({ id: 'a', signals: [{ text: 'both', kind: 'phrase' }] }),
    sound({ id: 'b', signals: [{ text: 'lost', kind: 'phrase' }] }),
  ];
  const search = (query: string) =>
    query === 'both'
      ? [
          { article: 'a', score: 1 },
          { article: 'b', score: 1 },
        ]
      : [
          { article: 'a', score: 0.9 },
          { article: 'b', score: 0.8 },
        ];

  it('finds ties and searches that another article wins', () => {
    expect(findUnrankedSignals(articles, search)).toEqual([
      { article: 'a', text: 'both', others: ['b'] },
      { article: 'b', text: 'lost', others: ['a'] },
    ]);
  });

  it('accepts a tie that is explained, not a defeat', () => {
    const ties = [
      { text: 'both', articles: ['a', 'b'] },
      { text: 'lost', articles: ['a', 'b'] },
    ];
    expect(findUnrankedSignals(articles, search, ties)).toEqual([
      { article: 'b', text: 'lost', others: ['a'] },
    ]);
  });

  it('finds a signal that finds nothing', () => {
    expect(findUnrankedSignals(articles.slice(0, 1), () => [])).toEqual([
      { article: 'a', text: 'both', others: [] },
    ]);
  });
});

describe('findSharedPhrases', () => {
  const entry = (article: string, language: 'de' | 'fr', ...phrases: string[]) => ({
    article,
    language,
    title: `${article} ${language}`,
    phrases,
    hints: {},
  });

  it('finds phrases that two articles have in one language, whatever their case', () => {
    expect(
      findSharedPhrases([
        entry('b', 'de', 'Backup geht nicht'),
        entry('a', 'de', 'backup geht nicht', 'nur hier'),
        entry('c', 'fr', 'backup geht nicht'),
      ]),
    ).toEqual([{ language: 'de', text: 'backup geht nicht', articles: ['a', 'b'] }]);
  });
});
