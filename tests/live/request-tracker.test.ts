import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/setup/find-browser.mjs';
import { type BrowserSession, type ExtensionView, launchChromium } from '../support/browsers';
import {
  BUILDS,
  highlightedWords,
  waitForHighlights,
  waitForPanelText,
  waitForSuggestions,
} from '../support/extension';
import { canRunRequestTracker, installRequestTracker } from '../support/request-tracker/install';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/server';
import { type TicketKey, tickets } from '../support/request-tracker/tickets';
import { keepScreenshot } from '../support/screenshots';
import { waitFor } from '../support/wait-for';

const cannotRun =
  canRunRequestTracker() ?? (findChromium() ? null : 'No Chromium, Chrome, Edge or Brave was found.');

let helpdesk: RequestTracker;
let session: BrowserSession;
let page: Page;

beforeAll(async () => {
  if (cannotRun) return;
  await installRequestTracker();
  [helpdesk, session] = await Promise.all([
    startRequestTracker(),
    launchChromium({ extension: BUILDS.chromium }),
  ]);
  await session.grantHostPermission('http://127.0.0.1/*');
  page = await session.newPage(helpdesk.url);
  await page.type('input[name="user"]', helpdesk.agent.user);
  await page.type('input[name="pass"]', helpdesk.agent.password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
});
afterAll(async () => {
  await session?.close();
  await helpdesk?.stop();
});

describe('on a real Request Tracker', () => {
  beforeEach((context) => {
    if (cannotRun) context.skip(cannotRun);
  });

  it.each(tickets.filter(({ symptoms }) => symptoms.length > 0))(
    'marks just the customer’s own words in "$key"',
    async ({ key, symptoms }) => {
      await openTicket(key);
      // The history comes after the page, so the number of symptoms settles.
      const words = await waitFor(
        async () => {
          const found = await highlightedWords(page);
          return found.length === symptoms.length ? found : null;
        },
        { what: `${symptoms.length} highlights` },
      );
      expect(words.map(essence)).toEqual(symptoms.map(essence));
    },
  );

  it.each(tickets.filter(({ symptoms }) => symptoms.length === 0))(
    'marks nothing in "$key"',
    async ({ key }) => {
      await openTicket(key);
      const popup = await session.openPopup(page);
      // The panel reads the page anew; what it says is what there is.
      await waitForPanelText(popup, 'No fix suggested for this ticket');
      expect(await highlightedWords(page)).toEqual([]);
      await popup.evaluate(() => window.close());
    },
  );

  it('goes from the ticket to the sent reply', async () => {
    await openTicket('nightly-failure');
    await waitForHighlights(page);
    await page.evaluate(() => document.querySelector('.transaction.message')?.scrollIntoView());
    keepScreenshot('ticket', await page.screenshot());
    const popup = await session.openPopup(page);
    expect((await waitForSuggestions(popup))[0]).toMatch(/backup/i);
    keepScreenshot('popup', await popup.screenshot());
    await popup.evaluate(() => window.close());

    await Promise.all([page.waitForNavigation(), page.click('.transaction.message:last-child a.reply-link')]);
    const editor = await waitFor(() => findEditorFrame(page), { what: 'the CKEditor frame' });
    await editor.waitForSelector('body[contenteditable="true"]');
    await page.click('iframe.cke_wysiwyg_frame');
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');

    const panel = await session.openPopup(page);
    await waitForSuggestions(panel);
    await panel.press('Enter');
    await waitForPanelText(panel, 'Insert into reply');
    const unticked = await untickFirstStep(panel);
    await panel.press('Control+Enter');
    await waitForPanelText(panel, 'Inserted');
    keepScreenshot('reply', await page.screenshot());
    await panel.evaluate(() => window.close());

    await Promise.all([page.waitForNavigation(), page.click('input[name="SubmitTicket"]')]);
    const history = await helpdesk.history(helpdesk.tickets['nightly-failure']);
    const reply = history.at(-1);
    expect(reply?.type).toBe('Correspond');
    expect(reply?.creator).toBe('robin');
    expect(reply?.content).toContain('Hello Marta,');
    expect(reply?.content).toContain('restarted the device, so I have left that out');
    expect(reply?.content).toContain('<ol>');
    expect(reply?.content).toContain('Robin Achterberg');
    expect(reply?.content).not.toContain(unticked);
    // What the agent quoted is still there, once.
    expect(reply?.content.split('it failed again last night')).toHaveLength(2);
  });

  it('writes nothing into an internal note', async () => {
    const number = helpdesk.tickets['storage-full'];
    await openTicket('storage-full');
    await waitForHighlights(page);
    await page.goto(`${helpdesk.url}/Ticket/Update.html?id=${number}&Action=Comment`);
    const editor = await waitFor(() => findEditorFrame(page), { what: 'the CKEditor frame' });
    await editor.waitForSelector('body[contenteditable="true"]');
    await page.click('iframe.cke_wysiwyg_frame');
    const panel = await session.openPopup(page);
    await waitForSuggestions(panel);
    await panel.press('Enter');
    await waitForPanelText(panel, 'Insert into reply');
    await panel.press('Control+Enter');
    await waitForPanelText(panel, /internal note/i);
    expect(await editor.$eval('body', (body) => body.textContent)).not.toContain('Hello');
    await panel.evaluate(() => window.close());
  });
});

async function openTicket(key: TicketKey): Promise<void> {
  await page.goto(`${helpdesk.url}/Ticket/Display.html?id=${helpdesk.tickets[key]}`);
  await page.waitForSelector('.transaction.message');
}

async function findEditorFrame(page: Page) {
  const frame = await page.$('iframe.cke_wysiwyg_frame');
  return (await frame?.contentFrame()) ?? null;
}

async function untickFirstStep(popup: ExtensionView): Promise<string> {
  const title = await popup.evaluate(
    () => document.querySelector('.step[data-state="included"] .step__title bdi')?.textContent ?? '',
  );
  await popup.click('.step[data-state="included"] input[type="checkbox"]');
  return title;
}

/** The words as a person marks them: quotes and the article before them are a matter of taste. */
function essence(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^["“]|["”]$/g, '')
    .replace(/^(?:the|my|our) /, '')
    .trim();
}
