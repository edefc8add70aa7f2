import type { Reply } from '../../../core/reply/reply-plan';
import { selectRange } from './caret';
import { isTextField, visibleParent } from './editable-elements';
import { type InsertedPiece, parseReplyHtml, readEditorText, squeeze } from './inserted-text';

/** A place in an editor where the reply wants the caret. What is typed before it does not move it. */
export interface CursorStop {
  /** What stands behind it to the end of the editor, without blanks. */
  readonly rest: string;
  /** Blanks between the sign before it and the caret. */
  readonly blanks: number;
  /** True where the caret belongs to what follows: at the beginning of a line. */
  readonly isBeforeNext: boolean;
}

/**
 * The reply's cursor stops in an editor that holds it, in the order of Tab.
 * @param text from `readEditorText`
 * @param piece where the reply stands in it
 */
export function findCursorStops(text: string, { start, end }: InsertedPiece, reply: Reply): CursorStop[] {
  if (reply.cursors === undefined) return [];
  const inserted = text.slice(start, end);
  const nodes = listTextNodes(parseReplyHtml(reply.html)).map(({ data }) => data);
  const shown = nodes.join('');
  const isText = inserted === squeeze(reply.text);
  // An editor that has made something else of the reply keeps the caret behind it.
  if (!isText && inserted !== squeeze(shown)) return [];
  const [whole, offsets] = isText ? [reply.text, reply.cursors.text] : [shown, reply.cursors.html];
  const starts = new Set(isText ? [] : nodes.map((_, index) => nodes.slice(0, index).join('').length));
  return offsets.map((offset) => {
    const before = whole.slice(0, offset);
    return {
      rest: text.slice(start + squeeze(before).length),
      blanks: /[ \t\u00a0]*$/.exec(before)?.[0].length ?? 0,
      isBeforeNext: isText ? before.endsWith('\n') : starts.has(offset) && offset > 0,
    };
  });
}

export interface CursorWatch {
  /** Puts the caret at the first stop; Tab leads to the others. None: whatever was before is over. */
  goToStops(element: HTMLElement, stops: readonly CursorStop[]): void;
  stop(): void;
}

/** Leads from stop to stop by Tab, as text expanders do, until the last one, Escape, or a change behind a stop. */
export function watchCursorStops(page: Document): CursorWatch {
  let listening = new AbortController();

  function goToStops(element: HTMLElement, stops: readonly CursorStop[]): void {
    listening.abort();
    const [first, ...others] = stops;
    if (first === undefined || !placeCaret(element, first) || others.length === 0) return;
    let left = others;
    listening = new AbortController();
    const onKeyDown = (event: Event): void => {
      const { key, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event as KeyboardEvent;
      const isPlain = !(shiftKey || ctrlKey || altKey || metaKey || isComposing);
      if (!isPlain || (key !== 'Tab' && key !== 'Escape') || !event.composedPath().includes(element)) return;
      const [next, ...rest] = left;
      left = rest;
      const isDone = key === 'Escape' || next === undefined || !placeCaretAfterTyping(element, next);
      // A Tab that leads nowhere is the page's own.
      if (!isDone || key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (isDone || left.length === 0) listening.abort();
    };
    const options = { capture: true, signal: listening.signal };
    for (const window of windowsAround(element)) window.addEventListener('keydown', onKeyDown, options);
  }

  return { goToStops, stop: () => listening.abort() };

  function windowsAround(element: HTMLElement): Set<Window> {
    const windows = new Set<Window>();
    let document = element.ownerDocument;
    for (;;) {
      if (document.defaultView) windows.add(document.defaultView);
      const frame = visibleParent(document);
      if (document === page || frame === null) return windows;
      document = frame.ownerDocument as Document;
    }
  }
}

/**
 * An editor may draw what was typed before Tab only in the next frame and put the caret back behind that (Trix does).
 * Our callback comes behind its own, before any other key.
 */
function placeCaretAfterTyping(element: HTMLElement, stop: CursorStop): boolean {
  if (!placeCaret(element, stop)) return false;
  const text = readEditorText(element);
  element.ownerDocument.defaultView?.requestAnimationFrame(() => {
    if (readEditorText(element) === text) placeCaret(element, stop);
  });
  return true;
}

/** False where the text behind the stop is not what it was: the agent has gone on somewhere else. */
function placeCaret(element: HTMLElement, { rest, blanks, isBeforeNext }: CursorStop): boolean {
  const text = readEditorText(element);
  if (!text.endsWith(rest)) return false;
  const signs = text.length - rest.length;
  if (isTextField(element)) {
    const offset = isBeforeNext ? nextSign(element.value, signs) : afterSigns(element.value, signs, blanks);
    element.setSelectionRange(offset, offset);
    return true;
  }
  let left = signs;
  for (const node of listTextNodes(element)) {
    const here = squeeze(node.data).length;
    if (isBeforeNext ? left < here : left <= here && (here > 0 || signs === 0)) {
      const offset = isBeforeNext ? nextSign(node.data, left) : afterSigns(node.data, left, blanks);
      const range = element.ownerDocument.createRange();
      range.setStart(node, offset);
      selectRange(element, range);
      return true;
    }
    left -= here;
  }
  return false;
}

/** The offset behind so many signs and, where they are there, so many blanks. */
function afterSigns(text: string, signs: number, blanks: number): number {
  let offset = 0;
  for (let seen = 0; seen < signs && offset < text.length; offset += 1)
    seen += squeeze(text.charAt(offset)).length;
  for (let left = blanks; left > 0 && /[ \t\u00a0]/.test(text.charAt(offset)); left -= 1) offset += 1;
  return offset;
}

/** The offset before the sign that follows so many. */
function nextSign(text: string, signs: number): number {
  let offset = afterSigns(text, signs, 0);
  while (offset < text.length && squeeze(text.charAt(offset)) === '') offset += 1;
  return offset;
}

function listTextNodes(element: HTMLElement): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
