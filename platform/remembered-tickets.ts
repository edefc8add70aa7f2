import * as v from 'valibot';
import { browser } from './browser';
import { type PageReport, parsePageReport } from './page-report';

/**
 * Tickets read in this browser session, for reply pages that show none. Session storage is memory: nothing is written
 * to disk, and it is gone when the browser closes.
 */
const KEY = 'rememberedTickets';
const MAX_TICKETS = 20;

const StoredSchema = v.array(v.object({ key: v.string(), report: v.unknown() }));

export async function rememberTicket(report: PageReport): Promise<void> {
  const key = keyOf(report);
  if (key === null || report.ticket === null) return;
  const others = (await readAll()).filter((entry) => entry.key !== key);
  // Very long tickets would fill the 10 MB that session storage has: then only the newest is kept.
  if (!(await store([{ key, report }, ...others].slice(0, MAX_TICKETS)))) await store([{ key, report }]);
}

/** The ticket a reply page belongs to, `null` where it was not read in this session. */
export async function recallTicket(replyPage: PageReport): Promise<PageReport | null> {
  const key = keyOf(replyPage);
  const entry = key === null ? undefined : (await readAll()).find((candidate) => candidate.key === key);
  return entry ? parsePageReport(entry.report) : null;
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

async function readAll(): Promise<v.InferOutput<typeof StoredSchema>> {
  const stored = v.safeParse(StoredSchema, (await browser.storage.session.get(KEY))[KEY]);
  return stored.success ? stored.output : [];
}

function keyOf({ origin, helpdesk, number }: PageReport): string | null {
  return helpdesk !== null && number !== null ? `${origin} ${helpdesk} ${number}` : null;
}
