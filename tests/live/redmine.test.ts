import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, findFirefox } from '../../tools/setup/find-browser.mjs';
import { BROWSERS, type BrowserName, type BrowserSession, launchBrowser } from '../support/browsers';
import { BUILDS, waitForHighlights, waitForPanelText, waitForSuggestions } from '../support/extension';
import { expectOnlyTicket, expectThread } from '../support/live/shown-ticket';
import { switchTenTimes } from '../support/live/switch-tickets';
import { canRunRedmine, installRedmine } from '../support/redmine/install';
import { type Redmine, startRedmine } from '../support/redmine/server';
import { type TicketKey, tickets } from '../support/request-tracker/tickets';
import { waitFor } from '../support/wait-for';

const cannotRun = canRunRedmine();
const isMissing = (browser: BrowserName): boolean =>
  (browser === 'chromium' ? findChromium() : findFirefox()) === null;

let helpdesk: Redmine;

beforeAll(async () => {
  if (cannotRun) return;
  await installRedmine();
  helpdesk = await startRedmine();
});
afterAll(() => helpdesk?.stop());

describe.each(BROWSERS)('on a real Redmine in %s', (browser) => {
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    if (cannotRun || isMissing(browser)) return;
    session = await launchBrowser(browser, { extension: BUILDS[browser] });
    await session.grantHostPermission('http://127.0.0.1/*');
    page = await session.newPage(`${helpdesk.url}/login`);
    await page.type('#username', helpdesk.agent.user);
    await page.type('#password', helpdesk.agent.password);
    await Promise.all([page.waitForNavigation(), page.click('#login-submit')]);
  });
  afterAll(() => session?.close());
  beforeEach((context) => {
    if (cannotRun) context.skip(cannotRun);
    if (isMissing(browser)) context.skip(`${browser} was not found.`);
  });

  it.each(tickets)('reads the thread of "$key" and marks just the customer’s own words', async (ticket) => {
    await page.bringToFront();
    await page.goto(`${helpdesk.url}/issues/${helpdesk.tickets[ticket.key]}`);
    await expectOnlyTicket(session, page, ticket);
    await expectThread(session, ticket, helpdesk.tickets[ticket.key]);
    await expectOnlyTicket(session, page, ticket);
  });

  it('shows each ticket’s symptoms alone when tickets are switched ten times without a load', async () => {
    await page.bringToFront();
    await page.goto(`${helpdesk.url}/projects/support/issues?set_filter=1&sort=id`);
    await page.goto(`${helpdesk.url}/issues/${helpdesk.tickets['nightly-failure']}`);
    const numberOf = (address: string) => Number(/issues\/(\d+)/.exec(address)?.[1]);
    const links = {
      next: '.next-prev-links a[accesskey="n"]',
      previous: '.next-prev-links a[accesskey="p"]',
      messages: '.issue .description .wiki, #history .journal',
    };
    const pages = { session, page, numbers: helpdesk.tickets, numberOf, ...links, keepsNodes: true };
    await switchTenTimes(pages);
  });

  /** Opens an issue with its reply form, and types a draft. */
  async function startReply(key: TicketKey, draft: string): Promise<void> {
    await page.bringToFront();
    await page.goto(`${helpdesk.url}/issues/${helpdesk.tickets[key]}`);
    await waitForHighlights(page);
    await page.click('.contextual a.icon-edit');
    // It gives the field the focus and scrolls there; a click on the way would meet something else.
    await waitFor(
      () =>
        page.evaluate(() => document.activeElement?.id === 'issue_notes' && jQuery(':animated').length === 0),
      { what: 'the reply form' },
    );
    await page.keyboard.type(draft);
  }

  it('goes from the ticket to the sent reply, in Markdown', async () => {
    await startReply('nightly-failure', `Draft in ${browser}. `);
    const panel = await session.openPopup(page);
    expect((await waitForSuggestions(panel))[0]).toMatch(/backup/i);
    await panel.press('Enter');
    await waitForPanelText(panel, 'Insert into reply');
    await panel.press('Control+Enter');
    await waitForPanelText(panel, 'Inserted');
    await panel.close();

    await Promise.all([page.waitForNavigation(), page.click('#issue-form input[name="commit"]')]);
    const note = (await helpdesk.notes(helpdesk.tickets['nightly-failure'])).at(-1);
    expect(note).toMatchObject({ user: 'Robin Achterberg', isPrivate: false });
    expect(note?.text).toMatch(new RegExp(`^Draft in ${browser}\\. Hello Marta,`));
    expect(note?.text).toMatch(/\n1\. \*\*/);
    // Redmine draws it as a list, with the steps' titles in bold.
    const drawn = await page.$eval('#history .journal:last-of-type .wiki', (element) => element.innerHTML);
    expect(drawn).toMatch(/<ol>\s*<li>[\s\S]*?<strong>/);
  });

  it('writes nothing into an internal note, and not over the ticket’s own text', async () => {
    await startReply('storage-full', '');
    await page.click('#issue_private_notes');
    const panel = await session.openPopup(page);
    await waitForSuggestions(panel);
    await panel.press('Enter');
    await waitForPanelText(panel, 'Insert into reply');
    await panel.press('Control+Enter');
    await waitForPanelText(panel, /internal note/i);
    await panel.close();
    const values = await page.$$eval('#issue_notes, #issue_description', (fields) =>
      fields.map((field) => (field as HTMLTextAreaElement).value),
    );
    expect(values[0]?.includes('Hello') || values[1]?.includes('Hello')).toBe(false);
    await waitFor(async () => (await helpdesk.notes(helpdesk.tickets['storage-full'])).length === 0, {
      what: 'no note',
    });
  });
});

/** What Redmine's pages are made with. */
declare function jQuery(selector: string): { readonly length: number };
