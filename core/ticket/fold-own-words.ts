import { type FoldedText, fold } from '../text/fold';
import type { Span } from '../text/span';
import { blankForeignWords } from './own-words';

/** Patterns ask for any white space, and try each way to part a run of it: long runs would cost its square. */
const MAX_BLANK_CHARS = 200;
const LONG_BLANK = new RegExp(`\\s{${MAX_BLANK_CHARS + 1},}`, 'g');

/** What patterns run on: a text folded, its foreign words blank, and no run of blanks longer than a few lines. */
export function foldOwnWords(original: string): FoldedText {
  const folded = fold(blankForeignWords(original));
  const { text } = folded;
  const kept: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(LONG_BLANK)) {
    kept.push({ start: at, end: match.index + MAX_BLANK_CHARS / 2 });
    at = match.index + match[0].length - MAX_BLANK_CHARS / 2;
  }
  if (kept.length === 0) return folded;
  kept.push({ start: at, end: text.length });

  let short = '';
  const starts = kept.map(({ start, end }) => {
    const own = short.length;
    short += text.slice(start, end);
    return own;
  });
  const toLong = (offset: number): number => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    return (kept[index]?.start ?? 0) + offset - (starts[index] ?? 0);
  };
  return {
    text: short,
    toOriginal: ({ start, end }) =>
      folded.toOriginal({ start: toLong(start), end: end <= start ? toLong(start) : toLong(end - 1) + 1 }),
  };
}
