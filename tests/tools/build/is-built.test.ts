import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from '../../../tools/build/is-built';

const BUILD = '.output/chrome-mv3';
const MANIFEST = `${BUILD}/manifest.json`;
const FILES = [
  'components/panel/App.tsx',
  'content/articles/a/en.yaml',
  'core/engine.ts',
  'entrypoints/background.ts',
  'package-lock.json',
  'platform/tabs.ts',
  'public/icon/16.png',
  'tools/build/knowledge-base-plugin.ts',
  'wxt.config.ts',
];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-finder-is-built-'));
  for (const file of [...FILES, MANIFEST]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  for (const file of FILES)
    for (let path = file; path !== '.'; path = dirname(path)) changeAt(path, '2026-01-01');
  changeAt(MANIFEST, '2026-01-02');
});
afterEach(() => rmSync(root, { recursive: true }));

function changeAt(path: string, day: string): void {
  utimesSync(join(root, path), new Date(day), new Date(day));
}

describe('isBuilt', () => {
  it('is true for a build newer than all it was made of', () => {
    expect(isBuilt(BUILD, root)).toBe(true);
  });

  it.each([...FILES, 'content/articles/a', 'components'])('is false once %s changed', (path) => {
    changeAt(path, '2026-01-03');
    expect(isBuilt(BUILD, root)).toBe(false);
  });

  it('is false where a build was broken off, or never begun', () => {
    rmSync(join(root, MANIFEST));
    expect(isBuilt(BUILD, root)).toBe(false);
    rmSync(join(root, '.output'), { recursive: true });
    expect(isBuilt(BUILD, root)).toBe(false);
  });
});
