import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTurns, shortenText } from '../../../core/ticket/shorten-text';

const LINE = 'Thanks for the quick answer, the invoice has arrived.\n';
const LONG = LINE.repeat(2_000);
const LIMIT = 10_000;

describe('shortenText', () => {
  it('keeps beginning and end, and says what it left out', () => {
    const { text, kept } = shortenText(`First. ${LONG} Last.`, LIMIT, []);
    expect(text.startsWith('First. ')).toBe(true);
    expect(text.endsWith(' Last.')).toBe(true);
    expect(text).toContain('\n\n…\n\n');
    expect(kept).toHaveLength(2);
  });

  it('keeps whole lines around a place far from both', () => {
    const text = `${LONG}The backup failed.\n${LONG}`;
    const at = text.indexOf('backup');
    const short = shortenText(text, LIMIT, [at]);
    expect(short.text).toContain(`\n${LINE}The backup failed.\n${LINE}`);
    const found = short.toShort({ start: at, end: at + 6 });
    expect(found && short.text.slice(found.start, found.end)).toBe('backup');
    expect(short.toShort({ start: at - 20_000, end: at - 19_990 })).toBeNull();
  });

  it('stays near its limit however many places there are, and keeps those that are named first', () => {
    const text = 'backup '.repeat(100_000);
    const places = Array.from({ length: 100_000 }, (_, index) => index * 7);
    const short = shortenText(text, LIMIT, [350_000, ...places]);
    expect(short.text.length).toBeLessThan(LIMIT * 1.2);
    expect(short.toShort({ start: 350_000, end: 350_006 })).not.toBeNull();
  });

  it('leads each character that stays back to where it stood', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(LONG.length), { maxLength: 20 }), fc.nat(LIMIT), (places, offset) => {
        const short = shortenText(LONG, LIMIT, places);
        const { start, end } = short.toWhole({ start: offset, end: offset + 1 });
        const isKept = short.kept.some((piece) => piece.start <= start && end <= piece.end);
        if (isKept && short.toShort({ start, end })?.start === offset)
          expect(LONG.slice(start, end)).toBe(short.text.slice(offset, offset + 1));
        for (const piece of short.kept) {
          const own = short.toShort(piece);
          expect(own && short.text.slice(own.start, own.end)).toBe(LONG.slice(piece.start, piece.end));
          expect(own && short.toWhole(own)).toEqual(piece);
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('takes what is first and last by turns', () => {
  expect(byTurns([1, 2, 3, 4, 5])).toEqual([1, 5, 2, 4, 3]);
});
