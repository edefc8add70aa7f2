// @ts-check

/**
 * Makes `node_modules` fit `package-lock.json` before a tool needs it, so that a fresh clone works with one command.
 *
 * Only Node's own modules, because this runs before the first npm package is installed. Everything it or npm prints
 * goes to standard error: standard output belongs to the tool (`npm run --silent suggest` prints JSON lines there).
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A slow network installs the packages in two or three minutes; whoever waits longer waits for nothing. */
const LOCK_WAIT_MS = 10 * 60_000;
const LOCK_POLL_MS = 200;

/**
 * @param {string} root the repository
 * @returns {Promise<void>} rejects with a sentence for the user when packages can't be installed
 */
export async function ensureDependencies(root) {
  const stamp = expectedStamp(root);
  if (isReady(root, stamp)) return;
  const unlock = await takeLock(root);
  try {
    // Another run may have done the work while this one waited for the lock.
    if (isReady(root, stamp)) return;
    if (readStamp(root) !== stamp) {
      if (!installedByHand(root)) installPackages(root);
      writeFileSync(stampFile(root), stamp);
    }
    if (!existsSync(wxtConfig(root))) prepareWxt(root);
  } finally {
    unlock();
  }
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.fix-finder-stamp');

/**
 * `tsconfig.json` extends this generated file: without it the type check and the tests stop.
 * @param {string} root
 */
const wxtConfig = (root) => join(root, '.wxt', 'tsconfig.json');

/**
 * Some packages bring one binary for each platform, so a folder shared with another machine counts as different.
 * @param {string} root
 */
function expectedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} node ${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}\n`;
}

/** @param {string} root */
function readStamp(root) {
  const file = stampFile(root);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * @param {string} root
 * @param {string} stamp
 */
function isReady(root, stamp) {
  return readStamp(root) === stamp && existsSync(wxtConfig(root));
}

/**
 * True when somebody ran `npm ci` or `npm install` themselves and it fits the lock file: installing again would only
 * cost time. npm keeps what it installed in a lock file of its own inside `node_modules`.
 * @param {string} root
 */
function installedByHand(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  const before = readStamp(root);
  // A stamp that differs in Node or platform alone means that the packages are right but their binaries may not be.
  if (before !== null && before.split(' ')[0] === expectedStamp(root).split(' ')[0]) return false;
  if (!existsSync(hidden)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(hidden);
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, wantedPackage]) => {
    if (path === '') return true;
    const installedPackage = installed[path];
    if (installedPackage === undefined) return wantedPackage.optional === true;
    return installedPackage.version === wantedPackage.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null} `null` for a file that was cut short
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param {string} root */
function installPackages(root) {
  process.stderr.write('Installing the packages of package-lock.json (npm ci) …\n');
  const npm = process.env.npm_execpath;
  // Under `npm run`, npm names its own script; from a plain shell it has to be found in the PATH.
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const result = spawnSync(command, args, {
    cwd: root,
    // npm's standard output (2) and error go to ours; nothing is asked.
    stdio: ['ignore', 2, 2],
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (result.error)
    throw new Error(`npm could not be started (${result.error.message}). It comes with Node.js.`);
  if (result.status !== 0) {
    throw new Error(
      'npm ci failed: its message stands above. A network connection is needed the first time.',
    );
  }
}

/** @param {string} root */
function prepareWxt(root) {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const result = spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error('wxt prepare failed: its message stands above.');
}

/**
 * Lets one process at a time install, and returns what lets the next one in. The lock lies outside `node_modules`,
 * which `npm ci` deletes. A lock whose process has died is taken over.
 * @param {string} root
 * @returns {Promise<() => void>}
 */
async function takeLock(root) {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'setup.lock');
  const deadline = performance.now() + LOCK_WAIT_MS;
  while (!createLock(file)) {
    if (!isHeld(file)) rmSync(file, { force: true });
    else if (performance.now() > deadline) {
      throw new Error(
        `Another run has been installing packages for too long. If there is none, delete ${file}.`,
      );
    } else await sleep(LOCK_POLL_MS);
  }
  return () => rmSync(file, { force: true });
}

/** @param {string} file */
function createLock(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {string} file */
function isHeld(file) {
  const pid = Number.parseInt(existsSync(file) ? readFileSync(file, 'utf8') : '', 10);
  if (Number.isNaN(pid)) return existsSync(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process lives, under another user.
    return hasCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
