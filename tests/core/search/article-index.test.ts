import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupArticles } from '../../../core/articles/article-group';
import { createArticleIndex, MAX_RESULTS } from '../../../core/search/article-index';
import { createArticle, createStep } from '../support/articles';
import { shipped, shippedArticles } from '../support/shipped';

const index = createArticleIndex(groupArticles({ articles: shippedArticles }), shipped.pack.products);
const first = (query: string): string | undefined => index.search(query)[0]?.article;

const FAILED = 'icloud-backup-failed';
const STORAGE = 'icloud-backup-not-enough-storage';
const INCOMPLETE = 'icloud-last-backup-could-not-be-completed';
const STUCK = 'icloud-backup-stuck-estimating-time';
const GREYED = 'icloud-backup-greyed-out-or-disabled';
const PASSWORD = 'icloud-backup-after-password-change';

describe('typed search over the shipped articles', () => {
  it.each([
    ['a title', 'iCloud backup failed', FAILED],
    ['a title in capitals', 'ICLOUD BACKUP FAILED', FAILED],
    ['a title with spaces around', '   icloud   backup failed ', FAILED],
    ['another word order', 'failed icloud backup', FAILED],
    ['a wrong letter', 'icloud backup faild', FAILED],
    ['two letters swapped', 'failed icloud bakcup', FAILED],
    ['a typo in every word', 'iclod bakup stuk', STUCK],
    ['a message of the product', 'iPhone Not Backed Up', FAILED],
    ['a message with its article', 'The last backup could not be completed', INCOMPLETE],
    ['part of a message', 'could not be completed', INCOMPLETE],
    ['a message shown while it runs', 'Estimating Time Remaining', STUCK],
    ['a message about enabling', 'problem enabling icloud backup', GREYED],
    ['British spelling', 'greyed out', GREYED],
    ['American spelling', 'grayed out', GREYED],
    ['a button', 'back up now grey', GREYED],
    ['the customer’s words', 'not enough storage', STORAGE],
    ['other words for it', 'icloud full', STORAGE],
    ['words about time', 'taking forever', STUCK],
    ['a past tense', 'changed my password', PASSWORD],
    ['the beginning of a word', 'estim', STUCK],
    ['the beginning of another', 'passw', PASSWORD],
    ['a single word', 'storage', STORAGE],
    ['a word that only a cause holds', 'company profile', GREYED],
    [
      'a pasted paragraph',
      'Hello, my iPhone 14 has not backed up to iCloud for three weeks. It says there is not enough storage, but I have plenty of space on my phone. Can you help me please? Regards, Maria',
      STORAGE,
    ],
  ])('finds %s: "%s"', (_, query, article) => {
    expect(first(query)).toBe(article);
  });

  it.each(shippedArticles.map(({ id, title }) => [title, id]))('finds "%s" by its title', (title, id) => {
    expect(first(title)).toBe(id);
  });

  it.each(
    shippedArticles.flatMap(({ id, aliases, signals }) =>
      [...aliases, ...signals.map(({ text }) => text)].map((text) => [text, id]),
    ),
  )('finds "%s" by an alias or a signal', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it.each(['', '   ', '…?!', 'the', 'xyzzy qwfp', '\u200b', '😀', '备份失败'])(
    'finds nothing for "%s"',
    (query) => {
      expect(index.search(query)).toEqual([]);
    },
  );

  it('takes markup and templates for text', () => {
    expect(first('<b>greyed</b> <i>out</i>')).toBe(GREYED);
    expect(first('{{greyed out}}')).toBe(GREYED);
    expect(first('" OR greyed out --')).toBe(GREYED);
  });

  it('answers a query of a megabyte', () => {
    expect(first(`icloud backup failed ${'x '.repeat(500_000)}`)).toBe(FAILED);
  });

  it('ranks with falling scores between 0 and 1, gives the typed words as the reason, and no article twice', () => {
    const results = index.search(' icloud backup ');
    expect(results.length).toBeGreaterThan(1);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { score, reasons } of results) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(reasons).toEqual([{ kind: 'match', words: 'icloud backup' }]);
    }
    expect(new Set(results.map(({ article }) => article)).size).toBe(results.length);
  });
});

describe('typed search over all languages of the shipped articles', () => {
  const all = createArticleIndex(groupArticles(shipped.pack), shipped.pack.products);

  it.each([
    ['80070002', 'windows-backup-0x80070002-0x807800c5', 'a code without its 0x'],
    ['0x8007', 'windows-backup-0x80070002-0x807800c5', 'a code begun'],
    ['0x80070002 windows sicherung', 'windows-backup-0x80070002-0x807800c5', 'a code beside a product'],
    ['シノロジー バックアップ 失敗', 'synology-hyper-backup-failed', 'a product as its users write it'],
    ['iphone backup failed message', FAILED, 'a device, not another product on it'],
    ['photos stuck uploading icloud', 'icloud-photos-not-uploading', 'what stands on the product named'],
    ['アイフォン バックアップ 失敗', FAILED, 'a device in another script'],
    ['speicher groesse icloud voll', STORAGE, 'an umlaut typed as two letters'],
  ])('"%s" finds %s: %s', (query, article) => {
    expect(all.search(query)[0]?.article).toBe(article);
  });
});

describe('the marked letters', () => {
  it.each([
    ['greyed', ['greyed']],
    ['grey', ['grey']],
    ['GREYD', ['greyed']],
    ['greying', ['greyed']],
  ])('for "%s"', (query, words) => {
    const title = index
      .search(query)
      .find(({ article }) => article === GREYED)
      ?.matches.find(({ field }) => field === 'title');
    expect(title?.spans.map(({ start, end }) => title.value.slice(start, end).toLowerCase())).toEqual(words);
  });

  it('stand inside a value of the article, in order, whatever is typed', () => {
    const word = fc.constantFrom(
      'icloud',
      'bakcup',
      'stuck',
      'gr',
      'e',
      '<b>',
      '{{',
      '’',
      'é',
      '\u0301',
      'password',
      '99%',
      '备份',
      '😀',
    );
    const query = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(query, (typed) => {
        for (const { article, matches } of index.search(typed)) {
          const source = JSON.stringify(shippedArticles.find(({ id }) => id === article));
          for (const { value, spans } of matches) {
            expect(source).toContain(JSON.stringify(value).slice(1, -1));
            let at = 0;
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(value.length);
          }
        }
      }),
    );
  });

  it('are exact in a title with decomposed accents', () => {
    const title = 'E\u0301chec de la Sauve\u0301garde';
    const [result] = createArticleIndex(groupArticles({ articles: [createArticle({ title })] }), []).search(
      'sauvegarde',
    );
    const match = result?.matches.find(({ field }) => field === 'title');
    expect(match?.spans.map(({ start, end }) => title.slice(start, end))).toEqual(['Sauve\u0301garde']);
  });
});

describe('createArticleIndex', () => {
  it('gives at most a screenful of articles', () => {
    const articles = Array.from({ length: 60 }, (_, number) =>
      createArticle({ id: `a-${number}`, title: `Backup failed ${number}` }),
    );
    expect(
      createArticleIndex(groupArticles({ articles: articles }), []).search('backup failed'),
    ).toHaveLength(MAX_RESULTS);
  });

  it('ranks a word in the title before the same word in a body', () => {
    const body = createArticle({
      id: 'body',
      title: 'Nothing',
      steps: [createStep({ body: 'Check the thermostat.' })],
    });
    const title = createArticle({ id: 'title', title: 'The thermostat' });
    const results = createArticleIndex(groupArticles({ articles: [body, title] }), []).search('thermostat');
    expect(results.map(({ article }) => article)).toEqual(['title', 'body']);
  });

  it('finds nothing where there is no article', () => {
    expect(createArticleIndex(groupArticles({ articles: [] }), []).search('backup')).toEqual([]);
  });
});
