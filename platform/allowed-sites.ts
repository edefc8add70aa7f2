import { browser } from './browser';
import { withoutPackHosts } from './knowledge-base/packs/pack-hosts';

/** Match patterns of the sites that the agent has allowed; without those that only a pack comes from. */
export async function listAllowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return (await withoutPackHosts(origins)).sort();
}

/** Takes a site back. False where the browser refuses, as it does for sites that a build has from the start. */
export async function takeBackSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Calls back when a site is allowed or taken back, here or in the browser's own settings. Returns what stops it. */
export function onAllowedSitesChanged(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
