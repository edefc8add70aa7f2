import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, splitAtSpans } from '../../../components/panel/marked-text';

/** `[x]` stands for a marked piece. */
const write = (value: string, ...spans: [number, number][]) =>
  splitAtSpans({ value, spans: spans.map(([start, end]) => ({ start, end })) })
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

const textAndSpans = fc.record({
  value: fc.string({ unit: 'grapheme', maxLength: 300 }),
  spans: fc.array(
    fc.record({ start: fc.integer({ min: -5, max: 320 }), end: fc.integer({ min: -5, max: 320 }) }),
    {
      maxLength: 5,
    },
  ),
});

describe('splitAtSpans', () => {
  it.each([
    [write('backup failed', [0, 6]), '[backup] failed'],
    [write('backup failed', [7, 13]), 'backup [failed]'],
    [write('backup failed', [0, 6], [7, 13]), '[backup] [failed]'],
    // Two words of the query found the same letters.
    [write('backup failed', [0, 4], [2, 6]), '[backup] failed'],
    [write('backup failed', [7, 13], [0, 6]), '[backup] [failed]'],
    // A span made for a longer text.
    [write('backup', [3, 99]), 'bac[kup]'],
    [write('backup', [-3, 2], [4, 4], [99, 120]), '[ba]ckup'],
    [write('a😀b', [1, 3]), 'a[😀]b'],
    [write('backup'), 'backup'],
    [write(''), ''],
  ])('gives %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('neither loses nor adds a letter', () => {
    fc.assert(
      fc.property(textAndSpans, (text) => {
        const pieces = splitAtSpans(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.value);
      }),
    );
  });
});

describe('excerptAround', () => {
  const LONG =
    'The next backup is larger than the space that is left in iCloud, so it stops before it is complete.';
  const cut = (word: string, max: number) => {
    const start = LONG.indexOf(word);
    const excerpt = excerptAround({ value: LONG, spans: [{ start, end: start + word.length }] }, max);
    return splitAtSpans(excerpt)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');
  };

  it.each([
    [cut('backup', 40), 'The next [backup] is larger than the space…'],
    [cut('left', 40), '…that is [left] in iCloud, so it stops…'],
    [cut('complete', 40), '…it is [complete].'],
    [cut('left', 400), LONG.replace('left', '[left]')],
  ])('gives %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('shows a text without a match from its beginning', () => {
    expect(excerptAround({ value: LONG, spans: [] }, 20).value).toBe('The next backup is…');
  });

  it('keeps the first match in sight, marks what it marked before, and is no longer than asked', () => {
    const oneSpan = fc
      .record({
        value: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        at: fc.nat(),
        length: fc.nat(12),
      })
      .map(({ value, at, length }) => ({ value, start: at % value.length, length: length + 1 }));
    fc.assert(
      fc.property(oneSpan, ({ value, start, length }) => {
        const end = Math.min(value.length, start + length);
        const excerpt = excerptAround({ value, spans: [{ start, end }] }, 60);
        const [span] = excerpt.spans;
        expect(excerpt.value.slice(span?.start, span?.end)).toBe(value.slice(start, end));
        expect(excerpt.value.length).toBeLessThanOrEqual(62);
      }),
    );
  });
});
