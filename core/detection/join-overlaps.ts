import { overlaps } from '../text/span';
import type { Symptom, SymptomKind } from './symptom';

/** A symptom within a folded text, before it is known how it stands in the ticket. */
export type TextMatch = Omit<Symptom, 'message' | 'text'>;

/**
 * Matches that share words are one symptom: the words of both, the kind of the more telling one, and every article whose
 * signal is among them.
 */
export function joinOverlaps(found: readonly TextMatch[]): TextMatch[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const joined: TextMatch[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (!last || !overlaps(last.span, next.span)) {
      joined.push(next);
      continue;
    }
    joined[joined.length - 1] = {
      ...(strength(next) > strength(last) ? next : last),
      span: { start: last.span.start, end: Math.max(last.span.end, next.span.end) },
      articles: [...new Set([...last.articles, ...next.articles])],
    };
  }
  return joined;
}

/** Kinds that say what is wrong; the others say only that something is. */
const TELLING: readonly SymptomKind[] = ['no-space', 'unavailable', 'stuck', 'incomplete', 'overdue'];

/** The product's own message says most, then a rule that knows what is wrong, then any rule, then a phrase. */
function strength({ kind, articles }: TextMatch): number {
  if (kind === 'error-message') return 3;
  if (articles.length > 0) return 0;
  return TELLING.includes(kind) ? 2 : 1;
}
