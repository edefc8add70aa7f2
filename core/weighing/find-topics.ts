import { spansOf } from '../detection/marked-text';
import { mergeSpans, type Span } from '../text/span';
import type { CompiledWording } from '../wording/compile-wording';

/** Where a folded sentence names a backup or a tool that makes one, in any of the languages. */
export function findTopics(sentence: string, wordings: readonly CompiledWording[]): Span[] {
  return mergeSpans(wordings.flatMap(({ topic }) => [...spansOf(topic, sentence)]));
}
