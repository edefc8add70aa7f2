const EDITOR =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"][aria-multiline="true"]';

/** A field of one line, such as the search, is no reply. */
const MIN_HEIGHT_PX = 32;

/**
 * Where the agent writes, as far as it is drawn, in the coordinates of the window: editors of the page, those in frames
 * of its own, and the one that has the focus in a shadow root.
 */
export function findEditors(page: Document): DOMRectReadOnly[] {
  const focused = deepestFocus(page);
  const elements = [
    ...page.querySelectorAll(EDITOR),
    ...[...page.querySelectorAll('iframe')].filter(isEditorFrame),
    ...(focused?.matches(EDITOR) ? [focused] : []),
  ];
  return elements
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height >= MIN_HEIGHT_PX);
}

function deepestFocus(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** As CKEditor 4 and TinyMCE have it. A frame of another site tells nothing, and may as well be a message. */
function isEditorFrame({ contentDocument }: HTMLIFrameElement): boolean {
  const body = contentDocument?.body;
  return contentDocument?.designMode === 'on' || body?.isContentEditable === true;
}
