import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { listFiles } from './find-imports';

const ROOT = process.cwd();
const NOT_OURS = new Set(['.git', 'node_modules', '.output', '.wxt', '.cache', 'test-results', 'coverage']);
const TEXT =
  /\.(?:[cm]?[jt]sx?|json|jsonl|ya?ml|md|html|css|sh|txt)$|(?:^|\/)(?:run|\.npmrc|\.gitignore|LICENSE)$/;

/** A file that holds such paths as examples, this one. */
const ITSELF = 'tests/architecture/tree.test.ts';

describe('the tree', () => {
  it.each([
    'package.json',
    'tsconfig.json',
    'wxt.config.ts',
    'entrypoints',
    'components',
    'content',
    'tests',
    'README.md',
  ])('has %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it.each(['wxt', 'preact', 'webextension-polyfill', 'fuse.js', 'vitest', '@types/chrome'])(
    'is built with %s',
    (name) => {
      const declared: Record<string, string> = {
        ...packageJson.dependencies,
        ...packageJson.devDependencies,
      };
      // Exact versions: a clone of today and one of next year are built from the same packages.
      expect(declared[name]).toMatch(/^\d+\.\d+\.\d+$/);
    },
  );

  it('names no folder of a particular machine', () => {
    const files = ourFiles().filter((file) => TEXT.test(file) && file !== ITSELF);
    const found = files.flatMap((file) =>
      findMachinePaths(readFileSync(file, 'utf8')).map((path) => `${file}: ${path}`),
    );
    expect(found, 'write paths relative to the repository, or find the folder at run time').toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it.each([
    ["const root = '/home/kim/fix-finder';", '/home/kim'],
    ['see /Users/kim/Desktop/x.png', '/Users/kim'],
    ['"C:\\\\Users\\\\kim\\\\x"', 'C:\\\\Users\\\\kim'],
    [`cd ${ROOT}/core`, ROOT],
  ])('would find the path in %s', (text, path) => {
    expect(findMachinePaths(text)).toContain(path);
  });

  it.each(['https://example.test/home/kim', './home/kim', 'in your home/Users folder'])(
    'lets %s be',
    (text) => {
      expect(findMachinePaths(text)).toEqual([]);
    },
  );
});

function ourFiles(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(ROOT, entry.name) : [entry.name]));
}

/** Home folders of people, and the folder this very clone lies in. */
function findMachinePaths(text: string): string[] {
  const patterns = [/(?<![\w.~-])\/(?:home|Users)\/[a-z][\w.-]*/g, /\b[A-Z]:\\{1,2}Users\\{1,2}[\w.-]+/g];
  // The root alone, or one short folder such as /app, would be found in any web address.
  for (const folder of [ROOT, homedir()]) {
    if (folder.split(/[\\/]/).length > 2)
      patterns.push(new RegExp(`(?<![\\w.])${escapeForRegExp(folder)}(?![\\w-])`, 'g'));
  }
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
