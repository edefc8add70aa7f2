import { describe, expect, it } from 'vitest';
import { foldKey } from '../../../core/text/fold';
import { createKeyFinder, packKeys } from '../../../core/text/keys';
import { choosePhraseKey, keysOfPhrase } from '../../../core/text/phrase-key';

function find(keys: readonly string[], text: string): string[] | null {
  const found: string[] = [];
  const letters = createKeyFinder(keys.map((key, index) => [packKeys([key]), index])).find(text, (id, at) =>
    found.push(`${keys[id]}@${at}`),
  );
  return letters && found;
}

describe('createKeyFinder', () => {
  it.each([
    ['a word', ['nas'], 'My NAS.', ['nas@3']],
    ['no part of a word', ['nas'], 'nasty, dynas', []],
    ['a long word by its beginning', ['sicherung'], 'Sicherungskopie', ['sicherung@0']],
    ['a beginning, however the word goes on', ['cop*'], 'cop copies scope', ['cop*@0', 'cop*@4']],
    ['two words in a row', ['time machine'], 'Time\nMachine', ['time machine@5']],
    ['no two words with one between', ['time machine'], 'time for a machine', []],
    ['two words over an elided article', ['dans icloud'], 'dans l’iCloud', ['dans icloud@7']],
    ['letters without words', ['备份'], '昨晚备份', ['备份@3']],
    ['traditional signs', ['备份'], '備份', ['备份@1']],
    ['Latin letters right after others', ['nas'], '在NAS上', ['nas@1']],
    ['accents', ['sauvegard'], 'Sauvegardé', ['sauvegard@0']],
    ['nothing in nothing', ['nas'], '', []],
  ])('finds %s', (_, keys, text, found) => {
    expect(find(keys, text)).toEqual(found);
  });

  it('asks for a folded text where folding drops signs', () => {
    expect(find(['backup'], 'back\u00adup')).toBeNull();
    expect(find(['backup'], foldKey('back\u00adup'))).toEqual(['backup@0']);
  });

  it('tells whether a text goes beyond ASCII letters', () => {
    const finder = createKeyFinder([]);
    expect(finder.find('Übung, “naïve”', () => undefined)).toEqual({ hasBeyondAscii: false });
    expect(finder.find('我的iPhone', () => undefined)).toEqual({ hasBeyondAscii: true });
  });
});

describe('choosePhraseKey', () => {
  it('takes the key that costs least', () => {
    const cost = (key: string): number => (key === 'quota' ? 0 : 1);
    expect(choosePhraseKey('the quota is full', cost)).toBe('quota');
  });

  it('takes the longest without prices', () => {
    expect(choosePhraseKey('backup is unavailable')).toBe('is unavailab');
  });

  it('leaves out what French and Italian write in one with the next word', () => {
    expect(keysOfPhrase("l'ultimo backup")).toEqual(['ultimo', 'backup', 'ultimo backup']);
  });

  it.each(['', '…', '备'])('has none for "%s"', (phrase) => {
    expect(choosePhraseKey(phrase)).toBeNull();
  });
});
