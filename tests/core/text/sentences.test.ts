import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../core/text/sentences';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());
}

const WRAPPED = 'I have tried to back up my phone to iCloud many times now and it';

describe('splitSentences', () => {
  it.each([
    ['stops, questions and calls', 'It fails. Why? Help!', ['It fails.', 'Why?', 'Help!']],
    ['a stop within quotes', 'It says "failed." Why?', ['It says "failed."', 'Why?']],
    ['several signs together', 'Wait... what?! No', ['Wait...', 'what?!', 'No']],
    [
      'a greeting on its own line',
      'Hello Robin,\nmy backup failed\nBye',
      ['Hello Robin,', 'my backup failed', 'Bye'],
    ],
    ['paragraphs, even after a long line', `${WRAPPED}\n\nRegards`, [WRAPPED, 'Regards']],
    ['paragraphs with CRLF', `${WRAPPED}\r\n\r\nRegards`, [WRAPPED, 'Regards']],
    ['list items', '- restart\n- update', ['- restart', '- update']],
    ['a list after a long line', `${WRAPPED}\n1. restart\n2) update`, [WRAPPED, '1. restart', '2) update']],
    ['a number at the end', 'I am on 17. It fails.', ['I am on 17.', 'It fails.']],
    ['Chinese without any space', '备份失败。请帮忙！', ['备份失败。', '请帮忙！']],
    ['folded calls and questions without any space', '备份失败!怎么办?急', ['备份失败!', '怎么办?', '急']],
    [
      'lines of Japanese',
      'お世話になります\nバックアップできません',
      ['お世話になります', 'バックアップできません'],
    ],
  ])('parts %s', (_, text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });

  it.each([
    ['versions and amounts', 'iOS 17.5.1 with 3.5 GB left fails'],
    ['web addresses', 'see icloud.com or account.apple.com now'],
    ['abbreviations', 'some apps, e.g. WhatsApp, approx. 5 GB, vs. nothing'],
    ['titles, whatever their case', 'Mr. Keller called'],
    ['German dates', 'leer seit dem 3.9. und wieder am 12. Mai'],
    ['the number of a list item', '1. Open Settings'],
    ['a line that a mail program wrapped', `${WRAPPED}\nalways fails at the end`],
    ['Japanese broken after a particle', '先週からバックアップが\n失敗しています'],
    ['Japanese broken after a comma', 'お忙しいところ、\n失礼します'],
    ['Chinese broken after a folded comma', '重启过,\n还是备份失败'],
    ['a wrapped line with CRLF', `${WRAPPED}\r\nalways fails at the end`],
  ])('keeps %s together', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n\t\n'],
  ])('finds no sentence in %s', (_, text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it.each([
    ['without any space', 'x'.repeat(1_000_000)],
    ['of stops that end nothing', `${'.'.repeat(1_000_000)}x`],
    ['of words without a stop', 'backup '.repeat(150_000)],
    ['of line breaks', '\n'.repeat(1_000_000)],
    ['of quotes after a stop', `.${'"'.repeat(1_000_000)}x`],
  ])('cuts a megabyte %s into pieces that a rule can handle', (_, text) => {
    for (const { start, end } of splitSentences(text)) expect(end - start).toBeLessThanOrEqual(400);
  });

  it('gives spans in order that do not overlap and hold all that is not space', () => {
    const word = fc.constantFrom(
      'backup',
      'e.g.',
      '17.5',
      '。',
      '.',
      '!"',
      ' ',
      '\n',
      '\r\n',
      '- ',
      'x'.repeat(90),
      '😀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
