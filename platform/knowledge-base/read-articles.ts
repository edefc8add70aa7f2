import * as v from 'valibot';
import type { Article } from '../../core/articles/article';
import { LANGUAGES } from '../../core/articles/languages';
import { parseOwnArticle } from '../../core/articles/own-article';
import type { ArticleSignals } from '../../core/articles/pack';
import { type ArticleKey, type Database, rangeOf, type Snapshot } from './database';

/** A stored record that is no article. It stays where it is: a later version may be able to read it. */
export interface BadRecord {
  readonly key: ArticleKey;
  readonly reason: string;
}

/** What was read, and what could not be. */
export interface Reading<Value> {
  readonly found: Value;
  readonly bad: readonly BadRecord[];
}

/** Heads taken from the disk at once: a slice that no agent notices. */
const HEADS_AT_ONCE = 32;
/** More signals would make the start of the background's detection long; the agent's own come first. */
export const MAX_SIGNAL_RECORDS = 3_000;

/** The keys of all articles, of all packs. */
export function listKeys(database: Database): Promise<ArticleKey[]> {
  return database.getAllKeys('articles');
}

/** One article in all the languages the pack has it in. */
export async function readArticle(database: Database, pack: string, id: string): Promise<Reading<Article[]>> {
  const stored = await database.getAll('articles', IDBKeyRange.bound([pack, id], [pack, id, []]));
  return parseAll(stored);
}

/** All articles of a pack, for an export. */
export async function readPack(database: Database, pack: string): Promise<Reading<Article[]>> {
  return parseAll(await database.getAll('articles', rangeOf(pack)));
}

/** Gives the heads of a pack a slice at a time, until the signal says stop. */
export async function* readHeads(
  database: Database,
  pack: string,
  signal?: AbortSignal,
): AsyncGenerator<Reading<Article[]>> {
  let range = rangeOf(pack);
  for (;;) {
    if (signal?.aborted) return;
    const stored = await database.getAll('heads', range, HEADS_AT_ONCE);
    const last = stored.at(-1);
    if (!last) return;
    const found: Article[] = [];
    const bad: BadRecord[] = [];
    for (const { key, head } of stored) {
      // The schema asks for the fields that are touched; a head is written from a whole article.
      if (v.is(HeadSchema, head)) found.push(head as unknown as Article);
      else bad.push({ key, reason: 'has no readable head' });
    }
    yield { found, bad };
    if (stored.length < HEADS_AT_ONCE) return;
    range = IDBKeyRange.bound(last.key, [pack, []], true);
  }
}

/** What articles of the given packs are recognised by, bounded. */
export async function readSignals(database: Database, packs: readonly string[]): Promise<ArticleSignals[]> {
  const read: ArticleSignals[] = [];
  for (const pack of packs) {
    const room = MAX_SIGNAL_RECORDS - read.length;
    if (room <= 0) break;
    const stored = await database.getAll('signals', rangeOf(pack), room);
    read.push(...stored.flatMap(({ signals }) => (v.is(SignalsSchema, signals) ? [signals] : [])));
  }
  return read;
}

/** The latest first. */
export async function listSnapshots(database: Database): Promise<Snapshot[]> {
  const stored = await database.getAll('snapshots');
  return stored
    .flatMap((snapshot) => (v.is(SnapshotSchema, snapshot) ? [snapshot as Snapshot] : []))
    .reverse();
}

function parseAll(
  stored: readonly { readonly key: ArticleKey; readonly article: unknown }[],
): Reading<Article[]> {
  const found: Article[] = [];
  const bad: BadRecord[] = [];
  for (const { key, article } of stored) {
    const parsed = parseOwnArticle(article);
    if (parsed.ok) found.push(parsed.value);
    else {
      const [first] = parsed.problem;
      bad.push({ key, reason: first ? `${first.path.join('.')}: ${first.message}` : '' });
    }
  }
  return { found, bad };
}

const texts = v.array(v.string());

/** What lists, search and suggestions touch: checked by shape only, since ten thousand are read at a time. */
const HeadSchema = v.object({
  id: v.string(),
  language: v.picklist(LANGUAGES),
  title: v.string(),
  aliases: texts,
  product: v.string(),
  kinds: texts,
  platforms: texts,
  severity: v.object({ level: v.string(), reason: v.string() }),
  meaning: v.string(),
  signals: v.array(v.object({ text: v.string(), kind: v.string() })),
  causes: v.array(v.object({ id: v.string(), title: v.string(), hints: texts })),
  steps: v.array(v.never()),
  faq: v.array(v.never()),
  tags: texts,
});

const SignalsSchema = v.object({
  article: v.string(),
  language: v.picklist(LANGUAGES),
  messages: texts,
  phrases: texts,
});

const SnapshotSchema = v.object({
  number: v.number(),
  label: v.string(),
  at: v.string(),
  before: v.array(v.object({ key: v.tuple([v.string(), v.string(), v.string()]), article: v.unknown() })),
});
