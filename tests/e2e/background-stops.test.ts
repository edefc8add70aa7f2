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

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({ folders: { '/': 'tests/fixtures/pages' } });
});
afterAll(() => server?.close());

/** The browser stops the background whenever it likes: here between every two steps of the main journey. */
describe.each(BROWSERS)('with a background that stops all the time, in %s', (name) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await launchBrowser(name, { extension: BUILDS[name] });
    await session.grantHostPermission('http://127.0.0.1/*');
  });
  afterAll(() => session?.close());

  it('the journey from ticket to reply ends the same', async () => {
    // As long as something is under way no browser stops it.
    await waitFor(
      () =>
        session.evaluateInBackground(
          async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0,
        ),
      {
        what: 'the registration',
      },
    );
    await session.stopBackground();
    const page = await session.newPage(`${server.origin}/ticket.html`);
    expect(await waitForHighlights(page)).toHaveLength(2);
    await session.stopBackground();
    expect(await badgeText(session)).toBe('2');

    await session.stopBackground();
    await addMessage(page, 'And my iCloud backup has now failed for the third time.');
    await waitFor(async () => (await highlightedWords(page)).length === 3, { what: 'the third highlight' });

    await session.stopBackground();
    await page.click('#reply');
    const popup = await session.openPopup(page);
    await session.stopBackground();
    await waitForSuggestions(popup);
    await session.stopBackground();
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await session.stopBackground();
    await popup.press('Control+Enter');
    await waitForPanelText(popup, 'Inserted');
    const reply = await page.$eval('#reply', (element) => (element as HTMLElement).innerText);
    expect(reply).toContain('Draft of the agent.');
    expect(reply).toContain('Hello Ines,');
  });
});

async function addMessage(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const message = document.createElement('article');
    message.className = 'message customer';
    message.setAttribute('aria-label', 'Customer: Ines Duarte');
    message.append(Object.assign(document.createElement('p'), { textContent: words }));
    document.querySelector('form')?.before(message);
  }, text);
}

function badgeText(session: BrowserSession): Promise<string> {
  return session.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? '' : await chrome.action.getBadgeText({ tabId: tab.id });
  });
}
