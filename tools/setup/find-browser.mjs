// @ts-check

/**
 * Finds the browsers that Fix Finder is started in and tested with. Only Node's own modules, because this runs
 * before the first npm package is installed.
 */

import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import process from 'node:process';

/**
 * @typedef {object} FoundBrowser
 * @property {string} name as its maker writes it, for messages
 * @property {string} path of its executable
 */

/**
 * Where one browser lives. Commands are looked up in PATH, `mac` in the two Applications folders, `windows` under
 * the folders that Windows programs are installed in.
 *
 * @typedef {object} Home
 * @property {string} name
 * @property {readonly string[]} commands
 * @property {readonly string[]} mac
 * @property {readonly string[]} windows
 */

/**
 * Chromium first: since version 137 Google's own Chrome no longer takes `--load-extension`, which people use to try
 * an unpacked extension by hand.
 *
 * @type {readonly Home[]}
 */
const CHROMIUM_HOMES = [
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium/Application/chrome.exe'],
  },
  {
    name: 'Google Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google/Chrome/Application/chrome.exe'],
  },
  {
    name: 'Microsoft Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft/Edge/Application/msedge.exe'],
  },
  {
    name: 'Brave',
    commands: ['brave-browser-stable', 'brave-browser', 'brave'],
    mac: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
    windows: ['BraveSoftware/Brave-Browser/Application/brave.exe'],
  },
];

/** @type {readonly Home[]} */
const FIREFOX_HOMES = [
  { name: 'Firefox ESR', commands: ['firefox-esr'], mac: [], windows: [] },
  {
    name: 'Firefox',
    commands: ['firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
  },
];

/**
 * A browser of the Chromium family: `FIX_FINDER_BROWSER` (a path or a command) when it is set, else the first found.
 *
 * @param {Environment} [environment]
 * @returns {FoundBrowser | null}
 */
export function findChromium(environment = thisMachine()) {
  return find('FIX_FINDER_BROWSER', CHROMIUM_HOMES, environment);
}

/**
 * Firefox: `FIX_FINDER_FIREFOX` (a path or a command) when it is set, else the first found.
 *
 * @param {Environment} [environment]
 * @returns {FoundBrowser | null}
 */
export function findFirefox(environment = thisMachine()) {
  return find('FIX_FINDER_FIREFOX', FIREFOX_HOMES, environment);
}

/**
 * What the search depends on, so that a test can stand in for another machine.
 *
 * @typedef {object} Environment
 * @property {string} platform as `process.platform`
 * @property {Readonly<Record<string, string | undefined>>} variables
 * @property {(path: string) => boolean} isExecutable
 */

/** @returns {Environment} */
function thisMachine() {
  return { platform: process.platform, variables: process.env, isExecutable };
}

/**
 * A variable that names no browser gives `null` rather than another browser: whoever set it means that one.
 *
 * @param {string} variable
 * @param {readonly Home[]} homes
 * @param {Environment} environment
 * @returns {FoundBrowser | null}
 */
function find(variable, homes, environment) {
  const wanted = environment.variables[variable];
  if (wanted) {
    const path = candidates([wanted], environment).find(environment.isExecutable);
    return path === undefined ? null : { name: variable, path };
  }
  for (const home of homes) {
    const path = pathsOf(home, environment).find(environment.isExecutable);
    if (path !== undefined) return { name: home.name, path };
  }
  return null;
}

/**
 * @param {Home} home
 * @param {Environment} environment
 * @returns {string[]}
 */
function pathsOf(home, environment) {
  const { platform, variables } = environment;
  if (platform === 'darwin') {
    const folders = ['/Applications', join(variables.HOME ?? homedir(), 'Applications')];
    return folders.flatMap((folder) => home.mac.map((path) => join(folder, path)));
  }
  if (platform === 'win32') {
    const folders = [variables.PROGRAMFILES, variables['PROGRAMFILES(X86)'], variables.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? home.windows.map((path) => join(folder, path)) : []));
  }
  return candidates(home.commands, environment);
}

/**
 * @param {readonly string[]} commands names to look up in PATH, or paths
 * @param {Environment} environment
 * @returns {string[]}
 */
function candidates(commands, { variables }) {
  const folders = (variables.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) =>
    isAbsolute(command) || /[/\\]/.test(command)
      ? [resolve(command)]
      : folders.map((folder) => join(folder, command)),
  );
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way no browser.
    return false;
  }
}
