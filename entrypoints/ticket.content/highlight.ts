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

/** `null` for a document that no window shows any more. */
function registryOf(document: Document): Pick<typeof globalThis, 'CSS' | 'Highlight'> | null {
  return document.defaultView as (Window & typeof globalThis) | null;
}
