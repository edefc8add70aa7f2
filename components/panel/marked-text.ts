import { mergeSpans, type Span } from '../../core/text/span';

/** A stretch of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text with the places to mark in it. */
export interface MarkedText {
  readonly value: string;
  readonly spans: readonly Span[];
}

/** Cuts a text at its spans. Spans that overlap are joined; what lies outside the text is left out. */
export function splitAtSpans({ value, spans }: MarkedText): Piece[] {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(value.length, end) }))
    .filter(({ start, end }) => start < end);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of mergeSpans(inside)) {
    if (from < start) pieces.push({ text: value.slice(from, start), marked: false });
    pieces.push({ text: value.slice(start, end), marked: true });
    from = end;
  }
  if (from < value.length) pieces.push({ text: value.slice(from), marked: false });
  return pieces;
}

const ELLIPSIS = '…';

/** About `max` code units of a long text around its first span, cut between words where there are any. */
export function excerptAround({ value, spans }: MarkedText, max: number): MarkedText {
  if (value.length <= max) return { value, spans };
  const first = mergeSpans(spans)[0] ?? { start: 0, end: 0 };
  const start = startOfExcerpt(value, first, Math.floor(max / 4));
  const end = endOfExcerpt(value, first, start + max);
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < value.length ? ELLIPSIS : '';
  const shift = before.length - start;
  return {
    value: before + value.slice(start, end) + after,
    spans: spans
      .map((span) => ({ start: Math.max(span.start, start) + shift, end: Math.min(span.end, end) + shift }))
      .filter((span) => span.start < span.end),
  };
}

function startOfExcerpt(value: string, first: Span, lead: number): number {
  if (first.start <= lead) return 0;
  const space = value.indexOf(' ', first.start - lead);
  return space === -1 || space >= first.start ? first.start : space + 1;
}

function endOfExcerpt(value: string, first: Span, end: number): number {
  if (end >= value.length) return value.length;
  const space = value.lastIndexOf(' ', end);
  if (space > first.end) return space;
  return isLowSurrogate(value.charCodeAt(end)) ? end - 1 : end;
}

/** Half a character: a text must not be cut before it. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
