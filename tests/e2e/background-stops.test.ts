import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { pressInCard, readCard, waitForCard } from '../support/card';
import {
  BUILDS,
  highlightedWords,
  waitForHighlights,
  waitForPanelText,
  waitForSuggestions,
} from '../support/extension';
import { PAGES_FOLDER } from '../support/pages/page-fixtures';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({
    folders: { '/': PAGES_FOLDER },
    files: {
      '/Ticket/Display.html': readFileSync(`${PAGES_FOLDER}/request-tracker-thread.html`, 'utf8'),
      '/Ticket/Update.html': readFileSync(`${PAGES_FOLDER}/request-tracker-reply-page.html`, 'utf8'),
    },
  });
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
  beforeEach(() => session.stopBackground());

  it('the journey from ticket to reply ends the same', async () => {
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
    await popup.close();
    await page.close();
  });

  it('the journey by chip and card ends the same', async () => {
    const page = await session.newPage(`${server.origin}/ticket.html`);
    await waitForHighlights(page);
    await page.click('#reply');
    await waitForCard(session, 'Fix found: ');
    await session.stopBackground();
    await pressInCard(session, page, 'Fix found');
    await waitForCard(session, 'Insert into reply');
    // Where the button is has to be asked of the background, so it is stopped between that and the click.
    const button = (await readCard(session))?.buttons.find(({ name }) => name.startsWith('Insert'));
    await session.stopBackground();
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    await waitFor(
      () => page.$eval('#reply', (element) => (element as HTMLElement).innerText.includes('Hello Ines,')),
      { what: 'the reply' },
    );
    await waitForCard(session, 'Inserted.');
    await page.close();
  });

  it('a reply page without its ticket still has it, and what was asked for is still asked', async () => {
    const page = await session.newPage(`${server.origin}/Ticket/Display.html?id=7`);
    await waitForHighlights(page);
    await waitFor(
      () =>
        session.evaluateInBackground(async () =>
          JSON.stringify(await chrome.storage.session.get('rememberedTickets')).includes('Marta'),
        ),
      { what: 'the ticket to be remembered' },
    );
    await session.stopBackground();
    await page.goto(`${server.origin}/Ticket/Update.html?id=7&Action=Respond`);
    await page.waitForSelector('iframe');
    await session.stopBackground();
    const popup = await session.openPopup(page);
    await waitForSuggestions(popup);
    await session.stopBackground();
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await session.stopBackground();
    await popup.press('Control+Enter');
    await waitForPanelText(popup, 'Inserted');
    // The name is on the ticket's page only.
    const editor = await (await page.$('iframe'))?.contentFrame();
    expect(await editor?.$eval('body', (body) => body.textContent)).toContain('Hello Marta');
    await popup.close();
    await page.close();
  });

  it('words asked about by the shortcut are still asked about, and the reply can still be copied', async () => {
    const page = await session.newPage(`${server.origin}/ticket.html`);
    await waitForHighlights(page);
    await page.evaluate(() => {
      const selected = document.querySelector('#selected');
      if (selected) getSelection()?.selectAllChildren(selected);
    });
    await session.runCommand(page, 'find-fix-for-selection');
    const popup = await session.waitForPopup();
    await session.stopBackground();
    await waitForPanelText(popup, 'For the selected text');
    await waitForSuggestions(popup);
    await session.stopBackground();
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await session.stopBackground();
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent?.trim().startsWith('Copy'))?.click();
    });
    await waitForPanelText(popup, /Copied/);
    await popup.close();
    await page.close();
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
