import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserSession } from '../browsers';
import { type TicketKey, tickets } from '../request-tracker/tickets';
import { waitFor } from '../wait-for';
import { boost, isBoosted } from './boost';
import { watchMemory } from './kept-memory';
import { expectOnlyTicket } from './shown-ticket';

/** A helpdesk’s ticket page with links to the ticket before and after, as after a search. */
export interface TicketPages {
  readonly session: BrowserSession;
  readonly page: Page;
  readonly numbers: Readonly<Record<TicketKey, number>>;
  /** The links’ selectors. */
  readonly next: string;
  readonly previous: string;
  /** The elements of the ticket's messages. */
  readonly messages: string;
  /** Whether the helpdesk's own scripts keep what has left the page; Redmine's do, without the extension too. */
  readonly keepsNodes: boolean;
  /** The ticket number that an address is of. */
  numberOf(address: string): number;
}

/** By the numbers of the tickets: several symptoms, other ones, none; from each to each. */
const STEPS = [
  'next',
  'next',
  'previous',
  'previous',
  'next',
  'previous',
  'next',
  'next',
  'previous',
  'previous',
] as const;

/** FIX_FINDER_TICKETS=200 goes on as long, and compares the memory with that after the first twenty. */
const WARM_UP = 20;
const TIMES = Number(process.env.FIX_FINDER_TICKETS ?? STEPS.length);

/**
 * Goes from ticket to ticket ten times by the helpdesk’s own links, without a load. After each step the page must show
 * that ticket’s symptoms only, and in the end the extension must have as many listeners as in the beginning and keep no
 * node of the tickets before. The page shows the ticket with the lowest number.
 */
export async function switchTenTimes(pages: TicketPages): Promise<void> {
  const { session, page, numbers, messages } = pages;
  const inOrder = [...tickets].sort((a, b) => numbers[a.key] - numbers[b.key]);
  let at = 0;
  const check = async () => {
    const ticket = inOrder[at];
    if (ticket) await expectOnlyTicket(session, page, ticket);
  };
  await boost(page);
  await check();
  const memory = session.name === 'chromium' ? await watchMemory(page) : null;
  const before = await memory?.countListeners();

  let warmHeap = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const step = STEPS[time % STEPS.length] ?? 'next';
    const from = page.url();
    await page.$eval(pages[step], (link) => (link as HTMLElement).click());
    at += step === 'next' ? 1 : -1;
    const wanted = inOrder[at];
    await waitFor(() => page.url() !== from && wanted && pages.numberOf(page.url()) === numbers[wanted.key], {
      what: `the address of the ${step} ticket`,
    });
    // The handle would keep the ticket's nodes.
    await (await page.waitForSelector(messages))?.dispose();
    await check();
    expect(await isBoosted(page)).toBe(true);
    await memory?.mark(messages);
    if (memory && time === WARM_UP - 1) warmHeap = await memory.measureHeap();
  }

  if (!memory) return;
  expect(before).toBeGreaterThan(0);
  expect(await memory.countListeners()).toBe(before);
  if (!pages.keepsNodes) {
    // What is leaked stays; what was in use a moment ago goes with one of the next collections.
    const { gone } = await waitFor(
      async () => {
        const nodes = await memory.countKept();
        return nodes.kept === 0 && nodes;
      },
      { what: 'the nodes of the tickets before to be gone' },
    );
    expect(gone).toBeGreaterThan(0);
  }
  if (TIMES > WARM_UP && !pages.keepsNodes) {
    expect(await memory.measureHeap(), `${warmHeap} bytes before`).toBeLessThan(warmHeap * 1.1);
  }
}
