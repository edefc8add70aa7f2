/** Namespaced: the page sees the same registry. */
const HIGHLIGHT_NAME = 'fix-finder-symptom';

/**
 * Paints ranges with the CSS Custom Highlight API: the page's nodes stay as they are and its observers see nothing.
 * A browser without it gets no highlight; the badge and the panel still tell. The colours are in `ticket.css`.
 */
export function paintHighlights(ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined') return;
  if (ranges.length === 0) CSS.highlights.delete(HIGHLIGHT_NAME);
  else CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
}
