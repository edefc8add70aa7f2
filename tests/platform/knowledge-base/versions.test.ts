import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { undoChange } from '../../../platform/knowledge-base/change-articles';
import { DATABASE, DATABASE_VERSION } from '../../../platform/knowledge-base/database';
import {
  listSnapshots,
  readHeads,
  readPack,
  readSignals,
} from '../../../platform/knowledge-base/read-articles';
import { openTestDatabase, withEmptyDisk } from './support';

withEmptyDisk();

interface Example {
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly keyPath: string; readonly autoIncrement: boolean }>>;
  readonly records: Readonly<Record<string, readonly unknown[]>>;
}

/** Frozen as each version wrote it; a new version adds one and changes none. */
const FOLDER = join(import.meta.dirname, 'examples');
const EXAMPLES = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example,
);

describe('what older versions stored', () => {
  it('has an example of every version', () => {
    expect(EXAMPLES.map(({ version }) => version).sort()).toEqual(
      Array.from({ length: DATABASE_VERSION }, (_, index) => index + 1),
    );
  });

  it.each(EXAMPLES)(
    'version $version is read, found and can be put back',
    async ({ version, stores, records }) => {
      const old = await openDB(DATABASE, version, {
        upgrade(database) {
          for (const [name, options] of Object.entries(stores)) database.createObjectStore(name, options);
        },
      });
      for (const [name, all] of Object.entries(records))
        for (const record of all) await old.put(name, record);
      old.close();

      const database = await openTestDatabase();
      const own = await readPack(database, 'own');
      expect(own.bad).toEqual([]);
      expect(own.found.map(({ title }) => title)).toEqual(['Start the VPN first']);
      expect((await readPack(database, 'team:0123456789abcdef')).found[0]).toMatchObject({
        ready: true,
        language: 'de',
      });
      for await (const { found, bad } of readHeads(database, 'own')) {
        expect(found.map(({ id }) => id)).toEqual(['vpn-first']);
        expect(bad).toEqual([]);
      }
      expect(await readSignals(database, ['own'])).toHaveLength(1);
      const [snapshot] = await listSnapshots(database);
      await undoChange(database, snapshot?.number ?? 0);
      expect((await readPack(database, 'own')).found).toEqual([]);
    },
  );
});
