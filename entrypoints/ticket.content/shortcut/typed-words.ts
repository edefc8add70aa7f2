import { findTrigger } from '../../../core/typed-shortcut/find-trigger';
import { readRange, selectRange } from '../editor/caret';
import { isTextField, type TextField, visibleParent } from '../editor/editable-elements';
import { measureSign } from './field-caret';

/** The trigger with its words in an editor, as they stand there now. */
export interface TypedWords {
  readonly query: string;
  /** What stands before the trigger in its line or field: tells one trigger from another. */
  readonly before: string;
  /**
   * Where the words stand, in the top window's pixels; `null` where they have left the page.
   * @param root a shadow root of ours, to measure in
   */
  place(root: ShadowRoot): DOMRectReadOnly | null;
  /** Selects the trigger and its words, so that whatever is inserted next takes their place. */
  select(): void;
}

/** What the agent is typing after the trigger; `null` where the caret stands behind something else. */
export function readTypedWords(editor: HTMLElement, trigger: string): TypedWords | null {
  return isTextField(editor) ? readInField(editor, trigger) : readInHost(editor, trigger);
}

function readInField(field: TextField, trigger: string): TypedWords | null {
  const caret = field.selectionStart;
  if (caret === null || caret !== field.selectionEnd) return null;
  const text = field.value.slice(0, caret);
  const found = findTrigger(text, trigger);
  if (found === null) return null;
  return {
    query: found.query,
    before: text.slice(0, found.start),
    place: (root) => inTopWindow(field.ownerDocument, measureSign(root, field, found.start)),
    select: () => field.setSelectionRange(found.start, caret),
  };
}

function readInHost(host: HTMLElement, trigger: string): TypedWords | null {
  const caret = readRange(host);
  if (caret === null || !caret.collapsed || caret.startContainer.nodeType !== Node.TEXT_NODE) return null;
  const node = caret.startContainer as Text;
  const text = node.data.slice(0, caret.startOffset);
  const found = findTrigger(text, trigger);
  if (found === null) return null;
  const words = host.ownerDocument.createRange();
  words.setStart(node, found.start);
  words.setEnd(node, caret.startOffset);
  return {
    query: found.query,
    before: text.slice(0, found.start),
    place: () => inTopWindow(host.ownerDocument, words.getBoundingClientRect()),
    select: () => selectRange(host, words),
  };
}

/** Through the frames around. */
function inTopWindow(document: Document, { x, y, width, height }: DOMRectReadOnly): DOMRectReadOnly | null {
  if (width === 0 && height === 0) return null;
  const place = new DOMRect(x, y, width, height);
  for (
    let frame = visibleParent(document);
    frame !== null;
    frame = visibleParent(frame.ownerDocument as Document)
  ) {
    const { left, top } = (frame as Element).getBoundingClientRect();
    place.x += left + (frame as HTMLElement).clientLeft;
    place.y += top + (frame as HTMLElement).clientTop;
  }
  return place;
}
