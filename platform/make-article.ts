import { createTicketArticle } from '../core/library/article-from-ticket';
import { readActivePage } from './active-page';
import { browser } from './browser';
import { leaveArticleDraft } from './knowledge-base/article-draft';
import type { KnowledgeBase } from './knowledge-base/knowledge-base';

/** Leaves a draft made of the ticket in front for the editor, and opens it. False where there is nothing to make it of. */
export async function makeArticleFromPage(knowledgeBase: KnowledgeBase): Promise<boolean> {
  const page = await readActivePage();
  const ticket = page.kind === 'read' ? page.report.ticket : null;
  if (!ticket || page.kind !== 'read') return false;
  const { read, article } = knowledgeBase;
  const engine = { read, article, search: await knowledgeBase.loadSearch() };
  const draft = createTicketArticle(ticket, page.report.selection, engine);
  if (!draft) return false;
  await leaveArticleDraft(draft);
  await browser.tabs.create({ url: browser.runtime.getURL('options.html#knowledge-base/new') });
  return true;
}
