import { installPackages, isDebianRoot } from './debian.mjs';
import { type FoundBrowser, findChromium, findFirefox } from './find-browser.mjs';

/** How to get each browser: on Debian by itself, elsewhere by a person who is told. */
const BROWSERS = {
  chromium: {
    find: () => findChromium(),
    debianPackage: 'chromium',
    advice:
      'No browser was found: install Chromium, Google Chrome, Microsoft Edge or Brave, or name one in FIX_FINDER_BROWSER.',
    variable: 'FIX_FINDER_BROWSER',
  },
  firefox: {
    find: () => findFirefox(),
    debianPackage: 'firefox-esr',
    advice: 'Firefox was not found: install Firefox 142 or newer, or name it in FIX_FINDER_FIREFOX.',
    variable: 'FIX_FINDER_FIREFOX',
  },
} as const;

export type BrowserKind = keyof typeof BROWSERS;

/** A browser that can be started, or a sentence that tells a person what to install. */
export type EnsuredBrowser =
  | { readonly browser: FoundBrowser; readonly advice: null }
  | { readonly browser: null; readonly advice: string };

/**
 * Finds a browser, and as root on Debian or Ubuntu installs its package when there is none.
 * `log` gets what the package manager prints.
 */
export async function ensureBrowser(kind: BrowserKind, log: (line: string) => void): Promise<EnsuredBrowser> {
  const { find, debianPackage, advice, variable } = BROWSERS[kind];
  const found = find();
  if (found !== null) return { browser: found, advice: null };
  // Whoever names a browser means that one, not another that would be installed in its place.
  const named = process.env[variable];
  if (named) return { browser: null, advice: `${variable} names no program that can be started: ${named}.` };
  if (!isDebianRoot()) return { browser: null, advice };
  try {
    await installPackages([debianPackage], { log });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { browser: null, advice: `The package ${debianPackage} could not be installed: ${why}` };
  }
  const installed = find();
  return installed === null ? { browser: null, advice } : { browser: installed, advice: null };
}
