import type { Article } from '../../core/articles/article';
import { toArticleHead } from '../../core/articles/article-head';
import { parseOwnArticle } from '../../core/articles/own-article';
import { signalsOf } from '../../core/articles/pack';
import {
  type ArticleKey,
  type Before,
  type Database,
  rangeOf,
  STORES,
  type WriteTransaction,
} from './database';

export interface ArticleName {
  readonly id: string;
  readonly language: string;
}

export interface Change {
  /** Removed before anything is put. */
  readonly remove: readonly ArticleName[];
  readonly put: readonly Article[];
}

export interface ChangeOptions {
  readonly label: string;
  /** ISO time. */
  readonly at: string;
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting leaves everything as it was; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Changes that can be put back; what is older is forgotten. */
const SNAPSHOTS_KEPT = 10;
/** Written between two reports of progress. */
const BATCH = 200;

/** Changes a pack, and keeps what stood there before. Returns the snapshot's number. */
export function changeArticles(
  database: Database,
  pack: string,
  { put, remove }: Change,
  { label, at, ...options }: ChangeOptions,
): Promise<number> {
  return inTransaction(database, options.signal, async (transaction) => {
    const before: Before[] = [];
    const tasks = [
      ...remove.map(({ id, language }) => ({ key: [pack, id, language] as ArticleKey, article: null })),
      ...put.map((article) => ({ key: [pack, article.id, article.language] as ArticleKey, article })),
    ];
    const articles = transaction.objectStore('articles');
    for (let start = 0; start < tasks.length; start += BATCH) {
      const batch = tasks.slice(start, start + BATCH);
      const known = await Promise.all(batch.map(({ key }) => articles.get(key)));
      before.push(...batch.map(({ key }, index) => ({ key, article: known[index]?.article ?? null })));
      await Promise.all(batch.map(({ key, article }) => write(transaction, key, article)));
      options.onProgress?.(Math.min(tasks.length, start + BATCH), tasks.length);
    }
    const snapshots = transaction.objectStore('snapshots');
    const number = await snapshots.add({ label, at, before });
    const outdated = (await snapshots.getAllKeys()).slice(0, -SNAPSHOTS_KEPT);
    await Promise.all(outdated.map((old) => snapshots.delete(old)));
    return number;
  });
}

/** Puts a change back, and with it those made after it. Does nothing where the snapshot is gone. */
export function undoChange(database: Database, number: number): Promise<void> {
  return inTransaction(database, undefined, async (transaction) => {
    const snapshots = transaction.objectStore('snapshots');
    const taken = await snapshots.getAll(IDBKeyRange.lowerBound(number));
    for (const { before } of taken.reverse()) {
      await Promise.all([...before].reverse().map(({ key, article }) => putBack(transaction, key, article)));
    }
    await snapshots.delete(IDBKeyRange.lowerBound(number));
  });
}

/** Puts a pack's articles in the place of all it had. There is no way back: a pack's owner has the older one. */
export function replacePack(database: Database, pack: string, articles: readonly Article[]): Promise<void> {
  return inTransaction(database, undefined, async (transaction) => {
    for (const name of ['articles', 'heads', 'signals'] as const)
      await transaction.objectStore(name).delete(rangeOf(pack));
    for (let start = 0; start < articles.length; start += BATCH) {
      await Promise.all(
        articles
          .slice(start, start + BATCH)
          .map((article) => write(transaction, [pack, article.id, article.language], article)),
      );
    }
  });
}

/** A record that could not be read before the change is put back as it was, still unreadable. */
async function putBack(transaction: WriteTransaction, key: ArticleKey, article: unknown): Promise<void> {
  const parsed = parseOwnArticle(article);
  await write(transaction, key, parsed.ok ? parsed.value : null);
  if (!parsed.ok && article !== null) await transaction.objectStore('articles').put({ key, article });
}

/** Writes an article with all that is kept beside it, or removes all of it. */
async function write(transaction: WriteTransaction, key: ArticleKey, article: Article | null): Promise<void> {
  const articles = transaction.objectStore('articles');
  const heads = transaction.objectStore('heads');
  const signals = transaction.objectStore('signals');
  if (article === null) {
    await Promise.all([articles.delete(key), heads.delete(key), signals.delete(key)]);
    return;
  }
  const [own] = signalsOf({ articles: [article], phrases: [] });
  const hasSignals = own !== undefined && own.messages.length + own.phrases.length > 0;
  await Promise.all([
    articles.put({ key, article }),
    heads.put({ key, head: toArticleHead(article) }),
    hasSignals ? signals.put({ key, signals: own }) : signals.delete(key),
  ]);
}

async function inTransaction<Value>(
  database: Database,
  signal: AbortSignal | undefined,
  run: (transaction: WriteTransaction) => Promise<Value>,
): Promise<Value> {
  signal?.throwIfAborted();
  const transaction = database.transaction(STORES, 'readwrite');
  const stop = (): void => transaction.abort();
  signal?.addEventListener('abort', stop);
  try {
    const value = await run(transaction);
    await transaction.done;
    return value;
  } catch (error) {
    if (!signal?.aborted) transaction.abort();
    // The first error says what went wrong; the transaction only says that it was aborted.
    await transaction.done.catch(() => undefined);
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
