// biome-ignore lint/style/noRestrictedImports: typed search is measured against the libraries it is made of
import Fuse from 'fuse.js';
// biome-ignore lint/style/noRestrictedImports: the same
import MiniSearch from 'minisearch';
import type { Article } from '../../core/articles/article';

/** The ids found, best first. */
export type Search = (query: string) => readonly string[];

const FIELDS = ['title', 'signals', 'aliases', 'tags', 'meaning', 'body'] as const;

export function searchWithMiniSearch(articles: readonly Article[]): Search {
  const index = new MiniSearch({ fields: [...FIELDS], searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(articles.map(toRecord));
  return (query) => index.search(query).map(({ id }) => String(id));
}

/** The only one of its modes that ranks several words well. */
export function searchWithFuse(articles: readonly Article[]): Search {
  const fuse = new Fuse(articles.map(toRecord), {
    keys: [...FIELDS],
    useTokenSearch: true,
    threshold: 0.3,
    ignoreFieldNorm: true,
  });
  return (query) => fuse.search(query).map(({ item }) => item.id);
}

/** All that an article says, by field, as both libraries take it. */
function toRecord(article: Article): Record<(typeof FIELDS)[number] | 'id', string> {
  return {
    id: article.id,
    title: article.title,
    signals: article.signals.map(({ text }) => text).join(' '),
    aliases: article.aliases.join(' '),
    tags: article.tags.join(' '),
    meaning: article.meaning,
    body: article.steps.map(({ title, body }) => `${title} ${body}`).join(' '),
  };
}
