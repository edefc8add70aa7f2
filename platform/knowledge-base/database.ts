import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/**
 * The team's and the agent's own articles, on this computer's disk. Articles are kept beside their heads (what a list
 * and the search need) and signals (what the detection needs), so that neither the panel nor the background reads ten
 * thousand bodies. All three are written in one transaction: a change happens wholly or not at all.
 */

/** The agent's own pack; every other id is a team pack's. */
export const OWN_PACK = 'own';

export const DATABASE = 'knowledge-base';
export const DATABASE_VERSION = 1;

/** One article in one language of one pack. */
export type ArticleKey = [pack: string, id: string, language: string];

/** An article as it stood before a change; `null` where there was none. */
export interface Before {
  readonly key: ArticleKey;
  readonly article: unknown;
}

/** What it takes to put a change back. */
export interface Snapshot {
  readonly number: number;
  /** What was done, in the agent's language: it is shown beside the button that puts it back. */
  readonly label: string;
  /** ISO time. */
  readonly at: string;
  readonly before: readonly Before[];
}

/** What is stored is read as unknown: an older version, or a broken disk, may have written it. */
export interface DatabaseSchema extends DBSchema {
  articles: { key: ArticleKey; value: { readonly key: ArticleKey; readonly article: unknown } };
  heads: { key: ArticleKey; value: { readonly key: ArticleKey; readonly head: unknown } };
  signals: { key: ArticleKey; value: { readonly key: ArticleKey; readonly signals: unknown } };
  snapshots: { key: number; value: Omit<Snapshot, 'number'> & { readonly number?: number } };
}

type StoreName = 'articles' | 'heads' | 'signals' | 'snapshots';
export const STORES: StoreName[] = ['articles', 'heads', 'signals', 'snapshots'];

export type Database = IDBPDatabase<DatabaseSchema>;
export type WriteTransaction = IDBPTransaction<DatabaseSchema, StoreName[], 'readwrite'>;

/** Opens it, and brings an older version's up to date. */
export function openDatabase(): Promise<Database> {
  return openDB<DatabaseSchema>(DATABASE, DATABASE_VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        for (const name of ['articles', 'heads', 'signals'] as const)
          database.createObjectStore(name, { keyPath: 'key' });
        database.createObjectStore('snapshots', { keyPath: 'number', autoIncrement: true });
      }
    },
    blocking(_current, _wanted, event) {
      // A page of a newer version waits for this one to let go.
      (event.target as IDBDatabase | null)?.close();
    },
  });
}

/** All keys of one pack. */
export function rangeOf(pack: string): IDBKeyRange {
  return IDBKeyRange.bound([pack], [pack, []]);
}
