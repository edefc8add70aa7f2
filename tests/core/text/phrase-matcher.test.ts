import { describe, expect, it } from 'vitest';
import { foldKey } from '../../../core/text/fold';
import { createPhraseMatcher, tokenize } from '../../../core/text/phrase-matcher';

function find(phrases: readonly string[], text: string): string[] {
  const folded = foldKey(text);
  return createPhraseMatcher(phrases.map(foldKey))
    .find(folded)
    .map(({ phrase, span }) => `${phrase}:${folded.slice(span.start, span.end)}`);
}

describe('createPhraseMatcher', () => {
  it.each([
    ['whole words', 'backup failed', 'my backup failed again', 'backup failed'],
    ['capitals and typographic signs', "won't back up", 'It WON’T Back Up', "won't back up"],
    ['punctuation between the words', 'backup failed', 'Backup: "failed"', 'backup: "failed'],
    ['a line break between the words', 'backup failed', 'the backup\nfailed', 'backup\nfailed'],
    ['several spaces', 'backup failed', 'backup   failed', 'backup   failed'],
    ['a hyphen where the phrase has a space', 'wi fi lost', 'wi-fi lost', 'wi-fi lost'],
    ['the end of the text', 'backup failed', 'backup failed', 'backup failed'],
    ['a single word', 'icloud', 'iCloud?', 'icloud'],
    ['a phrase with a full stop inside a version', 'ios 17.5', 'on iOS 17.5 now', 'ios 17.5'],
    ['Chinese, which has no spaces', '备份失败', '昨晚iCloud备份失败了', '备份失败'],
    [
      'Japanese right after Latin letters',
      'バックアップできません',
      'iPhoneをバックアップできません',
      'バックアップできません',
    ],
  ])('finds %s', (_, phrase, text, words) => {
    expect(find([phrase], text)).toEqual([`0:${words}`]);
  });

  it.each([
    ['part of a word', 'backup failed', 'backup failedly'],
    ['the end of a longer word', 'cloud backup', 'icloud backup'],
    ['words in another order', 'backup failed', 'failed backup'],
    ['words with another word between', 'backup failed', 'backup has failed'],
    ['words of two sentences', 'backup failed', 'I made a backup. Failed login.'],
    ['words of two paragraphs', 'backup failed', 'the backup\n\nfailed'],
    ['words of two Chinese sentences', '备份失败', '我有备份。失败的是登录'],
    ['words far apart', 'backup failed', 'backup -------- failed'],
    ['a phrase that the text breaks off', 'backup failed again', 'the backup failed'],
    ['anything for a phrase without words', '…', 'the backup failed …'],
  ])('does not find %s', (_, phrase, text) => {
    expect(find([phrase], text)).toEqual([]);
  });

  it('finds every place, in the order of the text, phrases that share words too', () => {
    expect(find(['backup failed', 'failed again', 'backup'], 'Backup failed again; backup failed')).toEqual([
      '0:backup failed',
      '2:backup',
      '1:failed again',
      '0:backup failed',
      '2:backup',
    ]);
  });

  it('finds nothing where there is no phrase', () => {
    expect(find([], 'the backup failed')).toEqual([]);
  });
});

describe('tokenize', () => {
  it.each([
    ["it won't rock'n'roll", ['it', "won't", "rock'n'roll"]],
    ["'quoted' phones'", ['quoted', 'phones']],
    ['error -54, ios 17.5', ['error', '54', 'ios', '17', '5']],
    ['icloud备份', ['icloud', '备', '份']],
    ['… — !', []],
  ])('%s', (text, words) => {
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text)).toEqual(words);
    for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
  });
});
