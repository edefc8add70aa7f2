import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ensureBrowser } from '../setup/ensure-browsers';
import { runCommand } from '../setup/run-command';
import { launchBrowser } from '../start/launch-browser';
import { type BenchTable, goal, ms } from './bench-table';
import { benchSizes } from './sizes';
import { median } from './timing';
import { readTraceSlices } from './trace-slices';

export const BUILD = '.output/chrome-mv3';
const NODES = [10_000, 100_000];
const ROUNDS = 7;
/** The extension has read, asked and painted long before; nothing on the page tells when the last of it is over. */
const SETTLE_MS = 2_000;

const GOAL_SCRIPT_MS = 15;
const GOAL_SLICE_MS = 8;

/** The same address by two names: the extension is allowed on the first only. */
const WITH = '127.0.0.1';
const WITHOUT = 'localhost';

/** What the content script costs a page in a real browser, and what the extension weighs. */
export async function benchPage(): Promise<BenchTable[]> {
  const { browser: found, advice } = await ensureBrowser('chromium', () => undefined);
  if (found === null) throw new Error(advice);
  await buildForChrome();

  const extension = allowOnLoopback(BUILD);
  const { server, port } = await servePages();
  try {
    const { browser } = await launchBrowser(found, extension, { headless: true });
    try {
      await waitUntilStarted(browser, port);
      const rows: string[][] = [];
      for (const nodes of NODES) rows.push(await measure(browser, port, nodes));
      return [
        {
          title: 'A page with the content script',
          note: `Median of ${ROUNDS} visits in turns with and without it. Script and slices are CPU time of the script’s own calls; the longest slice\nis that of the median visit. Layout and style are how many more of either the page had.`,
          headings: ['text nodes', 'script', 'goal', 'longest slice', 'goal', 'slices', 'layouts', 'styles'],
          rows,
        },
        benchSizes(BUILD),
      ];
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(extension, { recursive: true, force: true });
  }
}

export async function buildForChrome(): Promise<void> {
  const built = await runCommand({
    script: 'node_modules/wxt/bin/wxt.mjs',
    args: ['build', '-b', 'chrome', '--mv3'],
    output: 'hidden',
  });
  if (built.status !== 0) throw new Error(`${built.stdout}\nThe build failed: the reason stands above.`);
}

interface Visit {
  readonly slices: readonly number[];
  readonly layouts: number;
  readonly styles: number;
}

async function measure(browser: Browser, port: number, nodes: number): Promise<string[]> {
  const visits: Record<string, Visit[]> = { [WITH]: [], [WITHOUT]: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const host of [WITH, WITHOUT]) {
      visits[host]?.push(await visit(browser, `http://${host}:${port}/${nodes}`));
    }
  }
  const middle = (host: string, select: (visit: Visit) => number): number =>
    median((visits[host] ?? []).map(select));
  const more = (select: (visit: Visit) => number): string =>
    String(middle(WITH, select) - middle(WITHOUT, select));
  const script = middle(WITH, ({ slices }) => slices.reduce((sum, slice) => sum + slice, 0));
  const longest = middle(WITH, ({ slices }) => Math.max(...slices));
  return [
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
    return { slices: readTraceSlices(trace, '/content-scripts/ticket.js'), layouts, styles };
  } finally {
    await page.close();
  }
}

/** Registering the content script is the background's first work; a page loaded before that has none. */
async function waitUntilStarted(browser: Browser, port: number): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const page = await browser.newPage();
    await page.goto(`http://${WITH}:${port}/100`);
    await settle();
    const isThere = await page.evaluate(() => CSS.highlights.size > 0);
    await page.close();
    if (isThere) return;
  }
  throw new Error('The extension highlights nothing on a page that reports a failing backup.');
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

/** A copy of the build that needs no click to be allowed on this machine's own server. */
export function allowOnLoopback(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'fix-finder-bench-'));
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [`http://${WITH}/*`] }));
  return copy;
}

/** `/10000` is a page of so many text nodes; two of its sentences report a failing backup. */
function servePages(): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const nodes = Number(request.url?.slice(1));
    const isPage = Number.isInteger(nodes) && nodes > 0;
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? renderPage(nodes) : '');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('A loopback server has a port.');
      resolve({ server, port: address.port });
    });
  });
}

function renderPage(nodes: number): string {
  const words = Array.from({ length: nodes }, (_, index) => {
    const word = `word${index % 97} `;
    if (index % 20 === 19) return `${word}</p>\n<p>`;
    return index % 3 === 0 ? `<b>${word}</b>` : `<i>${word}</i>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long ticket</title><link rel="icon" href="data:,">
<main><p>My iCloud backup failed.</p><p>${words.join('')}</p><p>The iPhone won't back up.</p></main></html>`;
}
