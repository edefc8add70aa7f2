import { isTextField } from './editable-elements';

/** The selection with its ends in one tree: what `Range` and `StaticRange` share. */
type Ends = Pick<
  AbstractRange,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset' | 'collapsed'
>;

/** Elements a caret cannot stand in. */
const LEAVES = new Set(['br', 'hr', 'img', 'input', 'button', 'svg', 'video']);

/** The caret or selection inside an editing host, as a range that follows later changes; `null` where it is elsewhere. */
export function readRange(host: HTMLElement): Range | null {
  const ends = isTextField(host) ? null : findSelectionIn(host);
  if (ends === null) return null;
  const range = host.ownerDocument.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

/** How many characters an insertion would replace. */
export function readSelectedText(element: HTMLElement): string {
  if (isTextField(element)) {
    return element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0);
  }
  return readRange(element)?.toString() ?? '';
}

/** The very end of what is written: inside the last line, rather than behind its element. */
export function createRangeAtEnd(host: HTMLElement): Range {
  const range = host.ownerDocument.createRange();
  const [node, offset] = findEnd(host);
  range.setStart(node, offset);
  return range;
}

export function selectRange(
  host: HTMLElement,
  { startContainer, startOffset, endContainer, endOffset }: Ends,
): void {
  host.ownerDocument.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

export function isSelected(host: HTMLElement, range: Ends): boolean {
  const current = readRange(host);
  return (
    current !== null &&
    current.startContainer === range.startContainer &&
    current.startOffset === range.startOffset &&
    current.endContainer === range.endContainer &&
    current.endOffset === range.endOffset
  );
}

/** True where both ends still lie inside the host: a page that redraws its editor leaves old ranges behind. */
export function isRangeIn(host: HTMLElement, { startContainer, endContainer }: Ends): boolean {
  return host.contains(startContainer) && host.contains(endContainer);
}

/**
 * A document's own selection stops at the shadow host, so for an editor in a shadow root it has to be asked for
 * otherwise: Chromium has `ShadowRoot.getSelection()`, Firefox 142 `Selection.getComposedRanges()`.
 */
function findSelectionIn(host: HTMLElement): Ends | null {
  const root = host.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? host.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const ends = [
    selection.getRangeAt(0),
    ...('host' in root && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [root] })
      : []),
  ];
  return ends.find((candidate) => isRangeIn(host, candidate)) ?? null;
}

function findEnd(element: HTMLElement): [Node, number] {
  let node: Node = element;
  for (;;) {
    const last: ChildNode | null = node.lastChild;
    if (last === null) break;
    if (last.nodeType === Node.ELEMENT_NODE) {
      const child = last as HTMLElement;
      // An empty line is held open by a <br>: the caret goes before it, or it would start another line.
      if (child.localName === 'br') return [node, node.childNodes.length - 1];
      if (LEAVES.has(child.localName) || child.getAttribute('contenteditable') === 'false') break;
    } else if (last.nodeType !== Node.TEXT_NODE) break;
    node = last;
  }
  return [node, node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length];
}
