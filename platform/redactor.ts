import { browser } from './browser';

/** What of Redactor 3 the function below calls; osTicket's own script does the same (`scp/js/scp.js`). */
interface RedactorWindow {
  $R?(source: Element): { readonly insertion: { insertHtml(html: string): void } };
}

/**
 * Inserts into the Redactor that has the focus in a tab's top frame. Its interface is out of reach for a content
 * script, so this one function runs among the page's own scripts, when the agent has asked for it. It takes nothing
 * from the page, and the page gets the reply that it is about to hold anyway.
 */
export async function insertIntoRedactor(tab: number, html: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [0] },
    world: 'MAIN',
    func: callRedactor,
    args: [html],
  });
}

/** Only its text gets into the page: it can use nothing of this file. */
function callRedactor(html: string): void {
  const source = document.activeElement?.closest('.redactor-box')?.querySelector('textarea');
  const { $R } = window as RedactorWindow;
  if (source) $R?.(source).insertion.insertHtml(html);
}
