import { groupArticles } from './articles/article-group';
import { createReplyWriter, type ReplyWriter, type ReplyWriterData } from './reply/reply-writer';
import { createArticleIndex } from './search/article-index';
import type { Suggestion } from './search/suggestion';
import { createTicketReader, type TicketReader, type TicketReaderData } from './ticket-reader';
import { once } from './wording/once';

export type EngineData = TicketReaderData & ReplyWriterData;

/**
 * The whole way from a ticket to a reply, without a browser, as the command line runs it. The panel runs the same three
 * parts, and loads the last two when they are first asked for.
 */
export interface Engine extends TicketReader, ReplyWriter {
  search(query: string): Suggestion[];
}

export function createEngine(data: EngineData): Engine {
  const { pack } = data;
  const index = once(() => createArticleIndex(groupArticles(pack), pack.products));
  return {
    ...createTicketReader(data),
    search: (query) => index().search(query),
    ...createReplyWriter(data),
  };
}
