import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { PageReport } from '../../../platform/page-report';
import type { BrowserSession } from '../browsers';
import { readChips } from '../card';
import { highlightedWords } from '../extension';
import type { SeedTicket } from '../request-tracker/tickets';
import { waitFor } from '../wait-for';

/** What the content script of the tab in front reads now. */
async function readTicket(session: BrowserSession): Promise<PageReport> {
  return await session.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return (await chrome.tabs.sendMessage(tab?.id ?? 0, { call: 'readPage', argument: null })) as PageReport;
  });
}

/** Waits until the page in front is read as that ticket: a helpdesk may bring its messages after the page. */
export async function expectThread(
  session: BrowserSession,
  wanted: SeedTicket,
  wantedNumber: number,
): Promise<void> {
  await vi.waitFor(async () => compareThread(await readTicket(session), wanted, wantedNumber), {
    timeout: 30_000,
  });
}

/** The thread as it was written, before what a test has answered: who, how often, about what. */
function compareThread({ ticket, number }: PageReport, wanted: SeedTicket, wantedNumber: number): void {
  expect(number).toBe(String(wantedNumber));
  expect(ticket?.subject.trim()).toBe(wanted.subject);
  expect(ticket?.requester).toBe(wanted.customer.name);
  const authors = ticket?.messages.map(({ author }) => author).slice(0, wanted.messages.length);
  expect(authors).toEqual(wanted.messages.map(({ from }) => from));
}

/** Waits until the page shows this ticket’s symptoms and no others, one chip where there are any, and nothing else of ours. */
export async function expectOnlyTicket(
  session: BrowserSession,
  page: Page,
  { key, symptoms }: SeedTicket,
): Promise<void> {
  const wanted = { words: symptoms.map(essence), chips: symptoms.length > 0 ? 1 : 0 };
  const read = async () => ({
    words: (await highlightedWords(page)).map(essence),
    chips: (await readChips(session)).length,
  });
  await waitFor(async () => JSON.stringify(await read()) === JSON.stringify(wanted), {
    what: `“${key}” and nothing else`,
    timeout: 30_000,
  }).catch(async () => expect(await read()).toEqual(wanted));
  expect(await ownElements(page)).toBe(wanted.chips);
}

/** How many elements stand beside the page’s head and body. */
function ownElements(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.documentElement.children].filter(({ localName }) => !/^(?:head|body)$/.test(localName))
        .length,
  );
}

/** The words as a person marks them: quotes and the article before them are a matter of taste. */
export function essence(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^["“]|["”]$/g, '')
    .replace(/^(?:the|my|our) /, '')
    .trim();
}
