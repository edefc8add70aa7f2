import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSentences, mask, matchesOf } from '../../../core/detection/marked-text';
import { splitSentences } from '../../../core/text/sentences';
import type { Pattern } from '../../../core/wording/compile-pattern';
import { MASKED, SENTENCE_BREAK } from '../../../core/wording/pattern-items';

const marked = (text: string): string =>
  markSentences(text, splitSentences(text)).replaceAll(SENTENCE_BREAK, '|');

describe('markSentences', () => {
  it.each([
    ['stops', 'it failed. why? help', 'it failed| why| help'],
    ['line breaks', 'hello,\nit failed\n', 'hello,|it failed|'],
    ['a quote behind the stop', 'it says "no." why', 'it says "no.| why'],
    ['nothing in a version', 'ios 17.5 failed', 'ios 17.5 failed'],
  ])('marks %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('marks no end where a sentence was only cut for its length', () => {
    expect(marked('backup '.repeat(200))).not.toContain('|');
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        expect(markSentences(text, splitSentences(text))).toHaveLength(text.length);
      }),
    );
  });
});

const patternOf = (regExp: RegExp): Pattern => ({ needs: [], row: [], regExp });

describe('mask', () => {
  it('takes out all that the patterns match, and keeps offsets, sentence ends and line breaks', () => {
    const text = `no backup codes${SENTENCE_BREAK}backup\ncodes left`;
    const result = mask(text, [patternOf(/no/g), patternOf(/backup\s+codes/g)]);
    expect(result).toBe(
      `${MASKED.repeat(2)} ${MASKED.repeat(12)}${SENTENCE_BREAK}${MASKED.repeat(6)}\n${MASKED.repeat(5)} left`,
    );
  });

  it('starts at the front, whatever a pattern was used for before', () => {
    const regExp = /backup/g;
    regExp.lastIndex = 9;
    expect(mask('backup', [patternOf(regExp)])).toBe(MASKED.repeat(6));
    expect(mask('backup', [patternOf(regExp)])).toBe(MASKED.repeat(6));
  });

  it('leaves a text as it is where nothing matches', () => {
    expect(mask('backup failed', [patternOf(/codes/g)])).toBe('backup failed');
  });
});

describe('matchesOf', () => {
  it('gives every match as a span, again and again', () => {
    const pattern = /a+/g;
    for (const _ of [1, 2])
      expect([...matchesOf(pattern, 'aa b a')]).toEqual([
        { start: 0, end: 2 },
        { start: 5, end: 6 },
      ]);
  });

  it('passes over empty matches instead of standing still', () => {
    expect([...matchesOf(/a*/g, 'ba')]).toEqual([{ start: 1, end: 2 }]);
  });
});
