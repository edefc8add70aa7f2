import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName, ExtensionView } from './browsers';
import { waitFor } from './wait-for';

/** Enough to see which view it is. */
const MAX_SHOWN_CHARS = 1_500;

/** Where the builds are; `npm test` makes them before the tests that need them. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: resolve('.output/chrome-mv3'),
  firefox: resolve('.output/firefox-mv3'),
};

/** The words the extension has highlighted on a page, in the page's order: the registry is the page's own. */
export function highlightedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('fix-finder-symptom') ?? [])]
      .map((range) => range as Range)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString().replace(/\s+/g, ' ')),
  );
}

export async function waitForHighlights(page: Page): Promise<string[]> {
  return await waitFor(
    async () => {
      const words = await highlightedWords(page);
      return words.length > 0 ? words : null;
    },
    { what: 'highlighted words' },
  );
}

/** The panel's text, as a person reads it. */
export function panelText(panel: ExtensionView): Promise<string> {
  return panel.evaluate(() => document.body.innerText);
}

/** On failure, what the panel says instead is in the error. */
export async function waitForPanelText(panel: ExtensionView, wanted: string | RegExp): Promise<string> {
  let last = '';
  try {
    return await waitFor(
      async () => {
        last = await panelText(panel);
        return (typeof wanted === 'string' ? last.includes(wanted) : wanted.test(last)) ? last : null;
      },
      { what: `the panel to say ${wanted}` },
    );
  } catch (error) {
    throw new Error(`${String(error)}\nIt says:\n${last.slice(0, MAX_SHOWN_CHARS)}`);
  }
}

/** The titles in the panel's list, once there are any. */
export async function waitForSuggestions(panel: ExtensionView): Promise<string[]> {
  return await waitFor(
    async () => {
      const titles = await panel.evaluate(() =>
        [...document.querySelectorAll('[role="option"] .suggestion__title')].map((title) =>
          (title.textContent ?? '').trim(),
        ),
      );
      return titles.length > 0 ? titles : null;
    },
    { what: 'suggestions in the panel' },
  );
}

/** What is on the clipboard, read by one of the extension's own pages. */
export function readClipboard(panel: ExtensionView): Promise<{ html: string; text: string }> {
  return panel.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}
