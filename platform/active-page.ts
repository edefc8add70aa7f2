import type { Reply } from '../core/reply/reply-plan';
import { browser, type Tabs } from './browser';
import type { PageInsertion } from './messages';
import { callPage } from './page-calls';
import { type PageReport, parsePageReport } from './page-report';
import { startInTab } from './sites';

/** What can be told of the tab in front. */
export type ActivePage =
  | { readonly kind: 'read'; readonly tab: number; readonly report: PageReport }
  /** `address` is `null` where the browser does not even tell it: no site to ask permission for. */
  | { readonly kind: 'not-allowed'; readonly address: string | null }
  /** The content script was started and does not answer: an older version's page, or one that hangs. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'unreadable' };

/** Pages no extension may read: the browser's own, its shop, files. */
const UNREADABLE =
  /^(?:chrome|edge|brave|about|moz-extension|chrome-extension|view-source|devtools|file|data):|^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

/** Reads the tab in front, starting the content script there when it is not running yet. */
export async function readActivePage(): Promise<ActivePage> {
  const tab = await findActiveTab();
  if (tab?.id === undefined) return { kind: 'unreadable' };
  const address = tab.url ?? null;
  if (address !== null && UNREADABLE.test(address)) return { kind: 'unreadable' };

  const known = await askForReport(tab.id);
  if (known) return { kind: 'read', tab: tab.id, report: known };
  if (!(await isStarted(tab.id))) return { kind: 'not-allowed', address };
  const report = await askForReport(tab.id);
  return report ? { kind: 'read', tab: tab.id, report } : { kind: 'no-answer' };
}

/** Loads the tab in front again. */
export async function reloadActivePage(): Promise<void> {
  const tab = await findActiveTab();
  if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
}

/** The page's answer, `unreachable` where the page has gone since it was read. */
export async function insertIntoActivePage(reply: Reply): Promise<PageInsertion | 'unreachable'> {
  const tab = await findActiveTab();
  if (tab?.id === undefined) return 'unreachable';
  try {
    const answer = await callPage(tab.id, 'insertReply', reply);
    return isInsertion(answer) ? answer : 'not-verified';
  } catch {
    // The tab has gone elsewhere: the panel copies the reply and says so.
    return 'unreachable';
  }
}

/** Calls back when another tab comes to the front or the one in front loads another page. Returns what stops it. */
export function onActiveTabChanged(listener: () => void): () => void {
  const updated = (_tab: number, change: { status?: string }, tab: Tabs.Tab): void => {
    if (tab.active && change.status === 'complete') listener();
  };
  const activated = (): void => listener();
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onActivated.addListener(activated);
  return () => {
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onActivated.removeListener(activated);
  };
}

async function findActiveTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function askForReport(tab: number): Promise<PageReport | null> {
  try {
    return parsePageReport(await callPage(tab, 'readPage'));
  } catch {
    // No content script there yet.
    return null;
  }
}

async function isStarted(tab: number): Promise<boolean> {
  try {
    await startInTab(tab);
    return true;
  } catch {
    // No permission for this tab: the panel asks for it.
    return false;
  }
}

function isInsertion(answer: unknown): answer is PageInsertion {
  return ['inserted', 'not-verified', 'no-editor', 'internal-note'].includes(answer as string);
}
