/**
 * Calls back, at most once a frame, when what is on the page may have moved: it was scrolled, resized, or its content
 * changed. Returns what stops it.
 */
export function watchPlace(page: Document, listener: () => void): () => void {
  const window = page.defaultView;
  if (!window) return () => undefined;
  let frame = 0;
  const soon = (): void => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      listener();
    });
  };
  const stop = new AbortController();
  // Scrolling does not bubble, but it is captured, whatever part of the page it is.
  const options = { capture: true, passive: true, signal: stop.signal };
  window.addEventListener('scroll', soon, options);
  window.addEventListener('resize', soon, options);
  const sizes = new window.ResizeObserver(soon);
  sizes.observe(page.documentElement);
  if (page.body) sizes.observe(page.body);
  return () => {
    stop.abort();
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
}
