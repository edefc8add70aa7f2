import { browser } from './browser';
import { dropPackHost, PACK_HOSTS, withoutPackHosts } from './knowledge-base/packs/pack-hosts';
import { callPage } from './page-calls';

/** Tickets are read by themselves only on sites the agent has allowed, one at a time. */
const SCRIPT_ID = 'ticket';
const STYLE_ID = 'ticket-style';
const SCRIPT = 'content-scripts/ticket.js';
const STYLE = 'content-scripts/ticket.css';

/** A site's match pattern. Ports can't be part of one; the scheme is, so that an allowed https site is not read over http. */
export function matchPatternOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

export async function isSiteAllowed(address: string): Promise<boolean> {
  const pattern = matchPatternOf(address);
  if (pattern === null || !(await browser.permissions.contains({ origins: [pattern] }))) return false;
  return (await withoutPackHosts([pattern])).length > 0;
}

/** Asks the agent; must be called straight from a click. */
export async function requestSite(address: string): Promise<boolean> {
  const pattern = matchPatternOf(address);
  return pattern !== null && requestSites([pattern]);
}

/** Asks the agent for several sites at once, by match pattern; must be called straight from a click. */
export async function requestSites(patterns: readonly string[]): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [...patterns] }))) return false;
  // They may have been allowed for a pack before; from now on tickets are read there too.
  for (const pattern of patterns) await dropPackHost(pattern);
  return true;
}

/** One after the other: two at once would both register what neither has found, and the browser refuses the second. */
let syncing: Promise<void> = Promise.resolve();

/** Registers the content script for exactly the allowed sites; again after an update, which drops registrations. */
export function syncAllowedSites(): Promise<void> {
  syncing = syncing.then(registerAllowedSites, registerAllowedSites);
  return syncing;
}

async function registerAllowedSites(): Promise<void> {
  const allowed = await browser.permissions.getAll();
  const origins = await withoutPackHosts(allowed.origins ?? []);
  const ids = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID, STYLE_ID] })).map(
    ({ id }) => id,
  );
  if (origins.length === 0) {
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const scripts = [
    { id: SCRIPT_ID, matches: origins, js: [SCRIPT], runAt: 'document_idle' as const },
    // The top frame's script reads and paints the frames of messages too, whose documents need the colours.
    { id: STYLE_ID, matches: origins, css: [STYLE], allFrames: true, matchOriginAsFallback: true },
  ];
  const [known, unknown] = [true, false].map((isKnown) =>
    scripts.filter(({ id }) => ids.includes(id) === isKnown),
  );
  if (known?.length) await browser.scripting.updateContentScripts(known);
  if (unknown?.length) await browser.scripting.registerContentScripts(unknown);
}

/** Starts the content script in the open tabs of newly allowed sites: registering reaches only pages loaded later. */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [startInTab(id)])));
}

/** Starts the content script in one tab. Rejects where the extension may not: no permission, or the browser's own page. */
export async function startInTab(tab: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, files: [STYLE] });
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] });
}

/** Starts the content script afresh in every open tab of the allowed sites: an update has cut the old ones off. */
export async function restartInOpenTabs(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await startInOpenTabs(await withoutPackHosts(origins));
}

/** Keeps registrations and open tabs in step with what the agent allows and takes back. */
export function watchAllowedSites(onStopped: (tab: number) => void): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await syncAllowedSites();
    await startInOpenTabs(await withoutPackHosts(origins));
  });
  PACK_HOSTS.watch(() => void syncAllowedSites());
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await Promise.all([syncAllowedSites(), stopInOpenTabs(origins, onStopped)]);
  });
}

/** Tells every tab, since the browser no longer says which ones are of these sites; each knows its own address. */
async function stopInOpenTabs(patterns: readonly string[], onStopped: (tab: number) => void): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Those without the content script reject, and have nothing to stop.
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined && (await callPage(id, 'stopReading', patterns)) === true) onStopped(id);
    }),
  );
}
