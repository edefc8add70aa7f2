import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { pressInCard, readCard, waitForCard } from '../support/card';
import { BUILDS, waitForHighlights } from '../support/extension';
import { keepScreenshot } from '../support/screenshots';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

/** What a page can find out, and what it does with keys and clicks that it hears. */
const WATCHING = `
<style>body > *, html > div { color: red; } html > div, div { display: none !important; } #reply { display: block !important; }</style>
<script>
  window.heard = [];
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'mouseup', 'pointerdown', 'focusin', 'focus', 'input'])
    document.addEventListener(type, (event) => {
      // Firefox tells so that the window has the focus.
      if (event.target !== document) window.heard.push(type + ' at ' + event.target.nodeName);
    }, true);
  window.seen = [];
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((list) => window.seen.push(...list.map((record) => record.target.nodeName + '+' + record.addedNodes.length)))
      .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  });
</script>`;

const WORDS = 'my iCloud backup has failed every night for a week';

function ticket(name: string, text: string, { head = '', beside = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${head}
    <style>body { font: 16px/1.5 sans-serif; margin: 2rem; max-width: 30rem; }</style></head><body><main>
    <h1>${name}</h1>
    <article class="message customer" aria-label="Customer: Ines Duarte"><p>${text} ${beside}</p></article>
    <div id="reply" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Reply" style="min-height: 4rem">Draft. </div>
    <button id="send">Send</button></main></body></html>`;
}

const SEND =
  '<button id="beside" style="position: absolute; left: 0; top: 0; width: 100vw; height: 100vh; opacity: .01">Send</button>';

/** The reply stands at once below the message, as in a chat. */
const SMALL = '<style>#reply { height: 150px; border: 1px solid; }</style>';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({
    files: {
      '/1.html': ticket('First', WORDS),
      '/2.html': ticket('Second', `Good morning, ${WORDS}`),
      '/watching.html': ticket('Watching', WORDS, { head: WATCHING }),
      '/crowded.html': ticket('Crowded', WORDS, { beside: SEND }),
      '/small.html': ticket('Small', WORDS, { head: SMALL }),
      '/other.html': ticket('Other', 'How do I change the language of the menus?'),
    },
  });
});
afterAll(() => server?.close());

describe.each(BROWSERS)('the card in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  const visit = async (path: string): Promise<void> => {
    await page.bringToFront();
    await page.goto(`${server.origin}${path}`);
  };

  beforeAll(async () => {
    session = await launchBrowser(name, { extension: BUILDS[name] });
    await session.grantHostPermission('http://127.0.0.1/*');
    page = await session.newPage();
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    await session.evaluateInBackground(async () => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    });
  });

  it('shows a chip for the best fix, and opens it with the customer’s words', async () => {
    await visit('/1.html');
    const chip = await waitForCard(session, 'Fix found: ');
    expect(chip.heard).toMatch(/^(?:1 fix|\d fixes) suggested/);
    await pressInCard(session, page, 'Fix found');
    const card = await waitForCard(session, 'Insert into reply');
    expect(card.text).toContain('iCloud backup');
    expect(card.text).toContain('backup has failed every night');
  });

  it('inserts beside the draft, leaving focus and caret in the reply', async () => {
    await visit('/1.html');
    await page.click('#reply');
    await waitForCard(session, 'Fix found: ');
    await pressInCard(session, page, 'Fix found');
    await pressInCard(session, page, 'Insert into reply');
    await waitForCard(session, 'Inserted.');
    const reply = await page.$eval('#reply', (element) => (element as HTMLElement).innerText);
    expect(reply).toContain('Draft.');
    expect(reply).toContain('Hello');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply');
  });

  it('opens its card beside the reply editor in a small window', async () => {
    await page.setViewport({ width: 920, height: 520 });
    await visit('/small.html');
    await waitForCard(session, 'Fix found: ');
    await pressInCard(session, page, 'Fix found');
    const { box } = await waitForCard(session, 'Insert into reply');
    keepScreenshot(`card-small-window-${name}`, await page.screenshot());
    const editor = await page.$eval(
      '#reply',
      (element) => element.getBoundingClientRect().toJSON() as DOMRect,
    );
    if (!box) throw new Error('no open card');
    const isApart =
      box.right <= editor.left ||
      box.left >= editor.right ||
      box.bottom <= editor.top ||
      box.top >= editor.bottom;
    expect(isApart, JSON.stringify({ box, editor })).toBe(true);
    expect(box.left >= 0 && box.top >= 0 && box.right <= 920 && box.bottom <= 520).toBe(true);
  });

  it('copies where there is no reply editor', async () => {
    await visit('/1.html');
    await page.evaluate(() => document.querySelector('#reply')?.remove());
    await waitForCard(session, 'Fix found: ');
    await pressInCard(session, page, 'Fix found');
    await pressInCard(session, page, 'Insert into reply');
    await waitForCard(session, 'Copied.');
  });

  it('stays out of the page’s sight: one empty element, no key, click or focus, no style', async () => {
    await visit('/watching.html');
    await waitForCard(session, 'Fix found: ');
    await pressInCard(session, page, 'Fix found');
    await waitForCard(session, 'Insert into reply');
    await pressInCard(session, page, 'Close');
    await waitForCard(session, 'Fix found: ');
    type Watching = { readonly heard: string[]; readonly seen: string[] };
    const { heard, seen } = await page.evaluate(() => {
      const { heard, seen } = window as unknown as Watching;
      return { heard, seen };
    });
    expect(heard).toEqual([]);
    expect(seen).toEqual(['HTML+1']);
    await page.focus('#send');
    await page.keyboard.press('Tab');
    await page.evaluate(() => (window as unknown as Watching).heard.splice(0));
    await page.keyboard.press('Enter');
    await waitForCard(session, 'Insert into reply');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await waitForCard(session, 'Fix found: ');
    expect(await page.evaluate(() => (window as unknown as Watching).heard)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.innerHTML)).toBe('');
  });

  it('leaves to the page what is done there: its keys, its clicks and its text', async () => {
    await visit('/watching.html');
    await waitForCard(session, 'Fix found: ');
    await page.click('#reply');
    await pressInCard(session, page, 'Fix found');
    await waitForCard(session, 'Insert into reply');
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await page.keyboard.type('a');
    await page.keyboard.press('Escape');
    await page.click('h1');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((event) => event.startsWith('keydown'))).toEqual([
      'keydown at DIV',
      'keydown at DIV',
    ]);
    expect(heard).toContain('click at H1');
    expect(await page.$eval('#reply', (reply) => reply.textContent)).toContain('a');
    expect((await readCard(session))?.text).toContain('Insert into reply');
  });

  it('opens by a click on the highlighted words', async () => {
    await visit('/1.html');
    await waitForHighlights(page);
    await waitForCard(session, 'Fix found: ');
    const point = await page.evaluate(() => {
      const [range] = (CSS.highlights.get('fix-finder-symptom') ?? []) as unknown as Iterable<Range>;
      const [rect] = range?.getClientRects() ?? [];
      return { x: (rect?.left ?? 0) + 20, y: (rect?.top ?? 0) + 8 };
    });
    await page.mouse.click(point.x, point.y);
    await waitForCard(session, 'Insert into reply');
  });

  it('covers nothing that the agent works with', async () => {
    await visit('/crowded.html');
    await waitForHighlights(page);
    await waitFor(async () => ((await readCard(session))?.heard ?? '') !== '', { what: 'the fixes' });
    expect((await readCard(session))?.buttons).toEqual([]);
  });

  it('is not there where nothing was found', async () => {
    await visit('/other.html');
    await visit('/1.html');
    await waitForCard(session, 'Fix found: ');
    await page.evaluate(() => {
      const text = document.querySelector('article p');
      if (text) text.textContent = 'Thanks, it works now.';
    });
    await waitFor(async () => (await readCard(session)) === null, { what: 'the chip to go' });
    await visit('/other.html');
    expect(await readCard(session)).toBeNull();
  });

  it('is dismissed for one ticket', async () => {
    await visit('/1.html');
    await waitForCard(session, 'Fix found: ');
    await pressInCard(session, page, 'Hide for this ticket');
    await waitFor(async () => (await readCard(session)) === null, { what: 'the chip to go' });
    await visit('/1.html');
    await waitForHighlights(page);
    await visit('/2.html');
    await waitForCard(session, 'Fix found: ');
    expect(await page.title()).toBe('Second');
  });

  it.each([
    ['on this site', { isOn: true, offSites: ['127.0.0.1'] }],
    ['everywhere', { isOn: false, offSites: [] }],
  ])('is dismissed %s, until the options bring it back', async (button, stored) => {
    await visit('/1.html');
    await waitForCard(session, 'Fix found: ');
    await pressInCard(session, page, 'Fix found');
    await pressInCard(session, page, button);
    await waitFor(async () => (await readCard(session)) === null, { what: 'the card to go' });
    const setting = await waitFor(
      () =>
        session.evaluateInBackground(
          async () => (await chrome.storage.local.get('setting:card'))['setting:card'],
        ),
      { what: 'the setting' },
    );
    expect(setting).toEqual(stored);
    await visit('/2.html');
    await waitForHighlights(page);
    expect(await readCard(session)).toBeNull();
  });
});
