import { type SuggestedFix, suggestFixes } from '../core/card/suggested-fix';
import type { Reply } from '../core/reply/reply-plan';
import type { Ticket } from '../core/ticket/ticket';
import { type FoundArticle, findArticles, writeReply } from '../core/typed-shortcut/found-article';
import type { KnowledgeBase } from './knowledge-base/knowledge-base';

/** What the background offers to the pages: fixes for a ticket or for typed words, and the reply of one. */
export interface FixWriter {
  suggest(ticket: Ticket): Promise<readonly SuggestedFix[]>;
  search(query: string): Promise<readonly FoundArticle[]>;
  /** `null` for an article that is gone. */
  write(article: string, ticket: Ticket | null): Promise<Reply | null>;
}

/** @param open reads the knowledge base; called when the first page asks, since most wake-ups are for something else */
export function createFixWriter(open: () => Promise<KnowledgeBase>): FixWriter {
  let opened: Promise<KnowledgeBase> | null = null;
  const ready = async (): Promise<KnowledgeBase> => {
    opened ??= open();
    const knowledgeBase = await opened;
    await knowledgeBase.ready();
    return knowledgeBase;
  };
  return {
    suggest: async (ticket) => suggestFixes((await ready()).engine, ticket),
    search: async (query) => findArticles((await ready()).engine, query),
    async write(id, ticket) {
      const { engine, loadArticle } = await ready();
      const article = await loadArticle(id);
      return article && writeReply(engine, article, ticket);
    },
  };
}
