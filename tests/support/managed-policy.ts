import { cpSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { findChromium } from '../../tools/setup/find-browser.mjs';
import { type BrowserName, GECKO_ID, type LaunchOptions } from './browsers/browser-session';
import { BUILDS } from './extension';
import { idOf } from './extension-id';

/** What an administrator presets for the extension, in the way the browser reads it. */
export interface PresetPolicy {
  /** Launches a browser that has the policy. */
  readonly launch: LaunchOptions;
  remove(): void;
}

/** Where Debian's Chromium reads policies; other browsers of the family have other folders. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

/** `null` where this machine or this user has no place for policies. */
export function presetPolicy(name: BrowserName, policy: object): PresetPolicy | null {
  if (process.platform !== 'linux') return null;
  return name === 'chromium' ? presetForChromium(policy) : presetForFirefox(policy);
}

/**
 * Chromium's policies are the whole machine's. A copy of the build has an id of its own, so that no other browser that is
 * running heeds this one; and always the same id, so that the next run removes what an interrupted one left.
 */
function presetForChromium(policy: object): PresetPolicy | null {
  if (findChromium()?.name !== 'Chromium') return null;
  const extension = resolve('.output/chrome-mv3-managed');
  const id = idOf(extension);
  const file = join(CHROMIUM_POLICIES, `fix-finder-test-${id}.json`);
  let created: string | undefined;
  const remove = () => {
    rmSync(file, { force: true });
    rmSync(extension, { recursive: true, force: true });
    if (created !== undefined) removeEmpty(CHROMIUM_POLICIES, created);
  };
  try {
    created = mkdirSync(CHROMIUM_POLICIES, { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  } catch {
    return null;
  }
  try {
    rmSync(extension, { recursive: true, force: true });
    cpSync(BUILDS.chromium, extension, { recursive: true });
  } catch (error) {
    remove();
    throw error;
  }
  return { launch: { extension }, remove };
}

/** Firefox looks in the user's home, so this one has another. */
function presetForFirefox(policy: object): PresetPolicy {
  const home = mkdtempSync(join(tmpdir(), 'fix-finder-managed-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${GECKO_ID}.json`),
    JSON.stringify({ name: GECKO_ID, description: 'Preset for a test', type: 'storage', data: policy }),
  );
  return {
    launch: { extension: BUILDS.firefox, home },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** From the innermost to the first that was made; another's file in one of them keeps it. */
function removeEmpty(folder: string, first: string): void {
  for (let each = folder; each.startsWith(first); each = dirname(each)) {
    try {
      rmdirSync(each);
    } catch {
      return;
    }
  }
}
