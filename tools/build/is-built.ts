import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build of the extension is made of. */
const SOURCES = [
  'components',
  'content',
  'core',
  'entrypoints',
  'package-lock.json',
  'platform',
  'public',
  'tools/build',
  'wxt.config.ts',
];

/** A build begins with an empty folder and writes this last: with it there, the build is whole. */
const LAST_WRITTEN = 'manifest.json';

/**
 * Whether the build in `folder` is whole and as new as its sources: by file times, as `make` tells, folders included,
 * because their own time is all that a deleted file leaves behind.
 */
export function isBuilt(folder: string, root = '.'): boolean {
  const built = timeOf(join(root, folder, LAST_WRITTEN));
  return built !== null && SOURCES.every((source) => isOlder(join(root, source), built));
}

function isOlder(path: string, than: number): boolean {
  const stats = statSync(path);
  if (stats.mtimeMs >= than) return false;
  return !stats.isDirectory() || readdirSync(path).every((name) => isOlder(join(path, name), than));
}

function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
