import { shortenAround } from '../detection/shorten-around';
import type { Engine } from '../engine';
import { MAX_RESULTS } from '../search/article-index';
import { MAX_SUGGESTIONS } from '../search/suggest';
import type { Suggestion } from '../search/suggestion';
import type { Library } from './library';

/** The engine of the shipped articles, with those of the library among its answers. */
export function addLibrary<Answers extends Pick<Engine, 'read' | 'search' | 'article'>>(
  shipped: Answers,
  library: Library,
): Answers {
  return {
    ...shipped,
    read(ticket) {
      const reading = shipped.read(ticket);
      const short = shortenAround(ticket, reading.symptoms);
      const own = library.suggest(short.ticket, short.symptoms, reading.facts);
      return { ...reading, suggestions: mergeSuggestions(own, reading.suggestions, MAX_SUGGESTIONS) };
    },
    search: (query) => mergeSuggestions(library.search(query), shipped.search(query), MAX_RESULTS),
    article: (id) => library.article(id) ?? shipped.article(id),
  };
}

/** Best first; of two that fit equally well, the team's own goes before. */
function mergeSuggestions(
  own: readonly Suggestion[],
  shipped: readonly Suggestion[],
  limit: number,
): Suggestion[] {
  if (own.length === 0) return [...shipped];
  const ids = new Set(own.map(({ article }) => article));
  return [...own, ...shipped.filter(({ article }) => !ids.has(article))]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
