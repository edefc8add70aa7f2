import process from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../tools/setup/find-browser.mjs';
import { OLDEST_FIREFOX } from '../../../tools/setup/oldest-browsers';
import { packFolder } from '../pack-folder';
import { waitFor, withDeadline } from '../wait-for';
import {
  type BrowserSession,
  type ExtensionView,
  GECKO_ID,
  type LaunchOptions,
  type RemoteFunction,
  VIEWPORT,
} from './browser-session';
import { connectToFirefox, type FirefoxProtocol } from './firefox-protocol';
import { createFirefoxView } from './firefox-view';
import {
  addHostPermission,
  admitExtensionDocuments,
  findExtensionDocument,
  hasExtension,
  openActionPopup,
  pressShortcut,
  removeHostPermission,
  terminateBackground,
  type ViewType,
} from './firefox-window';
import { waitForRegistration } from './wait-for-registration';

/** Firefox draws a random one for each profile, and nothing tells a test which. */
const EXTENSION_UUID = '6b5c1d5e-1f2a-4c3b-8d4e-9f0a1b2c3d4e';

/** Puppeteer's profile is quiet already; these are what it leaves. Strings, booleans and whole numbers only. */
const OFFLINE_PREFERENCES = {
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'services.settings.server': 'data:,',
};

/** One process for the pages, and none kept ready: each would cost a small machine as much as loading a page. */
const FRUGAL_PREFERENCES = { 'dom.ipc.processCount': 1, 'dom.ipc.processPrelaunch.enabled': false };

/** For an unsigned extension that stays: only ESR, developer and unbranded builds heed the first. */
const PERMANENT_PREFERENCES = { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 };

/** Starts Firefox with an unpacked extension, which it loads as temporary unless there is a profile to keep it in. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<BrowserSession> {
  const found = findFirefox();
  if (found === null) throw new Error('No Firefox was found; FIX_FINDER_FIREFOX can name one.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless ?? true,
    defaultViewport: options.viewport ?? VIEWPORT,
    ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    extraPrefsFirefox: {
      ...OFFLINE_PREFERENCES,
      ...FRUGAL_PREFERENCES,
      ...(options.profile === undefined ? {} : PERMANENT_PREFERENCES),
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
    },
  });
  try {
    const version = await browser.version();
    if (Number.parseInt(version.replace(/^\D+/, ''), 10) < OLDEST_FIREFOX)
      throw new Error(`${found.path} is ${version}, and Firefox ${OLDEST_FIREFOX} or newer is needed.`);
    const protocol = await connectToFirefox(browser);
    if (options.extension !== undefined) {
      const { extension, profile } = options;
      if (profile === undefined) await browser.installExtension(extension);
      else if (!(await protocol.runInBrowserWindow(hasExtension, GECKO_ID)))
        await installForGood(protocol, extension);
      await protocol.runInBrowserWindow(admitExtensionDocuments, GECKO_ID);
    }
    return new FirefoxSession(browser, version, protocol, options.extension ?? null);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs a packed copy, as from a file; a newer version takes the place of the one that is there. */
async function installForGood(protocol: FirefoxProtocol, folder: string): Promise<void> {
  const value = Buffer.from(packFolder(folder)).toString('base64');
  await protocol.send('webExtension.install', {
    extensionData: { type: 'base64', value },
    'moz:permanent': true,
  });
}

/** What the functions below find where they run. */
declare const browser: typeof chrome;

class FirefoxSession implements BrowserSession {
  readonly name = 'firefox';

  constructor(
    private readonly firefox: Browser,
    readonly version: string,
    private readonly protocol: FirefoxProtocol,
    private readonly extension: string | null,
  ) {}

  async newPage(url?: string): Promise<Page> {
    const page = await this.firefox.newPage();
    if (url !== undefined) await page.goto(url);
    return page;
  }

  extensionUrl(path: string): string {
    return new URL(path, `moz-extension://${EXTENSION_UUID}/`).href;
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.firefox.newPage();
    const url = this.extensionUrl(path);
    // Firefox tells nobody that an extension's page has loaded, so puppeteer would wait until its deadline.
    const { _id: context } = page.mainFrame() as unknown as { _id: string };
    await this.protocol.send('browsingContext.navigate', { context, url, wait: 'none' });
    await waitFor(
      () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      {
        what: `${url} to load`,
      },
    );
    return page;
  }

  async openPopup(page: Page): Promise<ExtensionView> {
    await page.bringToFront();
    await this.protocol.runInBrowserWindow(openActionPopup, GECKO_ID);
    return await this.#waitForView('popup', 'the popup');
  }

  async waitForPopup(): Promise<ExtensionView> {
    return await this.#waitForView('popup', 'the popup');
  }

  async waitForSidePanel(): Promise<ExtensionView> {
    return await this.#waitForView('sidebar', 'the sidebar');
  }

  async evaluateInBackground<Args extends readonly unknown[], Value>(
    run: RemoteFunction<Args, Value>,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const context = await waitFor(() => this.#findDocument('background'), { what: 'the background page' });
    return await withDeadline(this.protocol.runIn(context, run, ...args), {
      what: 'an answer of the background page',
      timeout: 30_000,
    });
  }

  async stopBackground(): Promise<void> {
    await this.protocol.runInBrowserWindow(terminateBackground, GECKO_ID);
  }

  async grantHostPermission(pattern: string): Promise<void> {
    await this.protocol.runInBrowserWindow(addHostPermission, GECKO_ID, pattern);
    await waitForRegistration(this, pattern);
  }

  async revokeHostPermission(pattern: string): Promise<void> {
    await this.protocol.runInBrowserWindow(removeHostPermission, GECKO_ID, pattern);
  }

  async updateExtension(): Promise<void> {
    if (this.extension === null) throw new Error('This browser was launched without an extension.');
    await installForGood(this.protocol, this.extension);
  }

  async runCommand(page: Page, name: string): Promise<void> {
    const commands = await this.evaluateInBackground(() => browser.commands.getAll());
    const keys = commands.find((command) => command.name === name)?.shortcut ?? '';
    await page.bringToFront();
    const pressed = keys !== '' && (await this.protocol.runInBrowserWindow(pressShortcut, GECKO_ID, keys));
    if (!pressed) throw new Error(`The command "${name}" has no keys in this browser.`);
  }

  async close(): Promise<void> {
    await this.firefox.close();
  }

  #findDocument(type: ViewType): Promise<string | null> {
    return this.protocol.runInBrowserWindow(findExtensionDocument, GECKO_ID, type);
  }

  async #waitForView(type: ViewType, what: string): Promise<ExtensionView> {
    // Looked up anew each time: Firefox puts another document in the place of the one it prepared.
    const context = await waitFor(
      async () => {
        const found = await this.#findDocument(type);
        if (found === null) return null;
        const isLoaded = await this.protocol.runIn(
          found,
          () => location.protocol !== 'about:' && document.readyState === 'complete',
        );
        return isLoaded ? found : null;
      },
      { what: `${what} to load` },
    );
    return createFirefoxView(
      this.protocol,
      context,
      async () => (await this.#findDocument(type)) === context,
    );
  }
}
