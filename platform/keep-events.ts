/** Pages have shortcuts of one letter, and close their editors on clicks and when the focus goes elsewhere. */
const KEPT = [
  ...['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'change'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['pointermove', 'mousemove', 'pointerover', 'mouseover', 'pointerout', 'mouseout', 'wheel'],
  ...['touchstart', 'touchmove', 'touchend', 'focus', 'blur', 'focusin', 'focusout'],
];

/**
 * Keeps what an agent does in an element of ours from the page: neither its window, nor its document, nor what is around
 * the element hears of it. What only a listener sees that the page has put on its window before can't be kept from it,
 * and neither can a click that an assistive program makes. Inside the shadow root, clicks are told again; keys go to
 * `onKey`, since Firefox shows the page a key that a content script tells again.
 * @param root the element's shadow root
 * @param onKey called with the `key` of each key that goes down in the element
 * @returns what stops it
 */
export function keepEvents(
  host: Element,
  root: ShadowRoot,
  onKey: (key: string) => void = () => undefined,
): () => void {
  const view = host.ownerDocument.defaultView;
  const stop = new AbortController();
  /** Keys that went down in the element: they are let go wherever the focus is by then. */
  const pressed = new Set<string>();
  /** True while what a key does is done: it clicks what has the focus. */
  let isByKey = false;
  const keep = (event: Event): void => {
    const ends = event.type === 'keyup' && pressed.delete((event as KeyboardEvent).key);
    if (event.target !== host && !ends) return;
    if (isPressing(event)) {
      isByKey = true;
      setTimeout(() => {
        isByKey = false;
      }, 0);
    }
    if (event.type === 'click') {
      const inner = findClicked(root, event as MouseEvent, isByKey);
      // Made by a program, at no place: it has to find its own way.
      if (!inner) return;
      event.stopImmediatePropagation();
      inner.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return;
    }
    event.stopImmediatePropagation();
    // A mouse button that goes down would take the focus from the reply, and the caret with it.
    if (event.type === 'mousedown') event.preventDefault();
    if (event.type !== 'keydown') return;
    const { key } = event as KeyboardEvent;
    pressed.add(key);
    onKey(key);
  };
  for (const type of KEPT) {
    const passive = type !== 'mousedown';
    view?.addEventListener(type, keep, { capture: true, passive, signal: stop.signal });
  }
  return () => stop.abort();
}

/** Enter clicks a button when it goes down, the space bar when it comes up. */
function isPressing(event: Event): boolean {
  const { type, key } = event as KeyboardEvent;
  return (type === 'keydown' && key === 'Enter') || (type === 'keyup' && key === ' ');
}

/** What was clicked in the shadow root: a mouse tells by its place, a key by the focus. */
function findClicked(
  root: ShadowRoot,
  { detail, clientX, clientY }: MouseEvent,
  isByKey: boolean,
): Element | null {
  if (detail > 0) return root.elementFromPoint(clientX, clientY);
  return isByKey ? root.activeElement : null;
}
