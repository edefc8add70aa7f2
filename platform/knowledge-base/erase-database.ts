import { DATABASE, openDatabase, STORES } from './database';

/** How many records there are of what; `null` where nothing is stored, or the browser has no database here. */
export async function describeDatabase(): Promise<{
  readonly key: string;
  readonly counts: Readonly<Record<string, number>>;
} | null> {
  try {
    const database = await openDatabase();
    try {
      const counts = await Promise.all(
        STORES.map(async (name) => [name, await database.count(name)] as const),
      );
      return counts.some(([, count]) => count > 0)
        ? { key: DATABASE, counts: Object.fromEntries(counts) }
        : null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** Empties every store. Deleting the database would wait for all pages that have it open. */
export async function eraseDatabase(): Promise<void> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORES, 'readwrite');
    await Promise.all(STORES.map((name) => transaction.objectStore(name).clear()));
    await transaction.done;
  } finally {
    database.close();
  }
}
