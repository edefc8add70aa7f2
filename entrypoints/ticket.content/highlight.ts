import { keepPaintedRanges } from '../../platform/painted-ranges';

/** Namespaced: the page sees the same registry. */
const HIGHLIGHT_NAME = 'fix-finder-symptom';

/** The documents that show highlights now, to take them away again. A frame that is gone takes its own along. */
let painted: readonly Document[] = [];

/**
 * Paints ranges with the CSS Custom Highlight API: the page's nodes stay as they are and its observers see nothing. A
 * range paints only by the registry of its own document, so each frame has its own. A browser without it gets no
 * highlight; the badge and the panel still tell. The colours are in `ticket.css`.
 */
export function paintHighlights(ranges: readonly Range[]): void {
  keepPaintedRanges(ranges);
  if (typeof Highlight === 'undefined') return;
  const byDocument = new Map<Document, Range[]>();
  for (const range of ranges) {
    const document = range.startContainer.ownerDocument;
    const own = document && byDocument.get(document);
    if (own) own.push(range);
    else if (document) byDocument.set(document, [range]);
  }
  for (const document of painted) {
    if (!byDocument.has(document)) registryOf(document)?.CSS.highlights.delete(HIGHLIGHT_NAME);
  }
  for (const [document, own] of byDocument) {
    const registry = registryOf(document);
    registry?.CSS.highlights.set(HIGHLIGHT_NAME, new registry.Highlight(...own));
  }
  painted = [...byDocument.keys()];
}

type Registry = Pick<typeof globalThis, 'CSS' | 'Highlight'>;

/**
 * `null` for a document that no window shows any more. In Firefox a frame's `CSS` as a content script sees it is that of
 * the script's own window; the frame's is reached past the wrapper. A page that has put something of its own there gets
 * the ranges that it would see highlighted, and nothing else.
 */
function registryOf(document: Document): Registry | null {
  const view = document.defaultView as (Registry & { readonly wrappedJSObject?: Registry }) | null;
  return document === globalThis.document ? view : (view?.wrappedJSObject ?? view);
}
