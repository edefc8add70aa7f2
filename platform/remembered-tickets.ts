import * as v from 'valibot';
import { browser } from './browser';
import { type PageReport, parsePageReport } from './page-report';

/**
 * Tickets read in this browser session, for reply pages that show none. Session storage is memory: nothing is written
 * to disk, and it is gone when the browser closes.
 */
const KEY = 'rememberedTickets';
const MAX_TICKETS = 20;

const StoredSchema = v.array(v.object({ key: v.string(), tab: v.number(), report: v.unknown() }));
type Stored = v.InferOutput<typeof StoredSchema>[number];

export async function rememberTicket(report: PageReport, tab: number): Promise<void> {
  if (report.helpdesk === null || report.ticket === null) return;
  const entry: Stored = { key: keyOf(report), tab, report };
  const others = (await readAll()).filter(
    (other) => other.key !== entry.key || (report.number === null && other.tab !== tab),
  );
  // Very long tickets would fill the 10 MB that session storage has: then only the newest is kept.
  if (!(await store([entry, ...others].slice(0, MAX_TICKETS)))) await store([entry]);
}

/**
 * The ticket a reply page belongs to: the one of its number, wherever it was read; where the page tells no number, the
 * one read last in its tab, or in the tab that opened it as a window of its own. `null` where none was read in this
 * session.
 */
export async function recallTicket(replyPage: PageReport, tab: number): Promise<PageReport | null> {
  if (replyPage.helpdesk === null) return null;
  const entries = await readAll();
  const key = keyOf(replyPage);
  if (replyPage.number !== null) return parseEntry(entries.find((entry) => entry.key === key));
  for (const near of [tab, await findOpener(tab)]) {
    const found = parseEntry(entries.find((entry) => entry.tab === near && isOfSite(entry, replyPage)));
    if (found) return found;
  }
  return null;
}

async function findOpener(tab: number): Promise<number | undefined> {
  try {
    return (await browser.tabs.get(tab)).openerTabId;
  } catch {
    // Closed meanwhile.
    return undefined;
  }
}

function parseEntry(entry: Stored | undefined): PageReport | null {
  return entry ? parsePageReport(entry.report) : null;
}

function isOfSite({ key }: Stored, { origin, helpdesk }: PageReport): boolean {
  return key.startsWith(`${origin} ${helpdesk} `);
}

async function store(entries: readonly unknown[]): Promise<boolean> {
  try {
    await browser.storage.session.set({ [KEY]: entries });
    return true;
  } catch {
    // Full. The ticket is still shown; only a reply page without it will not find it again.
    return false;
  }
}

async function readAll(): Promise<Stored[]> {
  const stored = v.safeParse(StoredSchema, (await browser.storage.session.get(KEY))[KEY]);
  return stored.success ? stored.output : [];
}

function keyOf({ origin, helpdesk, number }: PageReport): string {
  return `${origin} ${helpdesk} ${number ?? ''}`;
}
