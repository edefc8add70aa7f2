import { contains, type Span } from '../text/span';
import type { CompiledWording } from '../wording/compile-wording';
import { createLookup, createPossibility } from '../wording/possibility';
import { matchesOf } from './marked-text';
import { isTakenBack } from './unless';

/**
 * Where the last statement that it works now begins, as an offset into the marked text; `null` where there is none.
 * "It is still not working" and "it worked until Monday" are no such statements.
 */
export function findSolved(
  wording: CompiledWording,
  marked: string,
  sentences: readonly Span[],
): number | null {
  const { patterns, unless } = wording.solved();
  const isInMessage = createLookup(() => marked);
  const isPossible = createPossibility(marked);
  let last: number | null = null;
  for (const pattern of patterns) {
    if (!isPossible(pattern)) continue;
    for (const match of matchesOf(pattern.regExp, marked)) {
      if (last !== null && match.start <= last) continue;
      const sentence = sentenceAt(sentences, match.start);
      if (!sentence || !contains(sentence, match)) continue;
      if (!isTakenBack(unless, match, marked, sentence, isInMessage)) last = match.start;
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
