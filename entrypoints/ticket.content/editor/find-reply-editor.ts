import {
  documentOf,
  editingElementAt,
  findFocusedElement,
  isFrame,
  isTextarea,
  isTextField,
  isVisible,
  listEditingElements,
  listRoots,
  visibleParent,
} from './editable-elements';
import { detectEngine, type EditorEngine, takesRichText } from './editor-engine';
import { canHoldReply, looksInternal, looksPrivate } from './reply-fields';
import type { LastFocus } from './watch-focus';

/** Where a reply goes. */
export interface ReplyEditor {
  /** The textarea, or the editing host: in an editor that fills a frame, the frame's body. */
  readonly element: HTMLElement;
  readonly engine: EditorEngine;
  /** Whether it keeps bold, lists and links; if not, it gets the reply's plain text. */
  readonly richText: boolean;
  /** True where the agent has put the caret; false where nobody has written yet, so that a reply goes to the end. */
  readonly used: boolean;
  /** The caret or selection the agent left, when the focus went elsewhere on the page; `null` where the editor knows. */
  readonly caret: Range | null;
  /** When the agent last typed into it, as `performance.now()` tells it; `null` for never. */
  readonly typedAt: number | null;
}

export interface EditorSearch {
  /** What `watchFocus` remembers. */
  readonly lastFocused: LastFocus | null;
  /**
   * The helpdesk's reply editors, best first. A selector may name the editable element, the frame around it, the
   * textarea that a rich editor has hidden, or a container with just one editor in it.
   */
  readonly selectors: readonly string[];
  /** Editors that are never the reply: internal notes, the ticket's own description. Same liberties as `selectors`. */
  readonly notEditors: readonly string[];
}

/** Both together tell a reply's box from a field that happens to be a textarea. */
const BIG_ROWS = 2;
const BIG_HEIGHT_PX = 40;
const BIG_WIDTH_PX = 150;

/** Where around a hidden textarea its rich editor is looked for: both neighbours, then `.field > .wrapper > textarea`. */
const MAX_PLACES = 5;

/**
 * Finds the editor that a reply belongs into: the one used last, the one with the focus, the helpdesk's own, or the
 * page's only big one. `null` rather than a guess between two.
 */
export function findReplyEditor(document: Document, search: EditorSearch): ReplyEditor | null {
  const roots = listRoots(document);
  const named = findNamed(roots, search.notEditors);
  const excluded = new Set<Node>([...named, ...named.flatMap((element) => resolveEditor(element) ?? [])]);
  const isCandidate = (element: HTMLElement) =>
    canHoldReply(element) && isVisible(element) && !isWithin(element, excluded);

  const wanted = findNamed(roots, search.selectors).flatMap((element) => resolveEditor(element) ?? []);
  const isReply = (element: HTMLElement) =>
    isCandidate(element) && (!looksPrivate(element) || wanted.includes(element));

  const last = search.lastFocused && editingElementAt(search.lastFocused.element);
  if (last && isReply(last)) return describeEditor(last, search.lastFocused);

  const focused = findFocusedElement(document);
  const active = focused && editingElementAt(focused);
  if (active && isReply(active)) {
    return describeEditor(active, { element: active, caret: null, typedAt: null });
  }

  for (const selector of search.selectors) {
    const meant = findNamed(roots, [selector]).flatMap((element) => resolveEditor(element) ?? []);
    const editor = meant.find(isCandidate);
    if (editor !== undefined) return describeEditor(editor, null);
  }

  const big = roots
    .flatMap((root) => listEditingElements(root))
    .filter((element, index, all) => all.indexOf(element) === index)
    .filter((element) => isBig(element) && isCandidate(element) && !looksInternal(element));
  const [only] = big;
  return only !== undefined && big.length === 1 ? describeEditor(only, null) : null;
}

/** @param use how the agent left it; `null` for an editor that nobody has written in yet */
function describeEditor(element: HTMLElement, use: LastFocus | null): ReplyEditor {
  const engine = detectEngine(element);
  return {
    element,
    engine,
    richText: takesRichText(element, engine),
    used: use !== null,
    caret: use?.caret ?? null,
    typedAt: use?.typedAt ?? null,
  };
}

function findNamed(roots: readonly ParentNode[], selectors: readonly string[]): Element[] {
  return selectors.flatMap((selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]));
}

/** The editor that is meant by an element a selector has named. */
function resolveEditor(named: Element): HTMLElement | null {
  if (isFrame(named)) {
    const body = documentOf(named)?.body;
    return body ? editingElementAt(body) : null;
  }
  if (isTextarea(named) && !isVisible(named)) return findRichEditorOf(named);
  return editingElementAt(named) ?? onlyVisible(listEditingElements(named));
}

/**
 * The rich editor that hides a textarea and fills it when the form is sent. CKEditor, TinyMCE and Summernote put
 * themselves right behind it (old ones in front), Redactor and Trumbowyg around it. Hidden editors count: where the
 * whole reply form is hidden, the search must end at its own editor and not reach that of the note beside it.
 */
function findRichEditorOf(textarea: HTMLTextAreaElement): HTMLElement | null {
  const places: Element[] = [textarea.nextElementSibling, textarea.previousElementSibling].filter(
    (sibling) => sibling !== null,
  );
  for (let around = textarea.parentElement; around !== null && places.length < MAX_PLACES; ) {
    places.push(around);
    around = around.parentElement;
  }
  for (const place of places) {
    const [editor, ...others] = listRichEditors(place);
    if (editor !== undefined) return others.length === 0 ? editor : null;
  }
  return null;
}

function listRichEditors(place: Element): HTMLElement[] {
  const itself = isTextField(place) ? null : editingElementAt(place);
  return itself ? [itself] : listEditingElements(place).filter((element) => !isTextarea(element));
}

function onlyVisible(elements: readonly HTMLElement[]): HTMLElement | null {
  const visible = elements.filter(isVisible);
  return visible.length === 1 ? (visible[0] ?? null) : null;
}

function isWithin(element: Element, containers: ReadonlySet<Node>): boolean {
  for (let node: Node | null = element; node !== null; node = visibleParent(node)) {
    if (containers.has(node)) return true;
  }
  return false;
}

function isBig(element: HTMLElement): boolean {
  // An editor that fills a frame is as big as the frame, though its body ends with its text.
  const frame = element === element.ownerDocument.body ? visibleParent(element.ownerDocument) : null;
  const { width, height } = ((frame as Element | null) ?? element).getBoundingClientRect();
  const isHigh = height >= BIG_HEIGHT_PX || (isTextarea(element) && element.rows >= BIG_ROWS);
  return isHigh && width >= BIG_WIDTH_PX;
}
