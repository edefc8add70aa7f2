import { browser } from './browser';

/** After install, update and each start of the browser: an update drops registered scripts and menus. */
export function onInstalledOrStarted(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => listener());
  browser.runtime.onStartup.addListener(() => listener());
}

/** After the extension itself was updated, while pages that the older version works in are open. */
export function onUpdated(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'update') await listener();
  });
}
