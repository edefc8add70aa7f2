/** Where a highlight stands, in the coordinates of the top window. */
export interface HighlightPlace {
  /** The first line of the highlighted words. */
  readonly line: DOMRectReadOnly;
  /** Right end of the text on that line. */
  readonly textRight: number;
  /** The block of text that the words are part of. */
  readonly block: DOMRectReadOnly;
}

/** The first of the highlights that is shown; `null` where there is none, or it is in a part that is not drawn. */
export function findFirstHighlight(ranges: readonly Range[]): HighlightPlace | null {
  const [first] = ranges
    .filter(isShown)
    .map((range) => ({ range, line: [...range.getClientRects()].find(({ width }) => width > 0) }))
    .flatMap(({ range, line }) => (line ? [{ range, line: offset(line, range) }] : []))
    .sort((a, b) => a.line.top - b.line.top || a.line.left - b.line.left);
  if (!first) return null;
  const block = blockAround(first.range.startContainer);
  const blockRect = offset(block.getBoundingClientRect(), first.range);
  const rest = first.range.cloneRange();
  rest.setEnd(block, block.childNodes.length);
  const textRight = [...rest.getClientRects()]
    .map((rect) => offset(rect, first.range))
    .filter(({ top, bottom }) => top < first.line.bottom && bottom > first.line.top)
    .reduce((right, rect) => Math.max(right, rect.right), first.line.right);
  return { line: first.line, textRight, block: blockRect };
}

/** True where a point of the top window is on highlighted words. */
export function isOnHighlight(ranges: readonly Range[], x: number, y: number): boolean {
  return ranges
    .filter(isShown)
    .some((range) =>
      [...range.getClientRects()]
        .map((rect) => offset(rect, range))
        .some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
    );
}

/** False for one whose frame, or whose words, have left the page since. */
function isShown(range: Range): boolean {
  return range.startContainer.isConnected && range.startContainer.ownerDocument?.defaultView != null;
}

/** From the coordinates of the range's own window to those of the top one. */
function offset(rect: DOMRectReadOnly, range: Range): DOMRectReadOnly {
  let { left, top } = rect;
  let frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
  while (frame) {
    const { left: frameLeft, top: frameTop } = frame.getBoundingClientRect();
    left += frameLeft + frame.clientLeft;
    top += frameTop + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return new DOMRectReadOnly(left, top, rect.width, rect.height);
}

const INLINE = /^(?:inline|contents|ruby)/;

function blockAround(node: Node): Element {
  let element = node instanceof Element ? node : node.parentElement;
  // Nodes of frames are of that frame's own classes.
  element ??= (node.parentNode as Element | null) ?? document.documentElement;
  while (element.parentElement) {
    const { defaultView } = element.ownerDocument;
    if (!defaultView || !INLINE.test(defaultView.getComputedStyle(element).display)) break;
    element = element.parentElement;
  }
  return element;
}
