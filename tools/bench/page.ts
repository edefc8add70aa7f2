import type { Browser } from 'puppeteer-core';
import { type PageKind, pathOf, servePages } from './bench-pages';
import { type BenchTable, goal, ms } from './bench-table';
import { benchSizes } from './sizes';
import { median } from './timing';
import { readTraceSlices } from './trace-slices';
import { ALLOWED_HOST, BUILD, inBenchBrowser } from './with-browser';

const SCRIPT = '/content-scripts/ticket.js';
const NODES = [10_000, 100_000];
const KINDS: readonly PageKind[] = ['no helpdesk', 'Redmine', 'Redmine, changed'];
const ROUNDS = 5;
/** The extension has read, asked and painted long before; nothing on the page tells when the last of it is over. */
const SETTLE_MS = 2_000;

/** A ticket as most are, and a very long one. */
const CHANGING_NODES = [1_000, 10_000];
/** What a page may cost at once, while it loads, is spent by then. */
const CHANGING_AFTER_MS = 6_000;
const CHANGING_MS = 10_000;
const GOAL_PERCENT = 0.5;

const GOAL_SCRIPT_MS = 15;
const GOAL_SLICE_MS = 8;

/** The same address by two names: the extension is allowed on the first only. */
const WITH = ALLOWED_HOST;
const WITHOUT = 'localhost';

/** What the content script costs a page in a real browser, and what the extension weighs. */
export async function benchPage(): Promise<BenchTable[]> {
  return await inBenchBrowser(servePages, async ({ browser }, { port }) => {
    await waitUntilStarted(browser, port);
    const rows: string[][] = [];
    for (const kind of KINDS) {
      for (const nodes of NODES) rows.push(await measure(browser, port, kind, nodes));
    }
    const changing: string[][] = [];
    for (const nodes of CHANGING_NODES) changing.push(await measureChanging(browser, port, nodes));
    return [
      {
        title: 'A page with the content script',
        note: `Median of ${ROUNDS} visits in turns with and without it. Script and slices are CPU time of the script’s own calls; the longest slice\nis that of the median visit. Layout and style are how many more of either the page had.`,
        headings: [
          'page',
          'text nodes',
          'script',
          'goal',
          'longest slice',
          'goal',
          'slices',
          'layouts',
          'styles',
        ],
        rows,
      },
      {
        title: 'A page with 1,000 changes a second',
        note: `CPU time of the content script’s calls in ${CHANGING_MS / 1000} seconds, from ${CHANGING_AFTER_MS / 1000} seconds after the page is there.`,
        headings: ['text nodes', 'calls', 'of a core', 'goal', 'longest slice', 'goal'],
        rows: changing,
      },
      benchSizes(BUILD),
    ];
  });
}

async function measureChanging(browser: Browser, port: number, nodes: number): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`http://${WITH}:${port}${pathOf('changing', nodes)}`);
    await settle(CHANGING_AFTER_MS);
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await settle(CHANGING_MS);
    const slices = readTraceSlices(await page.tracing.stop(), SCRIPT);
    const percent = (slices.reduce((sum, slice) => sum + slice, 0) / CHANGING_MS) * 100;
    const longest = Math.max(0, ...slices);
    return [
      nodes.toLocaleString('en'),
      String(slices.length),
      `${percent.toFixed(2)} %`,
      goal(percent, GOAL_PERCENT, ' %'),
      ms(longest),
      goal(longest, GOAL_SLICE_MS, ' ms'),
    ];
  } finally {
    await page.close();
  }
}

interface Visit {
  readonly slices: readonly number[];
  readonly layouts: number;
  readonly styles: number;
}

async function measure(browser: Browser, port: number, kind: PageKind, nodes: number): Promise<string[]> {
  const visits: Record<string, Visit[]> = { [WITH]: [], [WITHOUT]: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const host of [WITH, WITHOUT]) {
      visits[host]?.push(await visit(browser, `http://${host}:${port}${pathOf(kind, nodes)}`));
    }
  }
  const middle = (host: string, select: (visit: Visit) => number): number =>
    median((visits[host] ?? []).map(select));
  const more = (select: (visit: Visit) => number): string =>
    String(middle(WITH, select) - middle(WITHOUT, select));
  const script = middle(WITH, ({ slices }) => slices.reduce((sum, slice) => sum + slice, 0));
  const longest = middle(WITH, ({ slices }) => Math.max(...slices));
  return [
    kind,
    nodes.toLocaleString('en'),
    ms(script),
    // The goals are those for a long ticket; a page of a hundred thousand nodes is a book.
    nodes === NODES[0] ? goal(script, GOAL_SCRIPT_MS, ' ms') : '',
    ms(longest),
    goal(longest, GOAL_SLICE_MS, ' ms'),
    String(middle(WITH, ({ slices }) => slices.length)),
    more(({ layouts }) => layouts),
    more(({ styles }) => styles),
  ];
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await page.goto(url);
    await settle();
    const { LayoutCount: layouts = 0, RecalcStyleCount: styles = 0 } = await page.metrics();
    const trace = await page.tracing.stop();
    return { slices: readTraceSlices(trace, SCRIPT), layouts, styles };
  } finally {
    await page.close();
  }
}

/** Registering the content script is the background's first work; a page loaded before that has none. */
async function waitUntilStarted(browser: Browser, port: number): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const page = await browser.newPage();
    await page.goto(`http://${WITH}:${port}${pathOf('no helpdesk', 100)}`);
    await settle();
    const isThere = await page.evaluate(() => CSS.highlights.size > 0);
    await page.close();
    if (isThere) return;
  }
  throw new Error('The extension highlights nothing on a page that reports a failing backup.');
}

function settle(time = SETTLE_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
