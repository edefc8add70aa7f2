import { browser } from './browser';
import { describeDatabase, eraseDatabase } from './knowledge-base/erase-database';

/** One stored entry, as the privacy page shows it. */
export interface StoredEntry {
  readonly key: string;
  /** `disk`: until it is erased. `memory`: until the browser closes. */
  readonly place: 'disk' | 'memory';
  /** The value as JSON, indented. */
  readonly value: string;
  /** Size of that text in UTF-16 units, which is about what it takes. */
  readonly size: number;
}

/** Everything the extension keeps in the browser's storage, by key; of the database how much there is of what. */
export async function listStoredEntries(): Promise<StoredEntry[]> {
  const [disk, memory] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
  ]);
  const articles = await describeDatabase();
  return [
    ...describe(articles ? { ...disk, [articles.key]: articles.counts } : disk, 'disk'),
    ...describe(memory, 'memory'),
  ];
}

/** Erases all of it. Allowed sites and shortcuts belong to the browser and stay. */
export async function eraseStoredEntries(): Promise<void> {
  await eraseDatabase();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

function describe(items: Readonly<Record<string, unknown>>, place: StoredEntry['place']): StoredEntry[] {
  return Object.entries(items)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => {
      const value = JSON.stringify(item, null, 2) ?? '';
      return { key, place, value, size: value.length };
    });
}
