import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, mergeSpans, overlaps, type Span } from '../../../core/text/span';

const span = (start: number, end: number): Span => ({ start, end });
const SPAN = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => span(start, start + length));

describe('overlaps', () => {
  it.each([
    ['share a letter', span(0, 3), span(2, 5), true],
    ['only touch', span(0, 3), span(3, 5), false],
    ['one inside the other', span(0, 9), span(3, 5), true],
    ['apart', span(0, 2), span(3, 5), false],
    ['an empty one at a border', span(0, 3), span(3, 3), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

describe('contains', () => {
  it.each([
    ['itself', span(2, 5), span(2, 5), true],
    ['a part', span(2, 5), span(3, 4), true],
    ['one that reaches out', span(2, 5), span(3, 6), false],
    ['one that begins before', span(2, 5), span(1, 4), false],
  ])('%s', (_, outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });
});

describe('mergeSpans', () => {
  it.each([
    ['joins what overlaps', [span(4, 8), span(0, 5)], [span(0, 8)]],
    ['joins what touches', [span(0, 3), span(3, 5)], [span(0, 5)]],
    ['keeps what is apart, in order', [span(6, 8), span(0, 3)], [span(0, 3), span(6, 8)]],
    ['swallows what lies inside', [span(0, 9), span(2, 3)], [span(0, 9)]],
    ['gives nothing for nothing', [], []],
  ])('%s', (_, spans, merged) => {
    expect(mergeSpans(spans)).toEqual(merged);
  });

  it('covers the same letters, each once, and leaves its input as it was', () => {
    const covered = (spans: readonly Span[]): number[] =>
      spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
    fc.assert(
      fc.property(fc.array(SPAN, { maxLength: 12 }), (spans) => {
        const before = structuredClone(spans);
        const merged = covered(mergeSpans(spans));
        expect(merged).toEqual([...new Set(covered(spans))].sort((a, b) => a - b));
        expect(spans).toEqual(before);
      }),
    );
  });
});
