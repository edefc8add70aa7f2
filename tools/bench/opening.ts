import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../start/launch-browser';
import { openPopup } from '../start/open-popup';
import { pathOf, servePages } from './bench-pages';
import { type BenchTable, ms } from './bench-table';
import { median } from './timing';
import { inBenchBrowser } from './with-browser';

const ROUNDS = 15;
const NODES = 1_000;

interface Opening {
  /** From the popup's navigation to its largest text on the screen, which is in the list of fixes. */
  readonly painted: number;
  /** CPU time of scripts until then. */
  readonly script: number;
}

/** From pressing the toolbar button on a ticket to the fixes on the screen. */
export async function benchOpening(): Promise<BenchTable[]> {
  return await inBenchBrowser(servePages, async (launched, { port }) => {
    await launched.page.goto(`http://127.0.0.1:${port}${pathOf('Redmine', NODES)}`);
    const openings: Opening[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) openings.push(await open(launched));
    // The first one finds nothing compiled by the browser; the others are an agent's day.
    const [first, ...others] = openings;
    const row = (name: string, of: readonly Opening[]): string[] => [
      name,
      ms(median(of.map(({ painted }) => painted))),
      ms(median(of.map(({ script }) => script))),
    ];
    return [
      {
        title: 'Opening the popup on a ticket',
        note: `Median of ${ROUNDS} openings after the first. To the first fixes on the screen, from the popup’s first byte.`,
        headings: ['', 'fixes painted', 'script'],
        rows: [row('the first', first ? [first] : []), row('later', others)],
      },
    ];
  });
}

async function open(launched: LaunchedBrowser): Promise<Opening> {
  const { popup } = await openPopup(launched);
  const painted = await popup.evaluate(largestPaint);
  const { ScriptDuration: script = 0 } = await popup.metrics();
  await close(popup);
  return { painted, script: script * 1000 };
}

/** In milliseconds since the page's navigation. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last) resolve(last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

async function close(popup: Page): Promise<void> {
  const closed = new Promise<void>((resolve) => popup.once('close', () => resolve()));
  await popup.evaluate(() => window.close()).catch(() => undefined);
  await closed;
}
