import type { Engine } from '../core/engine';
import { createTicketArticle } from '../core/library/article-from-ticket';
import { readActivePage } from './active-page';
import { browser } from './browser';
import { leaveArticleDraft } from './knowledge-base/article-draft';

/** Leaves a draft made of the ticket in front for the editor, and opens it. False where there is nothing to make it of. */
export async function makeArticleFromPage(engine: Engine): Promise<boolean> {
  const page = await readActivePage();
  const ticket = page.kind === 'read' ? page.report.ticket : null;
  const draft =
    ticket && page.kind === 'read' ? createTicketArticle(ticket, page.report.selection, engine) : null;
  if (!draft) return false;
  await leaveArticleDraft(draft);
  await browser.tabs.create({ url: browser.runtime.getURL('options.html#knowledge-base/new') });
  return true;
}
