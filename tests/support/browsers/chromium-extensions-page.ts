import type { Browser } from 'puppeteer-core';
import { idOf } from '../extension-id';

/** What the browser's own list of extensions can do, by the private interface that its page uses. */
interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
  removeHostPermission(id: string, pattern: string): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<readonly { readonly id: string }[]>;
}

/** A file of that page, which may do the same and draws nothing. */
export const EXTENSIONS_PAGE = 'chrome://extensions/strings.m.js';

/* The functions below that take ids run there. */

async function turnOnDeveloperMode(): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
}

async function isLoaded(id: string): Promise<boolean> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  return (await developerPrivate.getExtensionsInfo()).some((extension) => extension.id === id);
}

export async function allowWithoutPrompt(id: string, pattern: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.addHostPermission(id, pattern);
}

export async function takeBack(id: string, pattern: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.removeHostPermission(id, pattern);
}

export async function reload(id: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.reload(id, { failQuietly: true });
}

/** Loads an unpacked extension, unless the profile has it from its last session. Returns its id. */
export async function loadExtension(
  browser: Browser,
  extension: string,
  profile: string | undefined,
): Promise<string> {
  if (profile === undefined) return await browser.installExtension(extension);
  const extensions = await browser.newPage();
  await extensions.goto(EXTENSIONS_PAGE);
  // Otherwise unpacked extensions are neither started again nor reloaded.
  await extensions.evaluate(turnOnDeveloperMode);
  const id = idOf(extension);
  const isThere = await extensions.evaluate(isLoaded, id);
  if (!isThere) await browser.installExtension(extension);
  await extensions.close();
  return id;
}
