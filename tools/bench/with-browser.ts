import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../setup/ensure-browsers';
import { runCommand } from '../setup/run-command';
import { type LaunchedBrowser, launchBrowser } from '../start/launch-browser';

/** Where a new build for Chromium is. */
export const BUILD = '.output/chrome-mv3';
/** The extension is allowed here, and not on the same pages by the name of `localhost`. */
export const ALLOWED_HOST = '127.0.0.1';

/**
 * Builds the extension, and measures it in Chromium on pages of one's own. Whatever happens, browser, server and copies
 * are gone afterwards.
 */
export async function inBenchBrowser<Served extends { readonly server: Server }, Measured>(
  serve: () => Promise<Served>,
  measure: (launched: LaunchedBrowser, served: Served) => Promise<Measured>,
): Promise<Measured> {
  const { browser: found, advice } = await ensureBrowser('chromium', () => undefined);
  if (found === null) throw new Error(advice);
  await buildForChrome();
  const extension = allowWithoutClick(BUILD);
  const served = await serve();
  try {
    const launched = await launchBrowser(found, extension, { headless: true });
    try {
      return await measure(launched, served);
    } finally {
      await launched.browser.close();
    }
  } finally {
    served.server.close();
    served.server.closeAllConnections();
    rmSync(extension, { recursive: true, force: true });
  }
}

async function buildForChrome(): Promise<void> {
  const built = await runCommand({
    script: 'node_modules/wxt/bin/wxt.mjs',
    args: ['build', '-b', 'chrome', '--mv3'],
    output: 'hidden',
  });
  if (built.status !== 0) throw new Error(`${built.stdout}\nThe build failed: the reason stands above.`);
}

/** A copy of the build that needs no click to be allowed on this machine's own server. */
function allowWithoutClick(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'fix-finder-bench-'));
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [`http://${ALLOWED_HOST}/*`] }));
  return copy;
}
