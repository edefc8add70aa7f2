import type { Span } from '../../../core/text/span';
import { documentOf, isFrame } from '../editor/editable-elements';
import { BLOCK_ELEMENTS, WORDLESS_ELEMENTS } from './element-kinds';
import type { Sliced } from './in-slices';
import { createPlainText } from './plain-text';
import { isText, type Piece, toRange } from './text-pieces';

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

/** So many characters that are taken whole are as much work as a node. */
const CHARS_OF_A_NODE = 16;

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
 * @param foreign a selector of the elements whose text is left out, such as quotes and navigation; `''` for none
 */
export function* readPageText(root: Element, foreign = ''): Sliced<PageText> {
  const pieces: Piece[] = [];
  const frames: HTMLIFrameElement[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const text = createTextBuilder();
  const levels: Level[] = [];
  const plainText = createPlainText(foreign);
  let nodes = 0;
  let pauseAt = NODES_BETWEEN_PAUSES;
  open(root, 'inline');

  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = text.length() < MAX_PAGE_TEXT_CHARS ? level.next : null;
    if (node === null) {
      levels.pop();
      close(level.end);
      continue;
    }
    level.next = node.nextSibling;
    nodes += 1;
    if (nodes >= pauseAt) {
      pauseAt = nodes + NODES_BETWEEN_PAUSES;
      yield;
    }
    if (isText(node)) {
      const data = node.data.slice(0, MAX_PAGE_TEXT_CHARS - text.length());
      take(
        node,
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
    if (
      WORDLESS_ELEMENTS.has(name) ||
      element.hasAttribute('hidden') ||
      (foreign !== '' && element.matches(foreign))
    ) {
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
      const { shadowRoot } = element;
      if (shadowRoot) shadowRoots.push(shadowRoot);
      const whole = shadowRoot ? null : plainText(element);
      if (whole === null) {
        const parent = shadowRoot ?? element;
        levels.push({ next: parent.firstChild, parent, end });
      } else {
        nodes += Math.floor(whole.length / CHARS_OF_A_NODE);
        if (whole !== '') take(element, whole);
        close(end);
      }
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

  function close(end: Level['end']): void {
    if (end !== 'inline') text.breakLine(end === 'paragraph' ? 2 : 1);
  }

  function take(node: Piece['node'], data: string): void {
    const start = text.length();
    const part = data.slice(0, MAX_PAGE_TEXT_CHARS - start);
    pieces.push({ node, start, length: part.length });
    text.add(part);
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
