import type { Overlay } from '../../core/articles/merge-packs';
import type { ArticleSignals } from '../../core/articles/pack';
import { type Database, OWN_PACK } from './database';
import { readSources } from './packs/sources';
import { listKeys, readSignals } from './read-articles';
import { HIDDEN_ARTICLES } from './settings';

/** Which stored packs count, and what they do to the shipped one. */
export interface Layers {
  /** Ids of packs, the most important first: the agent's own, then the team's. */
  readonly packs: readonly string[];
  readonly overlay: Overlay;
}

export async function readLayers(database: Database): Promise<Layers> {
  const [keys, hidden, sources] = await Promise.all([
    listKeys(database),
    HIDDEN_ARTICLES.read(),
    readSources(),
  ]);
  const packs = [OWN_PACK, ...sources.map(({ id }) => id)];
  return {
    packs,
    overlay: {
      replaced: new Set(keys.flatMap(([pack, id]) => (packs.includes(pack) ? [id] : []))),
      hidden: new Set(hidden),
    },
  };
}

/** What the stored articles are recognised by; of an id that several packs have, only what the first says. */
export async function readLayerSignals(
  database: Database,
  { packs, overlay }: Layers,
): Promise<ArticleSignals[]> {
  const signals = await readSignals(database, packs);
  return signals.filter(({ article }) => !overlay.hidden.has(article));
}
