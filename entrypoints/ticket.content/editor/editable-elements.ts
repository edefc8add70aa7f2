/**
 * Where in a page an agent can write: textareas and editing hosts (the outermost element of an editable region),
 * through open shadow roots and same-origin frames. Everything here also works on elements of another frame's
 * realm, so nothing may ask `instanceof`.
 */

/** Narrower or lower is a helper that catches keys or pastes: Monaco's textarea, Quill 1's clipboard (1 px). */
const MIN_SIZE_PX = 8;

/** A page with more roots than this is no ticket page; the bound keeps a hostile one from stalling the agent. */
const MAX_ROOTS = 200;

export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** A textarea, or an input for one line of any text. */
export function isTextField(element: Element): element is TextField {
  return (
    isTextarea(element) || (element.localName === 'input' && (element as HTMLInputElement).type === 'text')
  );
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}

/** The frame's document; `null` where the frame belongs to another origin, or is not loaded. */
export function documentOf(frame: HTMLIFrameElement): Document | null {
  // For a foreign frame this is null in both browsers, whereas `contentWindow.document` throws.
  return frame.contentDocument;
}

/**
 * The element that holds the text when the agent writes at `element`: the field itself, or the editing host around
 * it. `null` where nothing can be written.
 */
export function editingElementAt(element: Element): HTMLElement | null {
  if (isTextField(element)) return element;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  let host: HTMLElement | null = null;
  for (let current: Element | null = element; current !== null; current = current.parentElement) {
    const state = current.getAttribute('contenteditable')?.toLowerCase();
    if (state === 'false') break;
    if (state === '' || state === 'true' || state === 'plaintext-only') host = current as HTMLElement;
  }
  return host;
}

/** The parent in the page as the agent sees it: out of a shadow root to its host, out of a frame to its element. */
export function visibleParent(node: Node): Node | null {
  if (node.parentNode !== null) return node.parentNode;
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (node as ShadowRoot).host ?? null;
  return node.nodeType === Node.DOCUMENT_NODE ? frameElementOf(node as Document) : null;
}

function frameElementOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    // Firefox throws where the frame around belongs to another origin; Chromium gives null.
    return null;
  }
}

/** What has the focus, in whichever shadow root or same-origin frame it is. */
export function findFocusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  // The body has the "focus" when nothing has. A frame whose whole body is an editor looks the same while the agent
  // is elsewhere, so there the window has to say.
  if (focused === document.body && !document.hasFocus()) return null;
  while (focused !== null) {
    const inner: Element | null | undefined = isFrame(focused)
      ? documentOf(focused)?.activeElement
      : focused.shadowRoot?.activeElement;
    if (inner === null || inner === undefined) break;
    focused = inner;
  }
  return focused;
}

/** The document, and within it every open shadow root and same-origin frame, outer ones first. */
export function listRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let next = 0; next < roots.length && roots.length < MAX_ROOTS; next += 1) {
    for (const element of roots[next]?.querySelectorAll('*') ?? []) {
      const inner = isFrame(element) ? documentOf(element) : element.shadowRoot;
      if (inner !== null) roots.push(inner);
    }
  }
  return roots.slice(0, MAX_ROOTS);
}

/** Every editing element below `root`, those in its same-origin frames too, in the order of the page. */
export function listEditingElements(root: ParentNode): HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (const element of root.querySelectorAll('textarea, [contenteditable], iframe')) {
    const body = isFrame(element) ? documentOf(element)?.body : null;
    const editing = editingElementAt(body ?? element);
    if (editing !== null) found.add(editing);
  }
  return [...found];
}

/** True where an agent could see the element (scrolled away counts as visible), the frames around it included. */
export function isVisible(element: Element): boolean {
  const window = element.ownerDocument.defaultView;
  // A document without a window belongs to a frame that was removed, though its elements still count as connected.
  if (!element.isConnected || window === null) return false;
  // The options' first names: Chrome 120 does not know the later ones.
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width < MIN_SIZE_PX || box.height < MIN_SIZE_PX) return false;
  // Moved out to the left or the top, where no scrolling leads.
  if (box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0) return false;
  const frame = frameElementOf(element.ownerDocument);
  return frame === null || isVisible(frame);
}
