import type { Article } from '../../core/articles/article';
import { groupArticles } from '../../core/articles/article-group';
import { mergePacks, type Overlay } from '../../core/articles/merge-packs';
import type { Engine } from '../../core/engine';
import { createLibrary } from '../../core/library/library';
import { addLibrary } from '../../core/library/library-engine';
import { createArticleIndex } from '../../core/search/article-index';
import { createTicketReader, type TicketReader, type TicketReaderData } from '../../core/ticket-reader';
import { once } from '../../core/wording/once';
import { type Database, openDatabase } from './database';
import { type Layers, readLayerSignals, readLayers } from './layers';
import { readArticle, readHeads } from './read-articles';

/** What of the engine the stored articles take part in. */
export type ArticleAnswers = TicketReader & Pick<Engine, 'search'>;

/** The shipped articles with the team's and the agent's own among them. */
export interface StoredArticles {
  /** Answers from what is loaded by now. */
  readonly answers: ArticleAnswers;
  /** Resolves when all of them are loaded. */
  readonly filled: Promise<void>;
  /** The whole article; a shipped one is there at once. */
  loadArticle(id: string): Article | null | Promise<Article | null>;
}

/** Opens the disk, from which the articles are then read as often as they have changed. */
export async function openStoredArticles(
  data: TicketReaderData,
): Promise<(signal: AbortSignal) => Promise<StoredArticles>> {
  const database = await openDatabase();
  return async (signal) => {
    const layers = await readLayers(database);
    const ownSignals = await readLayerSignals(database, layers);
    const shipped = createShipped({ ...data, ownSignals }, layers.overlay);
    const library = createLibrary(data.pack.products);
    return {
      answers: addLibrary(shipped, library),
      filled: fill(database, layers, (heads) => library.add(heads), signal),
      loadArticle: (id) => shipped.article(id) ?? readWhole(database, layers, id),
    };
  };
}

function createShipped(data: TicketReaderData, overlay: Overlay): ArticleAnswers {
  const pack = mergePacks(data.pack, overlay);
  const index = once(() => createArticleIndex(groupArticles(pack), pack.products));
  return { ...createTicketReader({ ...data, pack }), search: (query) => index().search(query) };
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
