/** Browsers before Chromium 128 can't tell; there no point counts as text. */
type Pointed = Partial<Pick<Document, 'caretPositionFromPoint'>>;

/** Whether letters of the page are drawn at a point of its window. */
export function isOnText(page: Document, x: number, y: number): boolean {
  const at = (page as Pointed).caretPositionFromPoint?.call(page, x, y);
  const node = at?.offsetNode;
  if (!at || node?.nodeType !== Node.TEXT_NODE) return false;
  // The nearest letter is found from afar too.
  const letters = page.createRange();
  letters.setStart(node, Math.max(0, at.offset - 1));
  letters.setEnd(node, Math.min(node.nodeValue?.length ?? 0, at.offset + 1));
  return [...letters.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
