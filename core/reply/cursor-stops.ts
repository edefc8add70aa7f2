import { CURSOR_MARK } from './marks';

/** A text without its cursor marks, and where they stood. */
export interface MarkedText {
  readonly text: string;
  readonly stops: readonly number[];
}

export function takeCursorStops(marked: string): MarkedText {
  const parts = marked.split(CURSOR_MARK);
  const stops: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    stops.push(length);
  }
  return { text: parts.join(''), stops };
}

/** As {@link takeCursorStops}, but counted in the text that the HTML shows. */
export function takeHtmlCursorStops(marked: string): MarkedText {
  const stops: number[] = [];
  let shown = 0;
  for (const [piece] of marked.matchAll(/<[^>]*>|&(?:lt|gt|amp|quot|#39);|[^<&]/gu)) {
    if (piece === CURSOR_MARK) stops.push(shown);
    else if (piece.startsWith('&')) shown += 1;
    else if (!piece.startsWith('<')) shown += piece.length;
  }
  return { text: marked.replaceAll(CURSOR_MARK, ''), stops };
}
