import type { Article } from '../../core/articles/article';
import { groupArticles } from '../../core/articles/article-group';
import type { Engine } from '../../core/engine';
import type { ReplyPhrases } from '../../core/reply/reply-phrases';
import type { ReplyWriter } from '../../core/reply/reply-writer';
import type { Suggestion } from '../../core/search/suggestion';
import { createTicketReader, type TicketReader, type TicketReaderData } from '../../core/ticket-reader';
import { once } from '../../core/wording/once';
import { hasStoredChanges, onKnowledgeBaseChanged } from './settings';
import type { StoredArticles } from './stored-articles';

export interface KnowledgeBaseData extends TicketReaderData {
  /** Asked when the first reply is planned. */
  readonly loadReplyPhrases: () => Promise<readonly ReplyPhrases[]>;
}

type Search = Engine['search'];

/**
 * The shipped articles with the team's and the agent's own, as the panel uses them. It answers from what is loaded by
 * now, and its `article` may be a head: enough for a list, see `loadArticle`. What opening the panel on a ticket does
 * not need comes when it is first asked for: search, replies, and the stored articles where there were never any.
 */
export interface KnowledgeBase extends TicketReader {
  /** At once, save for the first time. */
  search(query: string): readonly Suggestion[] | Promise<readonly Suggestion[]>;
  loadSearch(): Promise<Search>;
  loadReplies(): Promise<ReplyWriter>;
  /** The whole article; `null` where there is none. A shipped one is there at once. */
  loadArticle(id: string): Article | null | Promise<Article | null>;
  /** Resolves as soon as it is worth asking: all is loaded, or it takes longer than an agent should wait. */
  ready(): Promise<void>;
  /** Calls back when the answers may have changed. Returns what stops it. */
  onChanged(listener: () => void): () => void;
}

/** What the panel waits for before it shows the shipped articles alone. */
const PATIENCE_MS = 80;

export async function openKnowledgeBase(data: KnowledgeBaseData): Promise<KnowledgeBase> {
  const { pack } = data;
  const listeners = new Set<() => void>();
  let loading = new AbortController();
  let stored: StoredArticles | null = null;
  let shippedSearch: Search | null = null;

  const shipped = once(() => createTicketReader(data));
  const openStored = once(async () => (await import('./stored-articles')).openStoredArticles(data));
  const loadShippedSearch = once(async () => {
    const { createArticleIndex } = await import('../../core/search/article-index');
    shippedSearch = createArticleIndex(groupArticles(pack), pack.products).search;
    return shippedSearch;
  });
  const replies = once(async () => {
    const [{ createReplyWriter }, replyPhrases] = await Promise.all([
      import('../../core/reply/reply-writer'),
      data.loadReplyPhrases(),
    ]);
    return createReplyWriter({ ...data, replyPhrases });
  });
  const reader = (): TicketReader => stored?.answers ?? shipped();

  async function load(): Promise<void> {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    const next = await (await openStored())(signal);
    if (signal.aborted) return;
    stored = next;
    void next.filled.then(() => {
      if (signal.aborted) return;
      for (const listener of listeners) listener();
    });
  }

  // Without the disk there are still the shipped articles.
  const reload = (): Promise<void> => load().catch(() => undefined);
  if (await hasStoredChanges()) await reload();
  onKnowledgeBaseChanged(() => void reload());

  const loadSearch = async (): Promise<Search> => stored?.answers.search ?? loadShippedSearch();
  return {
    read: (ticket) => reader().read(ticket),
    article: (id) => reader().article(id),
    productName: (id) => reader().productName(id),
    search(query) {
      const search = stored?.answers.search ?? shippedSearch;
      return search ? search(query) : loadSearch().then((loaded) => loaded(query));
    },
    loadSearch,
    loadReplies: replies,
    loadArticle: (id) => (stored ? stored.loadArticle(id) : shipped().article(id)),
    ready: () =>
      Promise.race([stored?.filled, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
