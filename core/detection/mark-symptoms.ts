import type { FoldedText } from '../text/fold';
import { overlaps, type Span } from '../text/span';
import type { CompiledWording } from '../wording/compile-wording';
import { sentenceAt } from './find-solved';
import { joinOverlaps, type TextMatch } from './join-overlaps';
import type { TextSymptom } from './text-reading';
import { wholeClauses } from './whole-clauses';
import { widen } from './widen';

/** A text in which something was found. */
export interface MatchedText {
  readonly text: string;
  readonly folded: FoldedText;
  /** The folded text with marks at the ends of sentences. */
  readonly marked: string;
  readonly sentences: readonly Span[];
  wordingOf(language: string): CompiledWording | undefined;
}

/** What was found as a person would mark it; what shares a word or a clause is one symptom. */
export function markSymptoms(found: readonly TextMatch[], within: MatchedText): TextSymptom[] {
  const { text, folded } = within;
  const parts = joinOverlaps(found).map((match) => ({
    match: { ...match, span: markedSpan(match, within) },
    start: match.span.start,
  }));
  return joinOverlaps(parts.map(({ match }) => match)).map((match) => {
    const joined = parts.filter((part) => overlaps(part.match.span, match.span));
    const from = Math.max(...joined.map(({ start }) => start));
    const span = folded.toOriginal(match.span);
    return {
      ...match,
      span,
      text: text.slice(span.start, span.end),
      from: folded.toOriginal({ start: from, end: from + 1 }).start,
    };
  });
}

function markedSpan(
  { language, span }: TextMatch,
  { folded, marked, sentences, wordingOf }: MatchedText,
): Span {
  const wording = wordingOf(language);
  const sentence = sentenceAt(sentences, span.start);
  if (!sentence || !wording) return span;
  return wholeClauses(widen(span, sentence, marked, wording), sentence, folded.text);
}
