import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './browsers';
import { waitFor } from './wait-for';

/** The list that typing opens in an editor, as the agent and a screen reader have it. */
export interface ShownList {
  /** Names the words that it is for. */
  readonly label: string;
  readonly options: readonly string[];
  /** Index of the active one; -1 for none. */
  readonly active: number;
  readonly help: string;
  /** What the live region says. */
  readonly heard: string;
  /** Left, top, right, bottom, in pixels of the page. */
  readonly box: readonly [number, number, number, number];
  readonly background: string;
}

/** What an extension may ask in either browser; the page can't look into a closed shadow root. */
interface ExtensionDom {
  readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null };
}

/** The list as it stands now; `null` while it is closed. */
export function readShortcutList(session: BrowserSession, page: Page): Promise<ShownList | null> {
  return session.evaluateInBackground(async (url) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
    if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>(
          ':root > div[popover]',
        );
        if (!host?.matches(':popover-open')) return null;
        const root =
          host.openOrClosedShadowRoot ??
          (chrome as unknown as ExtensionDom).dom?.openOrClosedShadowRoot(host);
        const box = root?.querySelector<HTMLElement>('.list');
        if (!root || !box) return null;
        const options = [...root.querySelectorAll('[role="listbox"] > [role="option"]')];
        const { left, top, right, bottom } = box.getBoundingClientRect();
        return {
          label: root.querySelector('[role="listbox"]')?.getAttribute('aria-label') ?? '',
          options: options.map((option) => option.textContent ?? ''),
          active: options.findIndex((option) => option.getAttribute('aria-selected') === 'true'),
          help: root.querySelector('.help')?.textContent ?? '',
          heard: root.querySelector('[role="status"]')?.textContent ?? '',
          box: [left, top, right, bottom] as const,
          background: getComputedStyle(box).backgroundColor,
        };
      },
    });
    return (injected?.result ?? null) as ShownList | null;
  }, page.url());
}

/** The list for all of the words: while they are typed it is that of the first few. */
export function waitForShortcutList(session: BrowserSession, page: Page, words: string): Promise<ShownList> {
  return waitFor(
    async () => {
      const list = await readShortcutList(session, page);
      return list?.label.includes(`“${words}”`) && list.options.length > 0 ? list : null;
    },
    { what: `the list of fixes for “${words}” in the editor` },
  );
}

/** Until the page's content script answers, nobody would hear what is typed. */
export async function waitForContentScript(session: BrowserSession, page: Page): Promise<void> {
  await waitFor(
    () =>
      session.evaluateInBackground(async (url) => {
        const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
        if (tab?.id === undefined) return false;
        return (await chrome.tabs.sendMessage(tab.id, { call: 'readPage' })) !== undefined;
      }, page.url()),
    { what: 'the content script' },
  );
}
