import { contains, type Span } from '../text/span';
import type { CompiledWording } from '../wording/compile-wording';
import { matchesOf } from './marked-text';

/**
 * Where the last statement that it works now begins, as an offset into the marked text; `null` where there is none.
 * "It is still not working" and "it worked until Monday" are no such statements.
 */
export function findSolved(
  wording: CompiledWording,
  marked: string,
  sentences: readonly Span[],
): number | null {
  const { patterns, unlessBefore, unlessInside, unlessAfter } = wording.solved();
  let last: number | null = null;
  for (const pattern of patterns) {
    for (const match of matchesOf(pattern, marked)) {
      if (last !== null && match.start <= last) continue;
      const sentence = sentenceAt(sentences, match.start);
      if (!sentence || !contains(sentence, match)) continue;
      const isUndone =
        unlessBefore.some((unless) => unless.test(marked.slice(sentence.start, match.start))) ||
        unlessInside.some((unless) => !matchesOf(unless, marked.slice(match.start, match.end)).next().done) ||
        unlessAfter.some((unless) => startsWith(unless, marked.slice(match.end, sentence.end)));
      if (!isUndone) last = match.start;
    }
  }
  return last;
}

/** The sentence that holds an offset; they are in order and do not overlap. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}

function startsWith(pattern: RegExp, text: string): boolean {
  for (const match of matchesOf(pattern, text)) return text.slice(0, match.start).trim() === '';
  return false;
}
