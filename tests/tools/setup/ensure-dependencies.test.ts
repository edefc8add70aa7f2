import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureDependencies } from '../../../tools/setup/ensure-dependencies.mjs';

/** Stands in for npm: it notes each call and lays out what the real one would. */
const NPM = `
import { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
appendFileSync('npm-calls', process.argv[2] + '\\n');
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/wxt/bin', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
writeFileSync('node_modules/wxt/bin/wxt.mjs', \`
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  appendFileSync('wxt-calls', process.argv[2] + '\\\\n');
  mkdirSync('.wxt', { recursive: true });
  writeFileSync('.wxt/tsconfig.json', '{}');
\`);
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-finder-setup-'));
  writeFileSync(join(root, 'package.json'), '{"type": "module"}');
  writeFileSync(join(root, 'npm.js'), NPM);
  lockPackage('1.0.0');
  vi.stubEnv('npm_execpath', join(root, 'npm.js'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function lockPackage(version: string): void {
  const packages = {
    '': { name: 'x' },
    'node_modules/a': { version },
    'node_modules/b': { version: '1.0.0', optional: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

function calls(file: 'npm-calls' | 'wxt-calls'): string[] {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

/** As after `npm ci --ignore-scripts` by hand. */
function installByHand(packages: Record<string, { version: string }>): void {
  mkdirSync(join(root, 'node_modules', 'wxt', 'bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(
    join(root, 'node_modules/wxt/bin/wxt.mjs'),
    "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('.wxt'); writeFileSync('.wxt/tsconfig.json', '{}'); writeFileSync('wxt-calls', 'prepare');",
  );
}

describe('ensureDependencies', () => {
  it('installs into a fresh clone, once', async () => {
    await ensureDependencies(root);
    await ensureDependencies(root);
    expect(calls('npm-calls')).toEqual(['ci']);
    expect(existsSync(join(root, '.wxt/tsconfig.json'))).toBe(true);
  });

  it('installs again when the lock file names other versions', async () => {
    await ensureDependencies(root);
    lockPackage('1.0.1');
    await ensureDependencies(root);
    expect(calls('npm-calls')).toEqual(['ci', 'ci']);
  });

  it('installs again for another version of Node', async () => {
    await ensureDependencies(root);
    const stamp = join(root, 'node_modules/.fix-finder-stamp');
    writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(/node \d+/, 'node 18'));
    await ensureDependencies(root);
    expect(calls('npm-calls')).toEqual(['ci', 'ci']);
  });

  it('installs once when two start together', async () => {
    await Promise.all([ensureDependencies(root), ensureDependencies(root)]);
    expect(calls('npm-calls')).toEqual(['ci']);
  });

  it('takes over the lock of a run that died', async () => {
    mkdirSync(join(root, '.cache'));
    // No system gives this number to a process.
    writeFileSync(join(root, '.cache/setup.lock'), '2147483646\n');
    await ensureDependencies(root);
    expect(calls('npm-calls')).toEqual(['ci']);
    expect(existsSync(join(root, '.cache/setup.lock'))).toBe(false);
  });

  it('keeps what a person installed when it fits the lock file', async () => {
    installByHand({ 'node_modules/a': { version: '1.0.0' } });
    await ensureDependencies(root);
    expect(calls('npm-calls')).toEqual([]);
    expect(calls('wxt-calls')).toEqual(['prepare']);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a package less', {}],
  ])('does not keep what a person installed with %s', async (_, packages) => {
    installByHand(packages);
    await ensureDependencies(root);
    expect(calls('npm-calls')).toEqual(['ci']);
  });

  it('says what to do when npm fails, and leaves no lock', async () => {
    writeFileSync(join(root, 'npm.js'), 'process.exit(1);');
    await expect(ensureDependencies(root)).rejects.toThrow(/npm ci failed/);
    expect(existsSync(join(root, '.cache/setup.lock'))).toBe(false);
  });
});
