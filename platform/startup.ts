import { browser } from './browser';

/** After install, update and each start of the browser: an update drops registered scripts and menus. */
export function onInstalledOrStarted(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => listener());
  browser.runtime.onStartup.addListener(() => listener());
}
