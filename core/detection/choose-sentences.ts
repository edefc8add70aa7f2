import type { Span } from '../text/span';
import { HIT_CHARS } from './first-look';

/**
 * A ticket names backups in a handful of sentences. Of a text that does in thousands (a log, an attack) only the first
 * and the last ones are looked at, so that it costs no more than a long ticket.
 */
export const MAX_CLOSE_CHARS = 12_000;

/**
 * The indices of the sentences that hold one of the places, and as many before each as rules reach over, in order.
 * @param at offsets at which something was seen; `null` for anywhere
 * @param before how many sentences before each are wanted too
 */
export function chooseSentences(
  sentences: readonly Span[],
  at: readonly number[] | null,
  before: number,
): number[] {
  if (at !== null && at.length === 0) return [];
  const wanted = new Set<number>();
  if (at === null) for (const index of sentences.keys()) wanted.add(index);
  for (const place of at ?? []) {
    const last = lastBefore(sentences, place + HIT_CHARS);
    for (let index = last; index >= 0; index -= 1) {
      wanted.add(index);
      if ((sentences[index]?.start ?? 0) > place) continue;
      for (let earlier = index - 1; earlier >= index - before; earlier -= 1) wanted.add(earlier);
      break;
    }
  }
  return firstAndLast(
    [...wanted].filter((index) => index >= 0).sort((a, b) => a - b),
    sentences,
  );
}

/** The index of the last sentence that begins before an offset; -1 where none does. */
function lastBefore(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Those that fit, half from the beginning, half from the end. */
export function firstAndLast(indices: readonly number[], sentences: readonly Span[]): number[] {
  const fitting = (list: readonly number[], room: number): number[] => {
    let left = room;
    const end = list.findIndex((index) => {
      const { start, end } = sentences[index] ?? { start: 0, end: 0 };
      left -= end - start;
      return left < 0;
    });
    return end === -1 ? [...list] : list.slice(0, end);
  };
  const all = fitting(indices, MAX_CLOSE_CHARS);
  if (all.length === indices.length) return all;
  const first = fitting(indices, MAX_CLOSE_CHARS / 2);
  const last = fitting([...indices.slice(first.length)].reverse(), MAX_CLOSE_CHARS / 2);
  return [...first, ...last.reverse()];
}
