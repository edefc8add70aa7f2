import type { Reply } from '../core/reply/reply-plan';

/**
 * Copies from a content script, in both forms. Pages of internal helpdesks come over plain HTTP, where the clipboard's
 * own interface is missing; the command works everywhere for an extension that may write to the clipboard.
 */
export function copyOnPage(page: Document, { html, text }: Reply): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    // Before the page's own listeners, which may put something else there.
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  const { defaultView: window } = page;
  window?.addEventListener('copy', fill, { capture: true, once: true });
  const isDone = page.execCommand('copy');
  window?.removeEventListener('copy', fill, { capture: true });
  return isDone && isCopied;
}
