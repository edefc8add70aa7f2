import { browser } from './browser';
import { answerRequest } from './page-calls';

/** A reply is far shorter; the bound is for a content script that has gone wrong. */
const MAX_HTML_LENGTH = 200_000;

/** What of Redactor 3 the function below calls; osTicket's own script does the same (`scp/js/scp.js`). */
interface RedactorWindow {
  $R?(source: Element): { readonly insertion: { insertHtml(html: string): void } };
}

/**
 * Inserts, for the content script of a tab, into the Redactor that has the focus in its top frame. Its interface is out of reach for a content
 * script, so this one function runs among the page's own scripts, when the agent has asked for it. It takes nothing
 * from the page, and the page gets the reply that it is about to hold anyway.
 */
export function answerRedactorRequests(): void {
  answerRequest('insertIntoRedactor', async (html, tab) => {
    if (typeof html !== 'string' || html.length > MAX_HTML_LENGTH) return null;
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      world: 'MAIN',
      func: callRedactor,
      args: [html],
    });
    return null;
  });
}

/** Only its text gets into the page: it can use nothing of this file. */
function callRedactor(html: string): void {
  const source = document.activeElement?.closest('.redactor-box')?.querySelector('textarea');
  const { $R } = window as RedactorWindow;
  if (source) $R?.(source).insertion.insertHtml(html);
}
