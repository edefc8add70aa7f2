import { articlesOfPack, parsePackManifest } from '../../../core/packs/pack-manifest';
import { browser } from '../../browser';
import { matchPatternOf } from '../../sites';
import { replacePack } from '../change-articles';
import { type Database, openDatabase } from '../database';
import { decode } from '../import-reader';
import { announceChange } from '../settings';
import { fetchBounded } from './fetch-bounded';
import { type PackSource, readSources, writeSource } from './sources';
import { verifyPack } from './verify-pack';

const MAX_MANIFEST_BYTES = 20_000;
const MAX_PACK_BYTES = 20_000_000;
/** Packs change once in a while; the browser's start and the first ticket after it are enough to notice. */
const MIN_INTERVAL_MS = 4 * 60 * 60 * 1000;

/**
 * Fetches a pack and puts it in the place of the last one, if and only if it is whole and right. Whatever goes wrong, the
 * last good one stays, and the source says what it was.
 */
export async function refreshPack(database: Database, source: PackSource): Promise<PackSource> {
  const outcome = await fetchPack(database, source);
  const next: PackSource = {
    ...source,
    ...(typeof outcome === 'string' ? { problem: outcome } : { problem: null, ...outcome }),
    tried: new Date().toISOString(),
  };
  await writeSource(next);
  return next;
}

/** Refreshes the packs that were not tried lately. */
export async function refreshDuePacks(): Promise<void> {
  const due = (await readSources()).filter(
    ({ tried }) => tried === null || Date.now() - Date.parse(tried) > MIN_INTERVAL_MS,
  );
  if (due.length === 0) return;
  const database = await openDatabase();
  try {
    for (const { isManaged: _isManaged, ...source } of due) await refreshPack(database, source);
  } finally {
    database.close();
  }
}

/** What is new about the source, or why nothing was taken over. */
async function fetchPack(database: Database, source: PackSource): Promise<Partial<PackSource> | string> {
  const pattern = matchPatternOf(source.address);
  if (pattern === null || !(await browser.permissions.contains({ origins: [pattern] })))
    return 'the site is not allowed';
  const described = await fetchBounded(source.address, MAX_MANIFEST_BYTES, source.etag);
  if (described.kind === 'failed') return described.reason;
  if (described.kind === 'unchanged') return { isUnchanged: true };

  const manifest = parsePackManifest(decode(described.bytes) ?? '');
  if (!manifest.ok) return manifest.problem;
  const address = URL.canParse(manifest.value.file, source.address)
    ? new URL(manifest.value.file, source.address)
    : null;
  if (address?.origin !== new URL(source.address).origin) return 'its file is on another site';
  const file = await fetchBounded(address.href, MAX_PACK_BYTES, null);
  if (file.kind !== 'found') return file.kind === 'failed' ? file.reason : 'its file is missing';

  const wrong = await verifyPack(file.bytes, manifest.value, source.key);
  if (wrong !== null) return wrong;
  const articles = articlesOfPack(decode(file.bytes) ?? '');
  if (!articles.ok) return articles.problem;

  await replacePack(database, source.id, articles.value);
  await announceChange();
  return {
    name: manifest.value.name,
    etag: described.etag,
    key: manifest.value.ed25519?.key ?? null,
    articles: new Set(articles.value.map(({ id }) => id)).size,
    isUnchanged: false,
  };
}
