import { toArticleHead } from '../../core/articles/article-head';
import { exportJson } from '../../core/import/export-articles';
import { planImport } from '../../core/import/plan-import';
import { readFile } from '../../core/import/read-file';
import { createLibrary } from '../../core/library/library';
import { type BenchTable, ms, times } from './bench-table';
import { generateArticles } from './generated-articles';
import { generateQueries } from './generated-queries';
import { searchWithMiniSearch } from './rivals';
import { quantile, timeOnce } from './timing';

const SIZES = [100, 1_000, 10_000];
const QUERIES = 120;
/** Heads that the panel takes in at once, as platform/knowledge-base/read-articles.ts does. */
const SLICE = 32;

/**
 * A team's own articles: reading and planning an import, opening the panel on them, and searching, each as a ratio to
 * what MiniSearch alone takes for the same articles (its index over all fields; one query).
 */
export function benchLibrary(): BenchTable[] {
  const rows = SIZES.flatMap((size) => {
    const { articles, products } = generateArticles(size);
    const file = { name: 'x.json', bytes: new TextEncoder().encode(exportJson(articles)) };
    const context = { today: '2026-11-29', decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes) };
    let planned = 0;
    const importing = timeOnce(() => {
      const plan = planImport([...readFile(file, context)], { own: () => null, isElsewhere: () => false });
      planned = plan.put.length;
    });
    if (planned !== size) throw new Error(`Of ${size} articles ${planned} were read.`);

    let rival = searchWithMiniSearch(articles.slice(0, 1));
    const indexing = timeOnce(() => {
      rival = searchWithMiniSearch(articles);
    });

    const heads = articles.map(toArticleHead);
    const library = createLibrary(products);
    const slices: number[] = [];
    for (let start = 0; start < heads.length; start += SLICE) {
      slices.push(timeOnce(() => library.add(heads.slice(start, start + SLICE))));
    }
    const opening = slices.reduce((sum, time) => sum + time, 0);

    const queries = generateQueries(articles, QUERIES);
    const own: number[] = [];
    const theirs: number[] = [];
    let first = 0;
    queries.forEach(({ query, expected }, index) => {
      const run = () => {
        own.push(timeOnce(() => library.search(query)));
        first += Number(library.search(query)[0]?.article === expected);
      };
      if (index % 2 === 0) run();
      theirs.push(timeOnce(() => rival(query)));
      if (index % 2 === 1) run();
    });
    return [
      [
        `${size.toLocaleString('en')}`,
        'import, read and planned',
        ms(importing),
        times(importing / indexing),
        '',
      ],
      ['', 'open: all heads taken in', ms(opening), times(opening / indexing), ''],
      ['', 'open: longest slice', ms(quantile(slices, 1)), times(quantile(slices, 1) / indexing), ''],
      [
        '',
        'search, p50',
        ms(quantile(own, 0.5)),
        times(quantile(own, 0.5) / quantile(theirs, 0.5)),
        (first / queries.length).toFixed(3),
      ],
      ['', 'search, p95', ms(quantile(own, 0.95)), times(quantile(own, 0.95) / quantile(theirs, 0.95)), ''],
    ];
  });
  return [
    {
      title: 'A team’s own articles',
      note: 'Ratios to MiniSearch alone over the same articles: import and opening to its indexing, search to its search.\nWriting to the disk is not part of it: that is the browser’s.',
      headings: ['articles', '', 'time', 'of MiniSearch', 'hit@1'],
      rows,
    },
  ];
}
