import type { Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of an unpacked extension to load at the start; omitted for a browser without one. */
  readonly extension?: string;
  /** False opens a window, to watch a test run. */
  readonly headless?: boolean;
  /** Further command line arguments; they come last, so they win over the defaults. */
  readonly args?: readonly string[];
  /** Pixels of a page; 1200 × 800 unless given. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /**
   * Folder of a profile that outlives the session, for what must last over a restart. Firefox then gets the extension for
   * good and not just until it is closed, as only those builds of it allow that run unsigned extensions.
   */
  readonly profile?: string;
  /** The user's home folder as the browser sees it, for what it reads from there. */
  readonly home?: string;
}

/** A function that runs on the other side: it sees its arguments and that side's globals, nothing of this file. */
export type RemoteFunction<Args extends readonly unknown[], Value> = (...args: Args) => Value;

/**
 * An extension's surface that is no tab: the toolbar popup, the side panel. What a test does with it is the same
 * in both browsers, though only Chromium's can be had as a `Page`.
 */
export interface ExtensionView {
  /** Arguments and result travel as JSON. */
  evaluate<Args extends readonly unknown[], Value>(
    run: RemoteFunction<Args, Value>,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** A real mouse click in the middle of the element, which is waited for. */
  click(selector: string): Promise<void>;
  /** Types on the keyboard into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses one key: a character or a name such as `Enter`, `ArrowDown`, `Escape`; with modifiers `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** PNG of the view's own area. */
  screenshot(): Promise<Uint8Array>;
  /** False once it was closed, by itself or by the browser. */
  isOpen(): Promise<boolean>;
  /** Closes it and waits until it is gone, so that it can't be taken for the next one. */
  close(): Promise<void>;
}

/** One browser process with the extension in it. Tests use this and puppeteer's `Page`, nothing of either protocol. */
export interface BrowserSession {
  readonly name: BrowserName;
  /** The version as the browser states it, for reports. */
  readonly version: string;
  /** Opens a tab and loads `url` in it, when given. */
  newPage(url?: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Address of a file inside the extension: `extensionUrl('popup.html')`. */
  extensionUrl(path: string): string;
  /** Brings the page to the front and presses the toolbar button; resolves when the popup's document has loaded. */
  openPopup(page: Page): Promise<ExtensionView>;
  /** The popup that the extension or a command has just opened. */
  waitForPopup(): Promise<ExtensionView>;
  /** The side panel that the extension has just been made to open. */
  waitForSidePanel(): Promise<ExtensionView>;
  /** Runs a function in the service worker (Chromium) or event page (Firefox), waking it where it sleeps. */
  evaluateInBackground<Args extends readonly unknown[], Value>(
    run: RemoteFunction<Args, Value>,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Stops the background as the browser does after half a minute without work; the next event starts it afresh. */
  stopBackground(): Promise<void>;
  /**
   * Grants a match pattern that the manifest names as optional, without the prompt that a user would see, and waits for
   * the extension's content scripts to be registered for it.
   */
  grantHostPermission(pattern: string): Promise<void>;
  /** Takes it back as the user does in the browser's own list of extensions. */
  revokeHostPermission(pattern: string): Promise<void>;
  /** Has the browser take up a newer version from the folder it was launched with, while pages are open. */
  updateExtension(): Promise<void>;
  /** Brings the page to the front and presses the keys of one of the manifest's commands: a user's action. */
  runCommand(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** The extension's id in Firefox, as `wxt.config.ts` has it. */
export const GECKO_ID = 'fix-finder@fix-finder.example';

export const VIEWPORT = { width: 1200, height: 800 } as const;
