import type { Article } from '../../core/articles/article';
import { mergePacks, NO_OVERLAY } from '../../core/articles/merge-packs';
import { createEngine, type Engine, type EngineData } from '../../core/engine';
import { createLibrary } from '../../core/library/library';
import { addLibrary } from '../../core/library/library-engine';
import { type Database, openDatabase } from './database';
import { type Layers, readLayerSignals, readLayers } from './layers';
import { readArticle, readHeads } from './read-articles';
import { onKnowledgeBaseChanged } from './settings';

/** The shipped articles with the team's and the agent's own, as the panel uses them. */
export interface KnowledgeBase {
  /** Answers from what is loaded by now. Its `article` may be a head: enough for a list, see `loadArticle`. */
  readonly engine: Engine;
  /** The whole article; `null` where there is none. A shipped one is there at once. */
  loadArticle(id: string): Article | null | Promise<Article | null>;
  /** Resolves as soon as it is worth asking: all is loaded, or it takes longer than an agent should wait. */
  ready(): Promise<void>;
  /** Calls back when the answers may have changed. Returns what stops it. */
  onChanged(listener: () => void): () => void;
}

/** What the panel waits for before it shows the shipped articles alone. */
const PATIENCE_MS = 80;

export async function openKnowledgeBase(data: EngineData): Promise<KnowledgeBase> {
  // Without the database there are still the shipped articles.
  const database = await openDatabase().catch(() => null);
  const listeners = new Set<() => void>();
  let loading = new AbortController();
  let loaded: Promise<void> = Promise.resolve();
  let layers: Layers = { packs: [], overlay: NO_OVERLAY };
  let engines: { readonly shipped: Engine; readonly all: Engine } | null = null;

  async function load(from: Database): Promise<void> {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    const next = await readLayers(from);
    const ownSignals = await readLayerSignals(from, next);
    if (signal.aborted) return;
    layers = next;
    const shipped = createEngine({ ...data, pack: mergePacks(data.pack, next.overlay), ownSignals });
    const library = createLibrary(data.pack.products);
    engines = { shipped, all: addLibrary(shipped, library) };
    loaded = fill(from, next, (heads) => library.add(heads), signal);
    void loaded.then(() => {
      if (signal.aborted) return;
      for (const listener of listeners) listener();
    });
  }

  if (database) {
    await load(database).catch(() => undefined);
    onKnowledgeBaseChanged(() => void load(database).catch(() => undefined));
  }

  function opened(): { readonly shipped: Engine; readonly all: Engine } {
    if (!engines) {
      const shipped = createEngine(data);
      engines = { shipped, all: shipped };
    }
    return engines;
  }

  return {
    engine: {
      read: (ticket) => opened().all.read(ticket),
      search: (query) => opened().all.search(query),
      article: (id) => opened().all.article(id),
      productName: (id) => opened().all.productName(id),
      plan: (article, facts, options) => opened().all.plan(article, facts, options),
      render: (plan, options) => opened().all.render(plan, options),
      replyLanguages: opened().shipped.replyLanguages,
    },
    loadArticle(id) {
      const atOnce = opened().shipped.article(id);
      return atOnce || !database ? atOnce : readWhole(database, layers, id);
    },
    ready: () => Promise.race([loaded, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads the heads of all layers, the first layer that has an id first. */
async function fill(
  database: Database,
  { packs, overlay }: Layers,
  add: (heads: readonly Article[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const taken = new Set(overlay.hidden);
  for (const pack of packs) {
    const ofPack = new Set<string>();
    // The languages of one article belong together: those at a slice's end wait for the next.
    let held: Article[] = [];
    for await (const { found } of readHeads(database, pack, signal)) {
      const heads = [...held, ...found.filter(({ id }) => !taken.has(id))];
      const last = heads.at(-1)?.id;
      held = heads.filter(({ id }) => id === last);
      add(heads.filter(({ id }) => id !== last));
      for (const { id } of heads) ofPack.add(id);
      if (signal.aborted) return;
    }
    add(held);
    for (const id of ofPack) taken.add(id);
  }
}

async function readWhole(database: Database, { packs }: Layers, id: string): Promise<Article | null> {
  for (const pack of packs) {
    const { found } = await readArticle(database, pack, id);
    const article = found.find(({ language }) => language === 'en') ?? found[0];
    if (article) return article;
  }
  return null;
}
