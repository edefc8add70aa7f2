import { readRange } from './caret';
import { editingElementAt, findFocusedElement } from './editable-elements';
import { canHoldReply } from './reply-fields';

export interface LastFocus {
  readonly element: HTMLElement;
  /** Where the caret or selection was when the focus left; `null` for a textarea, which keeps its own. */
  readonly caret: Range | null;
  /** When the agent last typed into it, as `performance.now()` tells it; `null` for never. */
  readonly typedAt: number | null;
}

export interface FocusMemory {
  /** The editor that had the focus last and still exists, or `null`. */
  lastFocused(): LastFocus | null;
  /** Forgets it and takes every listener away. */
  stop(): void;
}

/**
 * Remembers which editor the agent wrote in last, since opening a popup's suggestion or clicking a highlight takes the
 * focus away. It holds the editor weakly: a page that drops it is not kept from freeing it.
 *
 * A document hears nothing of focus that moves inside one shadow root (the event stops where old and new focus look
 * the same) or inside a frame, so the memory also listens in each of those as soon as the focus gets there.
 *
 * @param onTyped told of the editor, after every key that may have changed its text
 */
export function watchFocus(
  document: Document,
  onTyped: (editor: HTMLElement) => void = () => undefined,
): FocusMemory {
  let remembered: WeakRef<HTMLElement> | null = null;
  const carets = new WeakMap<HTMLElement, Range>();
  const typedAt = new WeakMap<HTMLElement, number>();
  const stopping = new AbortController();
  const options = { capture: true, passive: true, signal: stopping.signal };

  // Adding the same listener twice does nothing, so nobody has to remember where it is already; and a frame that was
  // rewritten by document.open(), which drops listeners, gets it back.
  const listenIn = (root: Node) => {
    root.addEventListener('focusin', onFocusIn, options);
    root.addEventListener('focusout', onFocusOut, options);
    root.addEventListener('input', onKey, options);
    // Editors that draw their model themselves cancel the browser's own input.
    root.addEventListener('keyup', onKey, options);
  };
  const listenInDocument = (inner: Document) => {
    listenIn(inner);
    inner.defaultView?.addEventListener('blur', onWindowBlur, options);
  };
  const remember = (element: Element) => {
    const editor = editingElementAt(element);
    if (editor !== null && canHoldReply(editor)) remembered = new WeakRef(editor);
  };

  function onFocusIn(event: Event): void {
    for (const node of event.composedPath()) if (isShadowRoot(node)) listenIn(node);
    const [element] = event.composedPath();
    if (isElement(element)) remember(element);
  }

  function onFocusOut(event: Event): void {
    const [element] = event.composedPath();
    const editor = isElement(element) ? editingElementAt(element) : null;
    const caret = editor && readRange(editor);
    if (editor && caret) carets.set(editor, caret);
  }

  function onKey(event: Event): void {
    const [element] = event.composedPath();
    const editor = isElement(element) ? editingElementAt(element) : null;
    if (editor === null) return;
    if (event.type === 'input') typedAt.set(editor, performance.now());
    onTyped(editor);
  }

  // Perhaps into a frame, of which nobody out here is told. Firefox says which one only after the event.
  function onWindowBlur(): void {
    setTimeout(rememberFrameFocus);
  }

  function rememberFrameFocus(): void {
    if (stopping.signal.aborted) return;
    const focused = findFocusedElement(document);
    if (focused === null || focused.ownerDocument === document) return;
    for (let inner: Document | null = focused.ownerDocument; inner !== null && inner !== document; ) {
      listenInDocument(inner);
      inner = inner.defaultView?.frameElement?.ownerDocument ?? null;
    }
    remember(focused);
  }

  listenInDocument(document);
  const focused = findFocusedElement(document);
  if (focused !== null) remember(focused);

  return {
    lastFocused() {
      const element = remembered?.deref();
      if (element === undefined) return null;
      return { element, caret: carets.get(element) ?? null, typedAt: typedAt.get(element) ?? null };
    },
    stop() {
      stopping.abort();
      remembered = null;
    },
  };
}

function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && 'nodeType' in target && target.nodeType === Node.ELEMENT_NODE;
}

function isShadowRoot(target: EventTarget): target is ShadowRoot {
  return 'host' in target && 'nodeType' in target && target.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
}
