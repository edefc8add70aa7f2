import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, findFirefox } from '../../tools/setup/find-browser.mjs';
import {
  BROWSERS,
  type BrowserName,
  type BrowserSession,
  type ExtensionView,
  launchBrowser,
} from '../support/browsers';
import { BUILDS, waitForHighlights, waitForPanelText, waitForSuggestions } from '../support/extension';
import { expectOnlyTicket, expectThread } from '../support/live/shown-ticket';
import { switchTenTimes } from '../support/live/switch-tickets';
import { canRunRequestTracker, installRequestTracker } from '../support/request-tracker/install';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/server';
import { type TicketKey, tickets } from '../support/request-tracker/tickets';
import { keepScreenshot } from '../support/screenshots';
import { waitFor } from '../support/wait-for';

const cannotRun = canRunRequestTracker();
const isMissing = (browser: BrowserName): boolean =>
  (browser === 'chromium' ? findChromium() : findFirefox()) === null;

/** What each browser answers: a ticket of its own, which nobody has answered with a fix before. */
const ANSWERED: Readonly<Record<BrowserName, { key: TicketKey; quoted: string; says: readonly string[] }>> = {
  chromium: {
    key: 'nightly-failure',
    quoted: 'it failed again last night',
    says: ['Hello Marta,', 'restarted the device, so I have left that out', 'Robin Achterberg'],
  },
  firefox: { key: 'storage-full', quoted: 'the number under iCloud hardly moved', says: ['Hello Theo,'] },
};

let helpdesk: RequestTracker;

beforeAll(async () => {
  if (cannotRun) return;
  await installRequestTracker();
  helpdesk = await startRequestTracker();
});
afterAll(() => helpdesk?.stop());

describe.each(BROWSERS)('on a real Request Tracker in %s', (browser) => {
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    if (cannotRun || isMissing(browser)) return;
    session = await launchBrowser(browser, { extension: BUILDS[browser] });
    await session.grantHostPermission('http://127.0.0.1/*');
    page = await session.newPage(helpdesk.url);
    await page.type('input[name="user"]', helpdesk.agent.user);
    await page.type('input[name="pass"]', helpdesk.agent.password);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  });
  afterAll(() => session?.close());
  beforeEach((context) => {
    if (cannotRun) context.skip(cannotRun);
    if (isMissing(browser)) context.skip(`${browser} was not found.`);
  });

  async function openTicket(key: TicketKey): Promise<void> {
    await page.bringToFront();
    await page.goto(`${helpdesk.url}/Ticket/Display.html?id=${helpdesk.tickets[key]}`);
    await page.waitForSelector('.transaction.message');
  }

  it.each(tickets)('reads the thread of "$key" and marks just the customer’s own words', async (ticket) => {
    await openTicket(ticket.key);
    // The history comes after the page, so what is found settles.
    await expectOnlyTicket(session, page, ticket);
    await expectThread(session, ticket, helpdesk.tickets[ticket.key]);
    await expectOnlyTicket(session, page, ticket);
  });

  it('shows each ticket’s symptoms alone when tickets are switched ten times without a load', async () => {
    await page.bringToFront();
    await page.goto(`${helpdesk.url}/Search/Results.html?Query=id%3E0&OrderBy=id&Order=ASC`);
    await openTicket('nightly-failure');
    const numberOf = (address: string) => Number(new URL(address).searchParams.get('id'));
    const links = { next: '#page-next', previous: '#page-prev', messages: '.transaction.message' };
    const pages = { session, page, numbers: helpdesk.tickets, numberOf, ...links, keepsNodes: false };
    await switchTenTimes(pages);
  });

  it('goes from the ticket to the sent reply', async () => {
    const { key, quoted, says } = ANSWERED[browser];
    await openTicket(key);
    await waitForHighlights(page);
    await page.evaluate(() => document.querySelector('.transaction.message')?.scrollIntoView());
    keepScreenshot('ticket', await page.screenshot());
    const popup = await session.openPopup(page);
    expect((await waitForSuggestions(popup))[0]).toMatch(/backup/i);
    keepScreenshot('popup', await popup.screenshot());
    await popup.close();

    await Promise.all([page.waitForNavigation(), page.evaluate(answerWords, quoted)]);
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
    await panel.close();

    await Promise.all([page.waitForNavigation(), page.click('input[name="SubmitTicket"]')]);
    const history = await helpdesk.history(helpdesk.tickets[key]);
    const sent = history.at(-1);
    expect(sent?.type).toBe('Correspond');
    expect(sent?.creator).toBe('robin');
    for (const words of says) expect(sent?.content).toContain(words);
    expect(sent?.content).toContain('<ol>');
    expect(sent?.content).not.toContain(unticked);
    // What the agent quoted is still there, once.
    expect(sent?.content.split(quoted)).toHaveLength(2);
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
    await panel.close();
  });
});

/** Presses "Reply" of the first message that says so: what was answered to it may quote it. */
function answerWords(words: string): void {
  const messages = [...document.querySelectorAll('.transaction.message')];
  const message = messages.find(({ textContent }) => textContent?.includes(words));
  message?.querySelector<HTMLElement>('a.reply-link')?.click();
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
