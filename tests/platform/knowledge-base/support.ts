import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Database, openDatabase } from '../../../platform/knowledge-base/database';

const open = new Set<Database>();

/** Each test has a disk of its own. */
export function withEmptyDisk(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    for (const database of open) database.close();
    open.clear();
  });
}

export async function openTestDatabase(): Promise<Database> {
  const database = await openDatabase();
  open.add(database);
  return database;
}
