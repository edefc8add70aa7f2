import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import {
  BUILDS,
  highlightedWords,
  waitForHighlights,
  waitForPanelText,
  waitForSuggestions,
} from '../support/extension';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

/** What Chromium asks its maker by itself now and then; it gets no answer here. */
const BROWSERS_OWN = /^[a-z0-9.-]+\.(?:google|googleapis|gvt1)\.com:443$/;

/** Counts what the page's own observers see once the page is there, which is when the extension starts. */
const WATCHED = `
<script>
  window.records = 0;
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((list) => { window.records += list.length; })
      .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  });
</script>`;

const HOSTILE = `
<article class="customer" aria-label="Customer: {{ name }}"><p>مرحبا 😀 my iCloud backup failed <code>&lt;script&gt;alert(1)&lt;/script&gt;</code> {{ 7 | times: 7 }}</p></article>`;

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`;
}

let server: StaticServer;
const requested: string[] = [];
beforeAll(async () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => `<i>w${index % 999} </i>`).join('');
  server = await startStaticServer({
    files: {
      '/quiet.html': page('<p>Hello, my iCloud backup failed again.</p>', WATCHED),
      '/hostile.html': page(`${HOSTILE}<div id="reply" contenteditable="true"></div>`, WATCHED),
      '/large.html': page(`<p>my iCloud backup failed</p>${nodes}<p>the iPhone won't back up</p>`),
      '/long.html': page(`<p>${'A long story about a phone. '.repeat(190_000)}</p><p>The backup failed.</p>`),
    },
    onRequest: (address) => requested.push(address),
  });
});
afterAll(() => server?.close());

describe.each(BROWSERS)('on other people’s pages in %s', (name) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await launchBrowser(name, {
      extension: BUILDS[name],
      // Chromium then asks the server for everything, so that it sees every request of the whole browser.
      args: name === 'chromium' ? [`--proxy-server=${server.origin}`, '--proxy-bypass-list=<-loopback>'] : [],
    });
    await session.grantHostPermission('http://127.0.0.1/*');
  });
  afterAll(() => session?.close());
  const visit = (path: string): Promise<Page> => session.newPage(`${server.origin}${path}`);

  it('changes nothing that the page’s observers could see, where the agent wants no chip', async () => {
    await session.evaluateInBackground(() =>
      chrome.storage.local.set({ 'setting:card': { isOn: false, offSites: [] } }),
    );
    const quiet = await visit('/quiet.html');
    const before = await quiet.evaluate(() => document.documentElement.outerHTML);
    expect(await waitForHighlights(quiet)).toEqual(['my iCloud backup failed again']);
    expect(await quiet.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await quiet.evaluate(() => (window as unknown as { records: number }).records)).toBe(0);
    await quiet.close();
  });

  if (name === 'chromium') {
    it('has nothing laid out anew for its highlights', async () => {
      const quiet = await visit('/quiet.html');
      await waitForHighlights(quiet);
      await drawnTwice(quiet);
      const before = await countLayouts(quiet);
      // Started again, it takes its highlights away, reads the page and paints them anew.
      await session.evaluateInBackground(async () => {
        const scope = globalThis as { painted?: boolean };
        chrome.runtime.onMessage.addListener((message: { request?: string }) => {
          if (message.request === 'detectSymptoms') scope.painted = true;
          return undefined;
        });
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const files = ['content-scripts/ticket.js'];
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files });
      });
      await waitFor(
        () => session.evaluateInBackground(() => (globalThis as { painted?: boolean }).painted === true),
        { what: 'the page to be read again' },
      );
      expect(await waitForHighlights(quiet)).toEqual(['my iCloud backup failed again']);
      await drawnTwice(quiet);
      expect(await countLayouts(quiet)).toBe(before);
      // Else the figure would show nothing.
      await quiet.evaluate(() => document.body.append('more'));
      await drawnTwice(quiet);
      expect(await countLayouts(quiet)).toBeGreaterThan(before);
      await quiet.close();
    });
  }

  it('sends nothing anywhere: the server sees the page and no other request', async () => {
    requested.length = 0;
    const quiet = await visit('/quiet.html');
    await waitForHighlights(quiet);
    const popup = await session.openPopup(quiet);
    await waitForSuggestions(popup);
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    const paths = requested
      .filter((address) => !BROWSERS_OWN.test(address))
      .map((address) => new URL(address, server.origin).href);
    expect(paths).toEqual([`${server.origin}/quiet.html`]);
    await popup.close();
    await quiet.close();
  });

  it('takes markup and templates in a ticket for text, all the way into the reply', async () => {
    const hostile = await visit('/hostile.html');
    expect(await waitForHighlights(hostile)).toEqual([
      'مرحبا 😀 my iCloud backup failed <script>alert(1)</script> {{ 7 | times: 7 }}',
    ]);
    await hostile.click('#reply');
    const popup = await session.openPopup(hostile);
    await waitForSuggestions(popup);
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await popup.press('Control+Enter');
    await waitForPanelText(popup, 'Inserted');
    const html = await hostile.$eval('#reply', (element) => element.innerHTML);
    expect(html).toMatch(/Hello,/);
    expect(html).not.toMatch(/<script|\{\{|\{%/);
    await popup.close();
    await hostile.close();
  });

  it('reads a page of 100,000 text nodes and one of 5 MB', async () => {
    const large = await visit('/large.html');
    expect(await waitForHighlights(large)).toEqual(['my iCloud backup failed', "the iPhone won't back up"]);
    await large.close();
    const long = await visit('/long.html');
    // What stands behind the first megabyte is not read; the page answers as before.
    expect(await highlightedWords(long)).toEqual([]);
    expect(await long.evaluate(() => document.querySelectorAll('p').length)).toBe(2);
    await long.close();
  });

  it('starts from nothing when what it has stored is broken', async () => {
    await session.evaluateInBackground(() =>
      chrome.storage.session.set({ rememberedTickets: [{ key: 7 }, 'x'], requestedSelection: { tab: 'y' } }),
    );
    const quiet = await visit('/quiet.html');
    await waitForHighlights(quiet);
    const popup = await session.openPopup(quiet);
    expect((await waitForSuggestions(popup))[0]).toBe('iCloud backup failed');
    await popup.close();
    await quiet.close();
  });
});

async function countLayouts(page: Page): Promise<number> {
  return (await page.metrics()).LayoutCount ?? 0;
}

/** Resolves when what was changed is on the screen. */
function drawnTwice(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
}
