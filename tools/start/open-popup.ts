import type { ElementHandle, Page } from 'puppeteer-core';
import type { LaunchedBrowser } from './launch-browser';

const OPEN_TIMEOUT_MS = 20_000;
const OPTION = '[role="option"]';
/** What stands in the list's place where there is no list. */
const REASON = '.empty__title';

/** What the popup shows at its opening. */
export interface PopupList {
  readonly popup: Page;
  /** The options as their lines read, best first; empty where the popup suggests nothing. */
  readonly suggestions: readonly string[];
  /** The popup's own words for why there is no suggestion. */
  readonly reason: string | null;
}

/** Presses the extension's toolbar button, as a person would, and waits for its answer. */
export async function openPopup({ browser, page, extension }: LaunchedBrowser): Promise<PopupList> {
  const opened = browser.waitForTarget(
    (target) => target.url().startsWith(`chrome-extension://${extension.id}/popup.html`),
    { timeout: OPEN_TIMEOUT_MS },
  );
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  await popup.waitForSelector(`${OPTION}, ${REASON}`, { timeout: OPEN_TIMEOUT_MS });
  const suggestions = await popup.$$eval(OPTION, (options) =>
    options.map((option) =>
      // biome-ignore lint/performance/useDomNodeTextContent: the lines as the agent sees them, which only the layout knows
      (option instanceof HTMLElement ? option.innerText : '').replace(/\s*\n\s*/g, ' · '),
    ),
  );
  const reason = suggestions.length > 0 ? null : await popup.$eval(REASON, (heading) => heading.textContent);
  return { popup, suggestions, reason };
}

/** A button by the name that screen readers say. */
export async function findButton(page: Page, name: string): Promise<ElementHandle> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`, {
    timeout: OPEN_TIMEOUT_MS,
  });
  if (button === null) throw new Error(`There is no button "${name}".`);
  return button;
}
