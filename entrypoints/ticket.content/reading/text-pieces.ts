import type { Span } from '../../../core/text/span';

/** A stretch of a page text, and the part of the page that it was read from. */
export interface Piece {
  /** A text node, or an element whose text was taken whole. */
  readonly node: Text | Element;
  /** Where it begins in the text. */
  readonly start: number;
  /** In the text, which may have been cut. */
  readonly length: number;
}

/** The place of a span on the page; `null` where its nodes have left the page, changed, or are of several documents. */
export function toRange(pieces: readonly Piece[], span: Span): Range | null {
  const first = placeOf(pieces, span.start);
  const last = placeOf(pieces, span.end - 1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  if (first.node.ownerDocument !== last.node.ownerDocument) return null;
  const from = Math.min(span.start - first.start, first.node.length);
  const to = Math.min(span.end - last.start, last.node.length);
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.max(0, from));
  range.setEnd(last.node, Math.max(0, to));
  return range;
}

interface Place {
  readonly node: Text;
  /** Where the node's data begins in the text. */
  readonly start: number;
}

/** The text node that holds an offset; for one between two pieces, the end of the piece before it. */
function placeOf(pieces: readonly Piece[], offset: number): Place | null {
  const piece = pieceAt(pieces, offset);
  if (!piece) return null;
  const { node, start, length } = piece;
  if (isText(node)) return { node, start };
  const walker = node.ownerDocument.createTreeWalker(
    node,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let found: Place | null = null;
  let end = start;
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    const text = next as Text;
    if (end <= offset) found = { node: text, start: end };
    end += text.length;
  }
  return end - start >= length ? found : null;
}

/** The last piece that begins at an offset or before it. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | null {
  let low = 0;
  let high = pieces.length - 1;
  let found: Piece | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (!piece) break;
    if (piece.start <= offset) {
      found = piece;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** Cheaper than `instanceof`, which the page could answer for as well. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}
