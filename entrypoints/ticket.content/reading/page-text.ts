import type { Span } from '../../../core/text/span';
import { documentOf, isFrame } from '../editor/editable-elements';
import { BLOCK_ELEMENTS, WORDLESS_ELEMENTS } from './element-kinds';
import type { Sliced } from './in-slices';

/** A text node's share of a page text. */
interface Piece {
  readonly node: Text;
  /** Where the node's data begins in the text. */
  readonly start: number;
}

/** The text of a part of the page, with the way back from an offset to its text node. */
export interface PageText {
  readonly text: string;
  /** The element that it was read from. */
  readonly root: Element;
  /** The place on the page; `null` where the nodes have left the page, changed since, or are of several documents. */
  toRange(span: Span): Range | null;
  /** The frames whose text is part of it, or will be when they are loaded. */
  readonly frames: readonly HTMLIFrameElement[];
  /** The shadow roots whose text is part of it. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** What a field holds: it can be read, but no part of it can be shown. */
export function fieldText(root: HTMLInputElement | HTMLTextAreaElement): PageText {
  const text = root.value.slice(0, MAX_PAGE_TEXT_CHARS);
  return { text, root, toRange: () => null, frames: [], shadowRoots: [] };
}

/** A page longer than this is read no further: that much text is a book, not a ticket. A report takes a little more. */
const MAX_PAGE_TEXT_CHARS = 900_000;

/** Between two pauses; some hundred nodes take less than a millisecond. */
const NODES_BETWEEN_PAUSES = 256;

/** A place in the tree: the node to read next, and the element that it and its siblings stand in. */
interface Level {
  next: Node | null;
  readonly parent: Node;
  /** What follows when the level ends. */
  readonly end: 'paragraph' | 'block' | 'inline';
}

/**
 * Reads the text under an element, in its open shadow roots and same-origin frames too, without asking the browser for
 * layout. Text nodes go in as they are, so that offsets lead back to them; blocks and `<br>` add a line break between
 * them. The page may change at a pause: what is then read is of no use, but the change will be noticed and the page
 * read again.
 * @param isForeign elements whose text is left out, such as quotes and navigation
 */
export function* readPageText(
  root: Element,
  isForeign: (element: Element) => boolean = () => false,
): Sliced<PageText> {
  const pieces: Piece[] = [];
  const frames: HTMLIFrameElement[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const text = createTextBuilder();
  const levels: Level[] = [];
  let nodes = 0;
  open(root, 'inline');

  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = text.length() < MAX_PAGE_TEXT_CHARS ? level.next : null;
    if (node === null) {
      levels.pop();
      if (level.end !== 'inline') text.breakLine(level.end === 'paragraph' ? 2 : 1);
      continue;
    }
    level.next = node.nextSibling;
    nodes += 1;
    if (nodes % NODES_BETWEEN_PAUSES === 0) yield;
    if (isText(node)) {
      pieces.push({ node, start: text.length() });
      const data = node.data.slice(0, MAX_PAGE_TEXT_CHARS - text.length());
      text.add(
        LINE_BREAK.test(data) && !keepsLineBreaks(level.parent, data) ? data.replace(LINE_BREAKS, ' ') : data,
      );
    } else if (isElement(node)) {
      enter(node);
    }
  }
  if (nodes > NODES_BETWEEN_PAUSES) yield;
  return { text: text.build(), root, toRange: (span) => toRange(pieces, span), frames, shadowRoots };

  function enter(element: Element): void {
    const name = element.localName;
    if (name === 'br') {
      text.add('\n');
      return;
    }
    if (WORDLESS_ELEMENTS.has(name) || element.hasAttribute('hidden') || isForeign(element)) {
      text.breakLine(1);
      return;
    }
    const isBlock = BLOCK_ELEMENTS.has(name);
    if (isBlock) text.breakLine(1);
    // A paragraph ends what was said before it; two line breaks are what mail programs put there too.
    open(element, name === 'p' ? 'paragraph' : isBlock ? 'block' : 'inline');
  }

  function open(element: Element, end: Level['end']): void {
    if (!isFrame(element)) {
      const parent = element.shadowRoot ?? element;
      if (element.shadowRoot) shadowRoots.push(element.shadowRoot);
      levels.push({ next: parent.firstChild, parent, end });
      return;
    }
    frames.push(element);
    const page = documentOf(element);
    const parent = page?.body;
    // An editor's frame holds what the agent writes.
    if (!page || !parent || page.designMode === 'on' || isEditable(parent)) return;
    text.breakLine(1);
    levels.push({ next: parent.firstChild, parent, end: 'block' });
  }
}

function isEditable(element: Element): boolean {
  return element.matches('[contenteditable]:not([contenteditable="false"])');
}

/** Collects a long text; looking at the end of one that is still being joined would join it each time. */
function createTextBuilder() {
  const parts: string[] = [];
  let length = 0;
  let tail = '';
  const add = (part: string): void => {
    if (part === '') return;
    parts.push(part);
    length += part.length;
    tail = part.length > 1 ? part.slice(-2) : (tail + part).slice(-2);
  };
  return {
    add,
    /** Sees to it that the text ends in line breaks; one is enough for a block that begins it. */
    breakLine(count: 1 | 2): void {
      if (count === 2 && tail !== '\n\n') add('\n\n');
      else if (length > 0 && !tail.endsWith('\n')) add('\n');
    },
    length: (): number => length,
    build: (): string => parts.join(''),
  };
}

const LINE_BREAK = /[\n\r\t]/;
const LINE_BREAKS = /[\n\r\t]/g;

/** Cheaper than `instanceof`, which the page could answer for as well. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

const lineBreaksKept = new WeakMap<Element, boolean>();

/** In most elements a line break in the source is a space; whether here, is asked once per element and only if there is one. */
function keepsLineBreaks(parent: Node, data: string): boolean {
  // Not by `instanceof`: an element in a frame is of another realm.
  if (!isElement(parent) || !data.includes('\n') || data.trim() === '') return false;
  const known = lineBreaksKept.get(parent);
  if (known !== undefined) return known;
  const keeps = parent.localName === 'pre' || getComputedStyle(parent).whiteSpace.startsWith('pre');
  lineBreaksKept.set(parent, keeps);
  return keeps;
}

function toRange(pieces: readonly Piece[], span: Span): Range | null {
  const first = pieceAt(pieces, span.start);
  const last = pieceAt(pieces, span.end - 1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  if (first.node.ownerDocument !== last.node.ownerDocument) return null;
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
