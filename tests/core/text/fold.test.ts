import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldKey } from '../../../core/text/fold';

/** Any text, with more of what folding is about than chance would bring. */
const ANY_TEXT = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      'E',
      '\u0301',
      '\u200b',
      '\u00ad',
      '\u200f',
      '\ufe0f',
      '’',
      '“',
      '–',
      '\u00a0',
      'İ',
      '😀',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe('fold', () => {
  it.each([
    ['capitals', 'iCloud Backup FAILED', 'icloud backup failed'],
    ['accents, composed', 'Échec de la Sauvegarde à 5 %', 'echec de la sauvegarde a 5 %'],
    ['accents, decomposed', 'e\u0301chec', 'echec'],
    ['a typographic apostrophe', 'won’t', "won't"],
    ['a backtick or an accent used as an apostrophe', 'won`t can´t', "won't can't"],
    ['typographic and foreign quotes', '“Backup” „Backup“ «Backup»', '"backup" "backup" "backup"'],
    ['dashes', 'back‑up – back—up', 'back-up - back-up'],
    ['a no-break space', 'back\u00a0up', 'back up'],
    ['full-width letters', 'ｉＣｌｏｕｄ　ｂａｃｋｕｐ', 'icloud backup'],
    ['a zero-width space within a word', 'back\u200bup', 'backup'],
    ['a soft hyphen', 'back\u00adup', 'backup'],
    ['direction marks around a foreign name', 'מריה \u200ebackup\u200f', 'מריה backup'],
    ['a German sharp s', 'größer', 'groser'],
    ['an emoji with a variation selector', '❤️ backup', '❤ backup'],
    ['the capital I with a dot', 'İCLOUD', 'icloud'],
    ['a script without capitals', '备份失败', '备份失败'],
    ['traditional Chinese', '備份無法執行', '备份无法执行'],
    ['half-width kana', 'ﾊﾞｯｸｱｯﾌﾟﾃﾞｰﾀ', 'バックアップデータ'],
    ['a voicing mark without a kana', 'ﾞa', 'a'],
  ])('makes %s plain', (_, original, plain) => {
    expect(fold(original).text).toBe(plain);
    expect(foldKey(original)).toBe(plain);
  });

  it.each([
    ['plain text', 'My Backup failed', 'Backup'],
    ['typographic signs', 'It’s – my “Backup” failed', 'Backup'],
    ['text behind emoji', '😡😡 My Backup failed', 'Backup'],
    ['text behind decomposed accents', 'Rene\u0301 says: Backup failed', 'Backup'],
    ['a word with zero-width signs in it', 'my B\u200back\u00adup failed', 'B\u200back\u00adup'],
    ['text behind half-width kana', 'ﾃﾞｰﾀのBackup', 'Backup'],
    ['text between direction marks', '\u202bגיבוי\u202c Backup failed', 'Backup'],
  ])('leads back to the original in %s', (_, original, words) => {
    const { text, toOriginal } = fold(original);
    const start = text.indexOf('backup');
    const span = toOriginal({ start, end: start + 'backup'.length });
    expect(original.slice(span.start, span.end)).toBe(words);
  });

  it('leads an empty span to an empty span', () => {
    const { toOriginal } = fold('a\u0301b');
    expect(toOriginal({ start: 1, end: 1 })).toEqual({ start: 2, end: 2 });
  });

  it('leads every span to one inside the original that folds to the same words', () => {
    fc.assert(
      fc.property(ANY_TEXT, fc.nat(), fc.nat(), (original, from, to) => {
        const { text, toOriginal } = fold(original);
        if (text.length === 0) return;
        const [start = 0, last = 0] = [from % text.length, to % text.length].sort((a, b) => a - b);
        // Half a sign is no text: marks behind a cut pair mean nothing.
        if (isLowSurrogate(text, start) || isLowSurrogate(text, last + 1)) return;
        const span = toOriginal({ start, end: last + 1 });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(original.length);
        expect(span.start).toBeLessThan(span.end);
        expect(fold(original.slice(span.start, span.end)).text).toBe(text.slice(start, last + 1));
      }),
    );
  });

  it('never makes a text longer, and keeps its offsets where nothing invisible is in it', () => {
    fc.assert(
      fc.property(ANY_TEXT, (original) => {
        const { text, toOriginal } = fold(original);
        expect(text.length).toBeLessThanOrEqual(original.length);
        if (text.length === original.length && text.length > 0)
          expect(toOriginal({ start: 0, end: text.length })).toEqual({ start: 0, end: original.length });
      }),
    );
  });

  it('changes nothing in what is folded already', () => {
    fc.assert(
      fc.property(ANY_TEXT, (original) => {
        expect(foldKey(foldKey(original))).toBe(foldKey(original));
      }),
    );
  });
});

function isLowSurrogate(text: string, index: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
}
