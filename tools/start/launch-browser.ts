import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import type { FoundBrowser } from '../setup/find-browser.mjs';

/** Wide enough for the sample page's three columns. */
const WINDOW = '--window-size=1240,900';
/** The whole sample ticket in one picture; and a popup is cut to the screen, which is 800 × 600 without a display. */
const HEADLESS_WINDOW = ['--window-size=1240,1300', '--screen-info={1400x1400}'];

export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly page: Page;
  readonly extension: Extension;
}

/**
 * Starts a browser with a profile of its own, which is deleted at the end, and loads the extension.
 *
 * @param extensionFolder absolute path of the built extension
 */
export async function launchBrowser(
  found: FoundBrowser,
  extensionFolder: string,
  { headless }: { readonly headless: boolean },
): Promise<LaunchedBrowser> {
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless,
    // Ctrl+C is the usual end of playing, which `play` sees to; otherwise puppeteer closes the browser and exits.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    handleSIGHUP: headless,
    defaultViewport: null,
    // Google Chrome has dropped --load-extension; over the DevTools pipe every Chromium loads one.
    pipe: true,
    enableExtensions: true,
    // The bar "controlled by automated test software" would greet whoever plays with it.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...(headless ? HEADLESS_WINDOW : [WINDOW]),
      '--lang=en-US',
      '--no-default-browser-check',
      // The sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const id = await browser.installExtension(extensionFolder);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error('The browser did not keep the extension it was given.');
    const [page = await browser.newPage()] = await browser.pages();
    return { browser, page, extension };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
