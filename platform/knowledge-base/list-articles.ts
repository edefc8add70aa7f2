import type { Article } from '../../core/articles/article';
import { groupArticles } from '../../core/articles/article-group';
import type { Pack } from '../../core/articles/pack';
import { foldKey } from '../../core/text/fold';
import { type Database, OWN_PACK } from './database';
import { readLayers } from './layers';
import { type BadRecord, readHeads } from './read-articles';

/** What the options page lists of the stored and the shipped articles. */
export async function listArticles(
  database: Database,
  shipped: Pack,
  packNames: ReadonlyMap<string, string>,
) {
  const layers = await readLayers(database);
  const taken = new Set<string>();
  const products = new Map(shipped.products.map(({ id, name }) => [id, name]));
  const bad: BadRecord[] = [];
  const describe = (pack: string, articles: readonly Article[]) => {
    const entries = groupArticles({ articles }).map(({ id, main, all }) => ({
      id,
      title: main.title,
      layer: pack === OWN_PACK ? ('own' as const) : pack === '' ? ('shipped' as const) : ('team' as const),
      pack,
      packName: packNames.get(pack) ?? '',
      productName: products.get(main.product) ?? (main.product === 'other' ? '' : main.product),
      languages: all.map(({ language }) => language),
      isReady: main.ready === true,
      isHidden: layers.overlay.hidden.has(id),
      isReplaced: taken.has(id),
      reviewed: main.reviewed,
      searched: foldKey([main.title, id, ...main.aliases, ...main.tags].join('\n')),
    }));
    for (const { id } of entries) taken.add(id);
    return entries;
  };
  const found = [];
  for (const pack of layers.packs) found.push(...describe(pack, await readAllHeads(database, pack, bad)));
  found.push(...describe('', shipped.articles));
  const collator = new Intl.Collator();
  return {
    entries: found.sort((a, b) => collator.compare(a.title, b.title)),
    unreadable: bad.map(({ key, reason }) => ({ id: key[1], reason })),
  };
}

async function readAllHeads(database: Database, pack: string, bad: BadRecord[]): Promise<Article[]> {
  const heads: Article[] = [];
  for await (const slice of readHeads(database, pack)) {
    heads.push(...slice.found);
    bad.push(...slice.bad);
  }
  return heads;
}
