import * as v from 'valibot';
import { browser } from '../browser';
import { defineSetting } from '../settings';

/** More is no list that somebody made by hand. */
const MAX_HIDDEN = 5_000;

/** Ids of articles the agent does not want to see, whatever layer they are in. */
export const HIDDEN_ARTICLES = defineSetting(
  'hiddenArticles',
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MAX_HIDDEN)),
  [],
);

/** Written after each change of the stored articles, so that open panels and the background take it up. */
const REVISION = defineSetting('knowledgeBaseRevision', v.number(), 0);

export function announceChange(): Promise<void> {
  return REVISION.write(Date.now());
}

/**
 * False where nothing was ever stored or hidden, so that most agents' panels open without a look at the disk. Every
 * change of the stored articles is announced; an announcement that has become unreadable is one all the same.
 */
export async function hasStoredChanges(): Promise<boolean> {
  const [stored, hidden] = await Promise.all([
    browser.storage.local.get(REVISION.key),
    HIDDEN_ARTICLES.read(),
  ]);
  return stored[REVISION.key] !== undefined || hidden.length > 0;
}

/** Calls back when articles, packs or what is hidden have changed. Returns what stops it. */
export function onKnowledgeBaseChanged(listener: () => void): () => void {
  const stops = [REVISION.watch(listener), HIDDEN_ARTICLES.watch(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
