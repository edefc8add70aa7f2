/** Key of the symptoms in a page's highlight registry; namespaced, because the page and other extensions use the same. */
export const HIGHLIGHT_NAME = 'fix-finder-symptom';
