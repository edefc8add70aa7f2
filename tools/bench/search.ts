import { groupArticles } from '../../core/articles/article-group';
import { createArticleIndex } from '../../core/search/article-index';
import { type BenchTable, goal, ms, times } from './bench-table';
import { generateArticles } from './generated-articles';
import { type GeneratedQuery, generateQueries } from './generated-queries';
import { type Search, searchWithFuse, searchWithMiniSearch } from './rivals';
import { quantile, type Times, timeOnce } from './timing';

const SIZES = [100, 1_000, 10_000];
const QUERIES = 240;
/** Fuse.js over everything takes ten seconds and more a query at 10,000 articles: it answers one query in this many. */
const FUSE_EVERY: Readonly<Record<number, number>> = { 100: 1, 1000: 8, 10000: 60 };

const GOAL_OF_MINISEARCH = 0.5;
const GOAL_OF_FUSE = 0.01;

/** Typed search against its own two libraries, each over all fields. */
export function benchSearch(): BenchTable[] {
  return SIZES.map((size) => {
    const { articles, products } = generateArticles(size);
    const groups = groupArticles({ articles });
    let index = createArticleIndex(groups, products);
    const building = timeOnce(() => {
      index = createArticleIndex(groups, products);
    });
    const searches: Readonly<Record<string, Search>> = {
      'Fix Finder': (query) => index.search(query).map(({ article }) => article),
      MiniSearch: searchWithMiniSearch(articles),
      'Fuse.js': searchWithFuse(articles),
    };
    const queries = generateQueries(articles, QUERIES);
    const results = runInTurns(searches, queries, FUSE_EVERY[size] ?? 1);
    const own = quantile(results.get('Fix Finder')?.times ?? [], 0.95);
    return {
      title: `Typed search, ${size.toLocaleString('en')} articles`,
      note: `${QUERIES} queries: whole titles, a few words, in another order, with two typos, the last one begun, error codes.\nMiniSearch and Fuse.js token search read all fields. Making the index: ${ms(building)}.`,
      headings: ['', 'queries', 'p50', 'p95', 'Fix Finder’s p95 of it', 'goal', 'hit@1', 'hit@3'],
      rows: [...results].map(([name, { times: taken, first, inThree }]) => {
        const ratio = own / quantile(taken, 0.95);
        return [
          name,
          String(taken.length),
          ms(quantile(taken, 0.5)),
          ms(quantile(taken, 0.95)),
          times(ratio),
          // The goals are those for a knowledge base of the largest size.
          size !== SIZES.at(-1) || name === 'Fix Finder'
            ? ''
            : goal(ratio, name === 'MiniSearch' ? GOAL_OF_MINISEARCH : GOAL_OF_FUSE, '×'),
          (first / taken.length).toFixed(3),
          (inThree / taken.length).toFixed(3),
        ];
      }),
    };
  });
}

interface Results {
  readonly times: Times;
  readonly first: number;
  readonly inThree: number;
}

function runInTurns(
  searches: Readonly<Record<string, Search>>,
  queries: readonly GeneratedQuery[],
  fuseEvery: number,
): Map<string, Results> {
  const names = Object.keys(searches);
  const results = new Map(names.map((name) => [name, { times: [] as number[], first: 0, inThree: 0 }]));
  queries.forEach(({ query, expected }, index) => {
    for (const name of names) {
      const search = searches[name];
      const result = results.get(name);
      if (!search || !result || (name === 'Fuse.js' && index % fuseEvery !== 0)) continue;
      let found: readonly string[] = [];
      result.times.push(
        timeOnce(() => {
          found = search(query);
          return found;
        }),
      );
      const rank = found.indexOf(expected);
      result.first += Number(rank === 0);
      result.inThree += Number(rank >= 0 && rank < 3);
    }
  });
  return results;
}
