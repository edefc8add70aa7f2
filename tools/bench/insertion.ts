import { createServer, type Server } from 'node:http';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { type BenchTable, ms, times } from './bench-table';
import { quantile } from './timing';
import { inBenchBrowser } from './with-browser';

const ROUNDS = 40;
const ATTEMPTS = 40;
const ATTEMPT_MS = 250;

const STEPS = Array.from(
  { length: 5 },
  (_, index) => `Restart the iPhone and look at step ${index + 1} again.`,
);
const REPLY = {
  text: [
    'Hello Marta,',
    ...STEPS.map((step, index) => `${index + 1}. ${step}`),
    'Tell us what you see.',
  ].join('\n\n'),
  html: `<p>Hello Marta,</p><ol>${STEPS.map((step) => `<li><strong>${step}</strong></li>`).join('')}</ol><p>Tell us what you see.</p>`,
};

/** The report makes the extension paint, by which a page tells that its content script is there. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A reply</title><link rel="icon" href="data:,">
<main><p>My iCloud backup failed.</p></main>
<div id="reply" contenteditable="true" style="border: 1px solid; min-height: 200px"></div>
<script>
  const reply = document.getElementById('reply');
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('keydown', ({ key }) => { if (key.toLowerCase() === 'v') window.asked = now(); }, true);
  reply.addEventListener('input', () => { window.done = now(); });
</script></html>`;

interface BenchWindow {
  asked?: number;
  done?: number;
}

/** How long the reply takes from the panel's request to the editor, against the editor's own paste of the same text. */
export async function benchInsertion(): Promise<BenchTable[]> {
  return await inBenchBrowser(servePage, async ({ browser }, { url }) => {
    return [await measure(browser, url)];
  });
}

async function measure(browser: Browser, url: string): Promise<BenchTable> {
  const page = await openPage(browser, url);
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The extension has no background.');
  await page.evaluate(({ html, text }) => {
    addEventListener('copy', (event) => {
      event.preventDefault();
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
    });
  }, REPLY);
  const inserted: number[] = [];
  const pasted: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    inserted.push(await timeInsertion(page, worker));
    pasted.push(await timePaste(page));
  }
  const p95 = { inserted: quantile(inserted, 0.95), pasted: quantile(pasted, 0.95) };
  return {
    title: 'Putting a reply into an editor',
    note: `${ROUNDS} rounds in turns, a reply of seven paragraphs, a plain contenteditable element. The insertion counts from the request that the\npanel's button sends; the paste from the key press. Before it inserts, the page draws once: by then every engine knows where the caret is.`,
    headings: ['', 'p50', 'p95', 'p95 against paste'],
    rows: [
      ['insertion', ms(quantile(inserted, 0.5)), ms(p95.inserted), times(p95.inserted / p95.pasted)],
      ['Ctrl+V', ms(quantile(pasted, 0.5)), ms(p95.pasted), times(1)],
    ],
  };
}

async function timeInsertion(page: Page, worker: WebWorker): Promise<number> {
  await empty(page);
  const asked = await worker.evaluate(async (argument) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('There is no tab in front.');
    const start = performance.timeOrigin + performance.now();
    const answer = await chrome.tabs.sendMessage(tab.id, { call: 'insertReply', argument }, { frameId: 0 });
    if (answer !== 'inserted') throw new Error(`The page answers ${answer}.`);
    return start;
  }, REPLY);
  return (await readDone(page)).done - asked;
}

async function timePaste(page: Page): Promise<number> {
  await empty(page);
  await page.keyboard.down('Control');
  await page.keyboard.press('c', { commands: ['Copy'] });
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const { asked, done } = await readDone(page);
  return done - asked;
}

async function empty(page: Page): Promise<void> {
  await page.bringToFront();
  await page.click('#reply');
  await page.evaluate(() => {
    const reply = document.getElementById('reply');
    reply?.replaceChildren();
    reply?.focus();
    Object.assign(window, { asked: 0, done: 0 });
  });
}

async function readDone(page: Page): Promise<{ asked: number; done: number }> {
  const handle = await page.waitForFunction(() => {
    const { asked = 0, done = 0 } = window as BenchWindow;
    return done > 0 ? { asked, done } : null;
  });
  const times = await handle.jsonValue();
  if (times === null) throw new Error('Nothing came into the editor.');
  return times;
}

/** Registering the content script is the background's first work; a page loaded before that has none. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await page.goto(url);
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
    if (await page.evaluate(() => CSS.highlights.size > 0)) return page;
  }
  throw new Error('The extension highlights nothing on a page that reports a failing backup.');
}

function servePage(): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('A loopback server has a port.');
      resolve({ server, url: `http://127.0.0.1:${address.port}/` });
    });
  });
}
