import type { Span } from '../text/span';
import type { Pattern } from '../wording/compile-pattern';
import type { CompiledWording } from '../wording/compile-wording';
import { spansOf } from './marked-text';

/** How far a symptom is widened to each side; "my iPhone says …" and "… for the last three weeks" fit in. */
const REACH_CHARS = 40;

/** A match with the words around it that a person would mark too: "my iCloud backup fails" + "every night". */
export function widen(span: Span, sentence: Span, marked: string, wording: CompiledWording): Span {
  const { before, after } = wording.around();
  const from = Math.max(sentence.start, span.start - REACH_CHARS);
  const to = Math.min(sentence.end, span.end + REACH_CHARS);
  const left = marked.slice(from, span.start);
  const right = marked.slice(span.end, to);
  return {
    start: Math.min(span.start, ...before.map((pattern) => from + startOfTail(pattern, left))),
    end: Math.max(span.end, ...after.map((pattern) => span.end + endOfHead(pattern, right))),
  };
}

/** Where the match that reaches the text's end begins; the text's end where there is none. */
function startOfTail(pattern: Pattern, text: string): number {
  for (const match of spansOf(pattern, text)) {
    if (text.slice(match.end).trim() === '') return match.start;
  }
  return text.length;
}

/** Where the match that stands at the text's start ends; 0 where there is none. */
function endOfHead(pattern: Pattern, text: string): number {
  for (const match of spansOf(pattern, text)) {
    return text.slice(0, match.start).trim() === '' ? match.end : 0;
  }
  return 0;
}
