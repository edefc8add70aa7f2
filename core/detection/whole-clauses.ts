import type { Span } from '../text/span';

/** As much as an agent takes in at a glance; a Chinese or Japanese sign is as wide as two letters. */
const GLANCE_WIDTH = 100;
/** A clause without any comma may be this long. */
const CLAUSE_WIDTH = 120;
/** "Hello everybody," at a text's very beginning. */
const GREETING_WIDTH = 20;

/** Where a clause ends. "1,4 TB", "3:15" and "C:\" go on, and so does what stands in quotation marks or brackets. */
const ENDS = /"[^"]*"|「[^」]*」|\([^()]*\)|([,;:](?=\s|[^\p{ASCII}]|$)|、|\s-+\s|\n)/gu;
const WIDE = /[\u3000-\u9fff]/g;
const AROUND = /[\s.,;:!?…。、-]/;

/**
 * The whole clauses that a symptom's words stand in, and as many of the same sentence beside them as are read at a
 * glance: people mark what is said, "ten times now, it stops half way", not the two words of it by which it was found.
 * @param text folded
 */
export function wholeClauses(span: Span, sentence: Span, text: string): Span {
  const clauses = splitClauses(text, sentence);
  const spanOf = (from: number, to: number): Span => ({
    start: clauses[from]?.start ?? sentence.start,
    end: clauses[to]?.end ?? sentence.end,
  });
  const isWithin = (from: number, to: number, width: number): boolean =>
    from >= 0 && to < clauses.length && widthOf(text, spanOf(from, to)) <= width;
  let first = clauses.findIndex(({ end }) => end > span.start);
  let last = clauses.findLastIndex(({ start }) => start < span.end);
  if (!isWithin(first, last, CLAUSE_WIDTH)) return span;
  for (;;) {
    const before = clauses[first - 1];
    if (before && isWithin(first - 1, last, GLANCE_WIDTH) && !isGreeting(before, text)) first -= 1;
    else if (isWithin(first, last + 1, GLANCE_WIDTH)) last += 1;
    else break;
  }
  const whole = trim(spanOf(first, last), text);
  return { start: Math.min(span.start, whole.start), end: Math.max(span.end, whole.end) };
}

function splitClauses(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const { 0: found, 1: stop, index } of text.slice(start, end).matchAll(ENDS)) {
    if (stop === undefined) continue;
    const to = start + index + found.length;
    clauses.push({ start: from, end: to });
    from = to;
  }
  if (from < end) clauses.push({ start: from, end });
  return clauses;
}

function isGreeting(clause: Span, text: string): boolean {
  const isFirst = text.slice(0, clause.start).trim() === '';
  return isFirst && /[,、]$/.test(text.slice(0, clause.end)) && widthOf(text, clause) <= GREETING_WIDTH;
}

function widthOf(text: string, { start, end }: Span): number {
  const words = text.slice(start, end).trim();
  return words.length + (words.match(WIDE)?.length ?? 0);
}

/** Without the stops around them. */
function trim({ start, end }: Span, text: string): Span {
  let from = start;
  let to = end;
  while (from < to && AROUND.test(text.charAt(from))) from += 1;
  while (to > from && AROUND.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
