import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../../../tools/setup/find-browser.mjs';
import { waitFor, withDeadline } from '../wait-for';
import {
  type BrowserSession,
  type ExtensionView,
  type LaunchOptions,
  type RemoteFunction,
  VIEWPORT,
} from './browser-session';
import {
  allowWithoutPrompt,
  EXTENSIONS_PAGE,
  loadExtension,
  reload,
  takeBack,
} from './chromium-extensions-page';
import { ServiceWorkerAccess } from './chromium-service-worker';
import { createChromiumView } from './chromium-view';
import { parseKeyStroke } from './key-strokes';
import { waitForRegistration } from './wait-for-registration';

/**
 * Chromium's own traffic (updates, safety lists, field trials) would leave the machine in the middle of a test that
 * claims nothing does. Puppeteer's defaults stop most of it; without names, the rest has nowhere to go.
 */
const OFFLINE_ARGUMENTS = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-pings',
  // A headless screen is 800 × 600 unless told, which cuts the popup off.
  '--screen-info={1400x1400}',
  '--window-size=1220,1300',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** No process is kept ready for a page that may come: it would cost a small machine as much as loading one. */
const FRUGAL_ARGUMENTS = ['--disable-features=SpareRendererForSitePerProcess'];

/** Starts Chromium, or its nearest relative on this machine, with an unpacked extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<BrowserSession> {
  const found = findChromium();
  if (found === null)
    throw new Error('No Chromium, Chrome, Edge or Brave was found; FIX_FINDER_BROWSER can name one.');
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: options.headless ?? true,
    defaultViewport: options.viewport ?? VIEWPORT,
    // Loading an extension goes through the DevTools pipe: Chrome has dropped the command line switch for it.
    pipe: true,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
    enableExtensions: options.extension !== undefined,
    args: [
      ...OFFLINE_ARGUMENTS,
      ...FRUGAL_ARGUMENTS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
  try {
    const { extension } = options;
    const loaded =
      extension === undefined
        ? null
        : { id: await loadExtension(browser, extension, options.profile), folder: extension };
    const session = new ChromiumSession(browser, await browser.version(), loaded);
    // The first evaluation would otherwise meet a service worker whose script has not run yet.
    if (loaded !== null && session.hasBackground) await session.evaluateInBackground(() => true);
    return session;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface LoadedExtension {
  readonly id: string;
  readonly folder: string;
}

interface Manifest {
  readonly action?: { readonly default_popup?: string };
  readonly side_panel?: { readonly default_path?: string };
  readonly background?: object;
}

class ChromiumSession implements BrowserSession {
  readonly name = 'chromium';
  /** Tabs showing one of the extension's pages, to tell them from a popup with the same address. */
  readonly #extensionTabs = new Set<Target>();
  readonly #manifest: Manifest;
  readonly #worker: ServiceWorkerAccess;

  constructor(
    private readonly browser: Browser,
    readonly version: string,
    private readonly extension: LoadedExtension | null,
  ) {
    this.#manifest =
      extension === null ? {} : JSON.parse(readFileSync(join(extension.folder, 'manifest.json'), 'utf8'));
    this.#worker = new ServiceWorkerAccess(
      browser,
      () => this.extensionUrl(''),
      (path) => this.openExtensionPage(path),
    );
  }

  get hasBackground(): boolean {
    return this.#manifest.background !== undefined;
  }

  async newPage(url?: string): Promise<Page> {
    const page = await this.browser.newPage();
    if (url !== undefined) await page.goto(url);
    return page;
  }

  extensionUrl(path: string): string {
    if (this.extension === null) throw new Error('This browser was launched without an extension.');
    return new URL(path, `chrome-extension://${this.extension.id}/`).href;
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    this.#extensionTabs.add(page.target());
    await page.goto(this.extensionUrl(path));
    return page;
  }

  async openPopup(page: Page): Promise<ExtensionView> {
    await page.bringToFront();
    const before = new Set(this.browser.targets());
    await this.evaluateInBackground(async () => {
      await chrome.action.openPopup();
    });
    const path = this.#manifest.action?.default_popup ?? 'popup.html';
    return await this.#waitForView(path, (target) => !before.has(target), 'the popup');
  }

  async waitForPopup(): Promise<ExtensionView> {
    const path = this.#manifest.action?.default_popup ?? 'popup.html';
    return await this.#waitForView(path, (target) => !this.#extensionTabs.has(target), 'the popup');
  }

  async waitForSidePanel(): Promise<ExtensionView> {
    const path = this.#manifest.side_panel?.default_path ?? 'sidepanel.html';
    return await this.#waitForView(path, (target) => !this.#extensionTabs.has(target), 'the side panel');
  }

  async evaluateInBackground<Args extends readonly unknown[], Value>(
    run: RemoteFunction<Args, Value>,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const worker = await this.#worker.find();
    return await withDeadline(worker.evaluate(run as unknown as (...values: unknown[]) => Value, ...args), {
      what: 'an answer of the service worker',
      timeout: 30_000,
    });
  }

  stopBackground(): Promise<void> {
    return this.#worker.stop();
  }

  async grantHostPermission(pattern: string): Promise<void> {
    const origin = this.extensionUrl('');
    const extensions = await this.newPage(EXTENSIONS_PAGE);
    await extensions.evaluate(allowWithoutPrompt, new URL(origin).host, pattern);
    // The site is allowed now, but the extension has it only once it asks.
    const asking = await this.openExtensionPage('manifest.json');
    const granted = await asking.evaluate(
      (wanted) => chrome.permissions.request({ origins: [wanted] }),
      pattern,
    );
    await Promise.all([extensions.close(), asking.close()]);
    if (!granted)
      throw new Error(`Chromium did not grant ${pattern}; is it among the optional host permissions?`);
    await waitForRegistration(this, pattern);
  }

  async revokeHostPermission(pattern: string): Promise<void> {
    const extensions = await this.newPage(EXTENSIONS_PAGE);
    await extensions.evaluate(takeBack, new URL(this.extensionUrl('')).host, pattern);
    await extensions.close();
  }

  async updateExtension(): Promise<void> {
    if (this.extension === null) throw new Error('This browser was launched without an extension.');
    const extensions = await this.newPage(EXTENSIONS_PAGE);
    // A worker that the tests look into would outlive its version.
    await this.stopBackground();
    await extensions.evaluate(reload, this.extension.id);
    await extensions.close();
  }

  async runCommand(page: Page, name: string): Promise<void> {
    const commands = await this.evaluateInBackground(() => chrome.commands.getAll());
    const keys = commands.find((command) => command.name === name)?.shortcut;
    if (!keys) throw new Error(`The command "${name}" has no keys in this browser.`);
    const { modifierBits: modifiers, key } = parseKeyStroke(keys);
    const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key;
    // Extension shortcuts are matched by the native code; puppeteer's own key presses carry none.
    const virtualKey = key.charCodeAt(0);
    const stroke = {
      modifiers,
      code,
      key,
      windowsVirtualKeyCode: virtualKey,
      nativeVirtualKeyCode: virtualKey,
    };
    await page.bringToFront();
    const client = await page.createCDPSession();
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
    await client.detach();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #waitForView(
    path: string,
    accepts: (target: Target) => boolean,
    what: string,
  ): Promise<ExtensionView> {
    const url = this.extensionUrl(path);
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.type() === 'page' && candidate.url().startsWith(url) && accepts(candidate),
      { timeout: 20_000 },
    );
    const page = await target.asPage();
    await waitFor(() => page.evaluate(() => document.readyState === 'complete'), { what: `${what} to load` });
    return createChromiumView(this.browser, target, page);
  }
}
