import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

type Boosted = typeof globalThis & { htmx?: { process(element: Element): void }; isStillLoaded?: boolean };

/**
 * Makes the page’s links change its content without a load, as Request Tracker 6 does: by htmx, which fetches the next
 * page and puts its body in the place of this one’s.
 */
export async function boost(page: Page): Promise<void> {
  await page.evaluate(
    `${readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8')};globalThis.htmx = htmx;0`,
  );
  await page.evaluate(() => {
    const scope = globalThis as Boosted;
    scope.isStillLoaded = true;
    document.body.setAttribute('hx-boost', 'true');
    scope.htmx?.process(document.body);
  });
}

/** False once the page has been loaded again. */
export function isBoosted(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as Boosted).isStillLoaded === true);
}
