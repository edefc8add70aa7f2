import type { Browser, KeyInput, Page, Target } from 'puppeteer-core';
import type { ExtensionView } from './browser-session';
import { closeView } from './close-view';
import { parseKeyStroke } from './key-strokes';

/** Drives a popup or side panel, which puppeteer has as a page once it is told that it is one. */
export function createChromiumView(browser: Browser, target: Target, page: Page): ExtensionView {
  const view: Omit<ExtensionView, 'close'> = {
    evaluate: (run, ...args) => page.evaluate(run as unknown as (...values: unknown[]) => never, ...args),
    click: (selector) => page.locator(selector).click(),
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const { modifiers, key } = parseKeyStroke(keys);
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of [...modifiers].reverse()) await page.keyboard.up(modifier);
    },
    screenshot: () => page.screenshot(),
    isOpen: async () => browser.targets().includes(target),
  };
  return { ...view, close: () => closeView(view) };
}
