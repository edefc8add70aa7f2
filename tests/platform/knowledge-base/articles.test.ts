import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/articles/article';
import { changeArticles, replacePack, undoChange } from '../../../platform/knowledge-base/change-articles';
import { type Database, OWN_PACK } from '../../../platform/knowledge-base/database';
import {
  listKeys,
  listSnapshots,
  readArticle,
  readHeads,
  readPack,
  readSignals,
} from '../../../platform/knowledge-base/read-articles';
import { createOwnArticle } from '../../core/support/own-articles';
import { openTestDatabase, withEmptyDisk } from './support';

withEmptyDisk();

const OPTIONS = { label: 'test', at: '2026-11-29T12:00:00Z' };
const put = (database: Database, articles: readonly Article[], pack = OWN_PACK) =>
  changeArticles(database, pack, { put: articles, remove: [] }, OPTIONS);
const titles = async (database: Database, pack = OWN_PACK) =>
  (await readPack(database, pack)).found.map(({ id, language, title }) => `${id}/${language} ${title}`);
async function heads(database: Database, pack = OWN_PACK): Promise<Article[]> {
  const found: Article[] = [];
  for await (const slice of readHeads(database, pack)) found.push(...slice.found);
  return found;
}

const one = createOwnArticle({ id: 'one', title: 'One', signals: [{ text: 'error one', kind: 'message' }] });
const two = createOwnArticle({ id: 'two', title: 'Two' });

describe('stored articles', () => {
  it('come back as they were written, with their heads and signals', async () => {
    const database = await openTestDatabase();
    await put(database, [one, two]);
    expect((await readPack(database, OWN_PACK)).found).toEqual([one, two]);
    expect((await heads(database)).map(({ id, steps }) => [id, steps.length])).toEqual([
      ['one', 0],
      ['two', 0],
    ]);
    expect(await readSignals(database, [OWN_PACK])).toEqual([
      { article: 'one', language: 'en', messages: ['error one'], phrases: [] },
    ]);
  });

  it('keep languages and packs apart', async () => {
    const database = await openTestDatabase();
    const german = createOwnArticle({ id: 'one', language: 'de', title: 'Eins' });
    await put(database, [one, german]);
    await put(database, [createOwnArticle({ id: 'one', title: 'The team’s' })], 'team:x');
    expect((await readArticle(database, OWN_PACK, 'one')).found.map(({ title }) => title)).toEqual([
      'Eins',
      'One',
    ]);
    expect(await titles(database, 'team:x')).toEqual(['one/en The team’s']);
    expect(await listKeys(database)).toHaveLength(3);
  });

  it('give their heads a slice at a time, all of them once', async () => {
    const database = await openTestDatabase();
    const many = Array.from({ length: 200 }, (_, index) => createOwnArticle({ id: `a-${index}` }));
    await put(database, many);
    const found = await heads(database);
    expect(new Set(found.map(({ id }) => id)).size).toBe(200);
    expect(found).toHaveLength(200);
  });

  it('that are broken are reported, skipped and left where they are', async () => {
    const database = await openTestDatabase();
    await put(database, [one]);
    const key: [string, string, string] = [OWN_PACK, 'zero', 'en'];
    await database.put('articles', { key, article: { id: 'zero', title: 7 } });
    await database.put('heads', { key, head: 'nonsense' });
    const read = await readPack(database, OWN_PACK);
    expect(read.found).toEqual([one]);
    expect(read.bad.map((bad) => bad.key[1])).toEqual(['zero']);
    expect(read.bad[0]?.reason).toContain('title');
    expect((await heads(database)).map(({ id }) => id)).toEqual(['one']);
    expect(await database.get('articles', key)).toBeDefined();
  });
});

describe('a change', () => {
  it('is put back with those made after it', async () => {
    const database = await openTestDatabase();
    await put(database, [one]);
    const second = await changeArticles(
      database,
      OWN_PACK,
      { put: [{ ...one, title: 'Changed' }, two], remove: [] },
      { ...OPTIONS, label: 'second' },
    );
    await changeArticles(database, OWN_PACK, { put: [], remove: [one] }, { ...OPTIONS, label: 'third' });
    expect(await titles(database)).toEqual(['two/en Two']);
    expect((await listSnapshots(database)).map(({ label }) => label)).toEqual(['third', 'second', 'test']);
    await undoChange(database, second);
    expect(await titles(database)).toEqual(['one/en One']);
    expect((await heads(database)).map(({ title }) => title)).toEqual(['One']);
    expect(await readSignals(database, [OWN_PACK])).toHaveLength(1);
    expect(await listSnapshots(database)).toHaveLength(1);
  });

  it('happens wholly or not at all', async () => {
    const database = await openTestDatabase();
    await put(database, [one]);
    const unclonable = { ...two, title: (() => '') as unknown as string };
    await expect(put(database, [{ ...one, title: 'Changed' }, unclonable])).rejects.toThrow();
    expect(await titles(database)).toEqual(['one/en One']);
  });

  it('that is cancelled leaves everything as it was', async () => {
    const database = await openTestDatabase();
    await put(database, [one]);
    const many = Array.from({ length: 600 }, (_, index) => createOwnArticle({ id: `a-${index}` }));
    const cancel = new AbortController();
    const progress: number[] = [];
    const changing = changeArticles(
      database,
      OWN_PACK,
      { put: many, remove: [] },
      {
        ...OPTIONS,
        signal: cancel.signal,
        onProgress: (done) => {
          progress.push(done);
          if (done >= 400) cancel.abort(new Error('cancelled'));
        },
      },
    );
    await expect(changing).rejects.toThrow('cancelled');
    expect(progress).toEqual([200, 400]);
    expect(await titles(database)).toEqual(['one/en One']);
    expect(await listSnapshots(database)).toHaveLength(1);
  });

  it('beyond the tenth is forgotten', async () => {
    const database = await openTestDatabase();
    for (let index = 0; index < 12; index += 1) await put(database, [one]);
    expect(await listSnapshots(database)).toHaveLength(10);
  });
});

describe('a pack’s update', () => {
  it('takes the place of all it had', async () => {
    const database = await openTestDatabase();
    await replacePack(database, 'team:x', [one, two]);
    await put(database, [one]);
    await replacePack(database, 'team:x', [createOwnArticle({ id: 'three', title: 'Three' })]);
    expect(await titles(database, 'team:x')).toEqual(['three/en Three']);
    expect(await titles(database)).toEqual(['one/en One']);
  });
});
