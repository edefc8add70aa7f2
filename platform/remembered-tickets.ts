import * as v from 'valibot';
import { browser, type Tabs } from './browser';
import { type PageReport, parsePageReport } from './page-report';

/**
 * Tickets read in this browser session, for reply pages that show none. Session storage is memory: nothing is written
 * to disk, and it is gone when the browser closes.
 */
const KEY = 'rememberedTickets';
const MAX_TICKETS = 20;

const StoredSchema = v.array(v.object({ key: v.string(), tab: v.number(), report: v.unknown() }));
type Stored = v.InferOutput<typeof StoredSchema>[number];

/** One after the other: two tickets that are read at once would each write the list without the other. */
let remembering: Promise<void> = Promise.resolve();

export function rememberTicket(report: PageReport, tab: number): Promise<void> {
  if (report.helpdesk === null || report.ticket === null) return Promise.resolve();
  const add = () => addTicket(report, tab);
  remembering = remembering.then(add, add);
  return remembering;
}

async function addTicket(report: PageReport, tab: number): Promise<void> {
  const entry: Stored = { key: keyOf(report), tab, report };
  const others = (await readAll()).filter(
    (other) => other.key !== entry.key || (report.number === null && other.tab !== tab),
  );
  // Very long tickets would fill the 10 MB that session storage has: then only the newest is kept.
  if (!(await store([entry, ...others].slice(0, MAX_TICKETS)))) await store([entry]);
}

/**
 * The ticket a reply page belongs to: the one of its number, wherever it was read; where the page tells no number, the
 * one read last in its tab, else in the tab that opened it, else the only one there is in the tabs beside it. `null`
 * where none was read in this session, or where it could be several: rather no name in the reply than another's.
 */
export async function recallTicket(replyPage: PageReport, tab: number): Promise<PageReport | null> {
  if (replyPage.helpdesk === null) return null;
  const entries = await readAll();
  const key = keyOf(replyPage);
  if (replyPage.number !== null) return parseEntry(entries.find((entry) => entry.key === key));
  const lastIn = (near: number) => entries.find((entry) => entry.tab === near && isOfSite(entry, replyPage));
  const own = parseEntry(lastIn(tab));
  if (own) return own;
  const { opener, beside } = await findTabsAround(tab);
  const opened = parseEntry(opener === null ? undefined : lastIn(opener));
  if (opened) return opened;
  const found = beside.flatMap((near) => lastIn(near) ?? []);
  return found.length === 1 ? parseEntry(found[0]) : null;
}

interface TabsAround {
  readonly opener: number | null;
  /** The tabs it was probably opened from, where the browser does not tell by which. */
  readonly beside: readonly number[];
}

/**
 * The tabs that a tab belongs with: those of its tab group; for a window of its own, the one in front of each ordinary
 * window, since Firefox tells the opener only of tabs in the same window.
 */
async function findTabsAround(tab: number): Promise<TabsAround> {
  try {
    const { openerTabId, windowId, groupId = NO_GROUP } = (await browser.tabs.get(tab)) as GroupedTab;
    const isOwnWindow =
      windowId !== undefined && (await browser.windows.get(windowId).catch(() => null))?.type === 'popup';
    const queries = [
      ...(groupId === NO_GROUP ? [] : [{ groupId }]),
      ...(isOwnWindow ? [{ active: true, windowType: 'normal' as const }] : []),
    ];
    const tabs = (await Promise.all(queries.map((query) => browser.tabs.query(query)))).flat();
    const ids = tabs.flatMap(({ id }) => (id === undefined || id === tab ? [] : [id]));
    return { opener: openerTabId ?? null, beside: [...new Set(ids)] };
  } catch {
    // Closed meanwhile.
    return { opener: null, beside: [] };
  }
}

/** The polyfill's types know no tab groups; Firefox has them since version 139. */
type GroupedTab = Tabs.Tab & { readonly groupId?: number };
const NO_GROUP = -1;

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
