import { installedVersion, installPackages, isDebianRoot } from './debian.mjs';
import { type FoundBrowser, findChromium, findFirefox } from './find-browser.mjs';
import { OLDEST_CHROMIUM, OLDEST_FIREFOX } from './oldest-browsers';

/** How to get each browser: on Debian by itself, elsewhere by a person who is told. */
const BROWSERS = {
  chromium: {
    find: () => findChromium(),
    debianPackage: 'chromium',
    oldest: OLDEST_CHROMIUM,
    advice:
      'No browser was found: install Chromium, Google Chrome, Microsoft Edge or Brave, or name one in FIX_FINDER_BROWSER.',
    variable: 'FIX_FINDER_BROWSER',
  },
  firefox: {
    find: () => findFirefox(),
    debianPackage: 'firefox-esr',
    oldest: OLDEST_FIREFOX,
    advice: `No Firefox was found that is new enough: install Firefox ${OLDEST_FIREFOX} or newer, or name it in FIX_FINDER_FIREFOX.`,
    variable: 'FIX_FINDER_FIREFOX',
  },
} as const;

export type BrowserKind = keyof typeof BROWSERS;

/** A browser that can be started, or a sentence that tells a person what to install. */
export type EnsuredBrowser =
  | { readonly browser: FoundBrowser; readonly advice: null }
  | { readonly browser: null; readonly advice: string };

/**
 * Finds a browser, and as root on Debian or Ubuntu installs its package when there is none, or a newer one when the
 * package is too old for the extension. `log` gets what the package manager prints.
 */
export async function ensureBrowser(kind: BrowserKind, log: (line: string) => void): Promise<EnsuredBrowser> {
  const { find, debianPackage, oldest, advice, variable } = BROWSERS[kind];
  const found = find();
  // Whoever names a browser means that one, not another that would be installed in its place.
  const named = process.env[variable];
  if (found === null && named) {
    return { browser: null, advice: `${variable} names no program that can be started: ${named}.` };
  }
  if (found !== null && (named || !isTooOld(debianPackage, oldest))) return { browser: found, advice: null };
  if (!isDebianRoot()) return { browser: null, advice };
  try {
    await installPackages([debianPackage], { log, isUpgrade: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { browser: null, advice: `The package ${debianPackage} could not be installed: ${why}` };
  }
  const installed = isTooOld(debianPackage, oldest) ? null : find();
  return installed === null ? { browser: null, advice } : { browser: installed, advice: null };
}

/** Only Debian tells a version without starting the browser; elsewhere browsers keep themselves new. */
function isTooOld(debianPackage: string, oldest: number): boolean {
  const version = isDebianRoot() ? installedVersion(debianPackage) : null;
  return version !== null && Number.parseInt(version, 10) < oldest;
}
