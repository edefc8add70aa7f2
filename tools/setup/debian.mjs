// @ts-check

/**
 * Debian packages for whoever works on Fix Finder: the browsers and the real helpdesk its end-to-end tests need.
 *
 * Only Node's own modules, because this runs before the first npm package is installed.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

const OS_RELEASE = '/etc/os-release';
const APT_GET = '/usr/bin/apt-get';
const APT_LISTS = '/var/lib/apt/lists';
const POLICY_FILE = '/usr/sbin/policy-rc.d';

/** 101 is Debian's "action forbidden by policy"; the comment lets a later run know a file that a killed run left. */
const POLICY_TEXT =
  '#!/bin/sh\n# fix-finder: no service starts while test packages are installed\nexit 101\n';

/** apt's own explanation stands in its last lines; more than this buries it. */
const ERROR_LINES = 30;

/**
 * `--no-remove` makes apt give up rather than take away a package the machine's owner chose, such as a mail server
 * that conflicts with one of ours. The dpkg options keep an edited configuration file, since nobody can be asked.
 */
const INSTALL = [
  'install',
  '--yes',
  '--no-install-recommends',
  '--no-remove',
  '--option=DPkg::Lock::Timeout=300',
  '--option=Dpkg::Options::=--force-confdef',
  '--option=Dpkg::Options::=--force-confold',
  '--option=Dpkg::Use-Pty=0',
];

/** `NEEDRESTART_SUSPEND` stops Ubuntu from restarting unrelated services after each install. */
const APT_ENVIRONMENT = {
  ...process.env,
  DEBIAN_FRONTEND: 'noninteractive',
  NEEDRESTART_SUSPEND: '1',
  LC_ALL: 'C.UTF-8',
};

/**
 * True where this program may install packages: root on Debian, Ubuntu or one of their children.
 *
 * @returns {boolean}
 */
export function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync(APT_GET) && isDebianFamily();
}

/**
 * The packages that are not installed, in the order asked. A half-configured package counts as missing, so that
 * installing again finishes what an interrupted run began. Real packages only: dpkg knows no virtual ones.
 *
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function missingPackages(names) {
  if (names.length === 0) return [];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '${Package}\\t${db:Status-Status}\\n';
  const query = spawnSync('dpkg-query', ['--show', `--showformat=${format}`, ...names], { encoding: 'utf8' });
  if (query.error) throw query.error;
  const installed = new Set();
  for (const line of query.stdout.split('\n')) {
    const [name, status] = line.split('\t');
    if (status === 'installed') installed.add(name);
  }
  return names.filter((name) => !installed.has(name));
}

/**
 * The version of an installed package as Debian writes it, such as `153.8.0esr-1~deb12u1`; `null` where there is none.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function installedVersion(name) {
  if (missingPackages([name]).length > 0) return null;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${Version}', name], { encoding: 'utf8' });
  if (query.error) throw query.error;
  return query.stdout.trim();
}

/**
 * Installs what is missing, in the newest version there is, asks nothing and starts no service.
 *
 * @param {readonly string[]} names
 * @param {{ preseed?: readonly string[], log?: (line: string) => void, isUpgrade?: boolean }} [options] `preseed`:
 *   debconf answers, one "package question type value" a line; `log`: gets each line that apt prints; `isUpgrade`: what
 *   is installed is replaced by its newest version too.
 * @returns {Promise<string[]>} the packages of `names` that were asked for and now are installed
 */
export async function installPackages(names, { preseed = [], log, isUpgrade = false } = {}) {
  const missing = isUpgrade ? [...names] : missingPackages(names);
  if (missing.length === 0) return [];
  if (!isDebianRoot()) throw new Error(`Installing ${missing.join(', ')} needs root on Debian or Ubuntu.`);

  answerDebconf(preseed);
  const allowServices = forbidServices();
  try {
    await refreshLists(log);
    await runApt([...INSTALL, ...missing], log);
  } finally {
    allowServices?.();
  }
  return missing;
}

/** @returns {boolean} */
function isDebianFamily() {
  if (!existsSync(OS_RELEASE)) return false;
  return readFileSync(OS_RELEASE, 'utf8')
    .split('\n')
    .map((line) => /^(?:ID|ID_LIKE)=(.*)$/.exec(line)?.[1] ?? '')
    .flatMap((value) => value.replace(/["']/g, '').split(/\s+/))
    .some((id) => id === 'debian' || id === 'ubuntu');
}

/**
 * A machine's image may be months old, and so its lists: they name versions that the mirror has dropped, or a browser
 * that is too old for the extension.
 *
 * @param {((line: string) => void) | undefined} log
 * @returns {Promise<void>}
 */
async function refreshLists(log) {
  try {
    await runApt(['update'], log);
  } catch (error) {
    // Without a network, what apt has kept may still do.
    if (!hasPackageLists()) throw error;
    log?.('The package lists could not be refreshed; going on with those there are.');
  }
}

/** @returns {boolean} */
function hasPackageLists() {
  return existsSync(APT_LISTS) && readdirSync(APT_LISTS).some((file) => /_Packages(?:\.\w+)?$/.test(file));
}

/**
 * @param {readonly string[]} lines
 * @returns {void}
 */
function answerDebconf(lines) {
  if (lines.length === 0) return;
  const result = spawnSync('debconf-set-selections', { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`debconf-set-selections refused the answers:\n${result.stderr}`);
}

/**
 * Keeps package scripts from starting daemons, and returns what allows it again; `null` where a policy of the
 * machine's owner stands in the place, which is left untouched. A file of ours left by a killed run would forbid
 * services for ever: it is taken over and removed.
 *
 * @returns {(() => void) | null}
 */
function forbidServices() {
  if (existsSync(POLICY_FILE) && readFileSync(POLICY_FILE, 'utf8') !== POLICY_TEXT) return null;
  writeFileSync(POLICY_FILE, POLICY_TEXT, { mode: 0o755 });
  const remove = () => rmSync(POLICY_FILE, { force: true });
  /** @param {NodeJS.Signals} signal */
  const removeAndDie = (signal) => {
    allow();
    process.kill(process.pid, signal);
  };
  const allow = () => {
    process.off('exit', remove).off('SIGINT', removeAndDie).off('SIGTERM', removeAndDie);
    remove();
  };
  process.on('exit', remove).on('SIGINT', removeAndDie).on('SIGTERM', removeAndDie);
  return allow;
}

/**
 * @param {readonly string[]} args
 * @param {((line: string) => void) | undefined} log
 * @returns {Promise<void>}
 */
function runApt(args, log) {
  return new Promise((resolve, reject) => {
    const apt = spawn(APT_GET, args, { env: APT_ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {string[]} */
    const lines = [];
    for (const stream of [apt.stdout, apt.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (lines.length > ERROR_LINES) lines.shift();
        log?.(line);
      });
    }
    apt.on('error', reject);
    apt.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ${args[0]} failed (exit ${code}):\n${lines.join('\n')}`));
    });
  });
}
