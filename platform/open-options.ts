import { browser } from './browser';

/** Opens the options page, or brings it to the front where it is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
