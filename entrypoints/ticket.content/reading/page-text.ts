import type { Span } from '../../../core/text/span';

/** A text node's share of a page text. */
interface Piece {
  readonly node: Text;
  /** Where the node's data begins in the text. */
  readonly start: number;
}

/** The text of a part of the page, with the way back from an offset to its text node. */
export interface PageText {
  readonly text: string;
  /** The place on the page; `null` where the nodes have left the page or changed since. */
  toRange(span: Span): Range | null;
}

/** Elements that hold no words of a message. */
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'OPTION',
  'BUTTON',
  'SVG',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'OBJECT',
  'IFRAME',
]);

/** Elements that part their text from what stands before and after. */
const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIGURE',
  'FIGCAPTION',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TD',
  'TH',
  'TR',
  'UL',
]);

/** A page longer than this is read no further: that much text is a book, not a ticket. A report takes a little more. */
const MAX_PAGE_TEXT_CHARS = 900_000;

/**
 * Reads the text under an element without asking the browser for layout. Text nodes go in as they are, so that offsets
 * lead back to them; blocks and `<br>` add a line break between them.
 * @param isForeign elements whose text is left out, such as quotes and navigation
 */
export function readPageText(
  root: Element,
  isForeign: (element: Element) => boolean = () => false,
): PageText {
  const pieces: Piece[] = [];
  let text = '';
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };

  const walk = (parent: Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (text.length >= MAX_PAGE_TEXT_CHARS) return;
      if (child instanceof Text) {
        pieces.push({ node: child, start: text.length });
        const data = child.data.slice(0, MAX_PAGE_TEXT_CHARS - text.length);
        text += keepsLineBreaks(parent, data) ? data : data.replace(/[\n\r\t]/g, ' ');
      } else if (child instanceof Element) {
        readElement(child);
      }
    }
  };
  const readElement = (element: Element): void => {
    const name = element.nodeName.toUpperCase();
    if (name === 'BR') {
      text += '\n';
      return;
    }
    if (SKIPPED.has(name) || element.hasAttribute('hidden') || isForeign(element)) {
      breakLine();
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) breakLine();
    walk(element.shadowRoot ?? element);
    // A paragraph ends what was said before it; two line breaks are what mail programs put there too.
    if (name === 'P' && !text.endsWith('\n\n')) text += '\n\n';
    else if (isBlock) breakLine();
  };
  walk(root);
  return { text, toRange: (span) => toRange(pieces, span) };
}

const lineBreaksKept = new WeakMap<Element, boolean>();

/** In most elements a line break in the source is a space; whether here, is asked once per element and only if there is one. */
function keepsLineBreaks(parent: Node, data: string): boolean {
  if (!(parent instanceof Element) || !data.includes('\n') || data.trim() === '') return false;
  const known = lineBreaksKept.get(parent);
  if (known !== undefined) return known;
  const keeps = parent.nodeName === 'PRE' || getComputedStyle(parent).whiteSpace.startsWith('pre');
  lineBreaksKept.set(parent, keeps);
  return keeps;
}

function toRange(pieces: readonly Piece[], span: Span): Range | null {
  const first = pieceAt(pieces, span.start);
  const last = pieceAt(pieces, span.end - 1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const from = Math.min(span.start - first.start, first.node.length);
  const to = Math.min(span.end - last.start, last.node.length);
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.max(0, from));
  range.setEnd(last.node, Math.max(0, to));
  return range;
}

/** The piece that holds an offset; for one between two pieces, the piece before it. */
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
