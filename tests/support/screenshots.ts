import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Keeps a screenshot that a test took: in `test-results/` to look at, and in `docs/images/` for the README when
 * FIX_FINDER_UPDATE_IMAGES is set, so that a usual run leaves the repository as it was.
 */
export function keepScreenshot(name: string, png: Uint8Array): void {
  const folders = [
    'test-results/screenshots',
    ...(process.env['FIX_FINDER_UPDATE_IMAGES'] ? ['docs/images'] : []),
  ];
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), png);
  }
}
