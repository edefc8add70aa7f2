import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../core/wording/beginnings';
import { plainCode, readTextBeginnings } from '../../../core/wording/text-beginnings';

function places(source: string, text: string, hasSpaces = true): readonly number[] | null {
  const beginnings = beginningsOf(source, hasSpaces);
  const lists = beginnings && readTextBeginnings(text, hasSpaces).placesOf(beginnings);
  return lists && [...new Set(lists.flat())].sort((a, b) => a - b);
}

describe('beginningsOf', () => {
  it.each([
    ['a word', '\\b(?:nas)\\b', 'the nas, my nas', [4, 12]],
    ['no longer word', '\\b(?:nas)\\b', 'nasty', []],
    ['a word that may go on', '\\b(?:nas\\w*)\\b', 'nasty', [0]],
    ['each of several', '\\b(?:nas|cloud)\\b', 'cloud and nas', [0, 10]],
    ['what may be missing', '\\b(?:(?:auto)?backup)\\b', 'autobackup backup', [0, 11]],
    ['words in a row by the first', '\\b(?:time\\s+machine)\\b', 'time flies', [0]],
    ['a class of letters', '\\b(?:b[ae]ckup)\\b', 'beckup bickup', [0]],
    ['any number for any other', '\\b(?:2\\d)\\b', '35', [0]],
    ['the word behind a sign', '\\b(?:-?problem)\\b', 'backup-problem', [7]],
    ['what repeats by its first turn', '\\b(?:ha{2,5})\\b', 'haaa', [0]],
    ['what stands around it is no part', '\\b(?:(?<!the\\s)drive(?!\\sin))\\b', 'the drive in', [4]],
    ['a long word by its beginning', '\\b(?:datensicherung)\\b', 'datensatz', [0]],
    ['words at the edge of marks', '\\b(?:failed)\\b', 'backup\u0001failed\u0002', [7]],
  ])('finds %s', (_, source, text, found) => {
    expect(places(source, text)).toEqual(found);
  });

  it.each([
    ['signs in the middle', '(?:备份)', '请备份', [1]],
    ['Latin letters within a word', '(?:back(?:up)?)', 'icloudbackup', [6]],
    ['white space of any kind', '(?:备\\s?份)', '备\n份', [0]],
  ])('finds %s, where words have no edges', (_, source, text, found) => {
    expect(places(source, text, false)).toEqual(found);
  });

  it.each([
    ['any word', '\\b(?:\\w+)\\b'],
    ['any word or another', '\\b(?:backup|[a-z]{2,5}\\sbackup)\\b'],
    ['a sign alone', '\\b(?:,)\\b'],
    ['nothing', '\\b(?:(?:backup)?)\\b'],
    ['what it does not know', '\\b(?:(?<name>backup))\\b'],
  ])('can not tell for %s', (_, source) => {
    expect(beginningsOf(source, true)).toBeNull();
  });
});

describe('plainCode', () => {
  it('takes for white space what expressions do', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => /\s/.test(String.fromCharCode(code)) !== (plainCode(code) === 0x20),
    );
    expect(wrong).toEqual([]);
  });
});
