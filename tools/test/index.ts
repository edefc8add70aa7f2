/**
 * `npm test`: everything that can be checked, with one line at the end that says how it went.
 * `npm run test:unit`, `test:e2e`, `test:live` run a part; what stands after `--` goes to vitest.
 */

import { type EnsuredBrowser, ensureBrowser } from '../setup/ensure-browsers';
import { endAll } from '../setup/run-command';
import * as phases from './phases';
import { failed, type NamedTally, renderSummary, type Tally, withSkipsAsFailures } from './tally';

const INTERRUPTED_STATUS = 130;

const isCi = process.env.CI === 'true' || process.env.CI === '1';
const parts: NamedTally[] = [];

interruptible();
const [part, ...vitestArgs] = process.argv.slice(2);
switch (part) {
  case undefined:
    await runAll();
    break;
  case 'unit':
    await run('unit tests', () => phases.runProjects(['unit'], vitestArgs));
    break;
  case 'e2e':
    await runInBrowsers('end-to-end', ['e2e'], await setUpBrowsers(), await buildAll());
    break;
  case 'live':
    await runInBrowsers('live helpdesks', ['live'], await setUpBrowsers(), await buildAll());
    break;
  default:
    process.stderr.write(`"${part}" is no part of the tests; there are unit, e2e and live.\n`);
    process.exit(2);
}
print(`\n${renderSummary(parts)}`);
process.exitCode = parts.every((tally) => tally.failed === 0) ? 0 : 1;

async function runAll(): Promise<void> {
  const browsers = await setUpBrowsers();
  print('\nTypes, linter and builds, beside each other …');
  const [areBuilt] = await Promise.all([buildAll(), checkSources()]);
  await run('unit tests', () => phases.runProjects(['unit'], []));
  await runInBrowsers('end-to-end and live', ['e2e', 'live'], browsers, areBuilt);
}

async function checkSources(): Promise<void> {
  await runCheck('types', phases.checkTypes);
  await runCheck('lint', phases.lint);
}

interface Browsers {
  readonly chromium: EnsuredBrowser;
  readonly firefox: EnsuredBrowser;
}

async function setUpBrowsers(): Promise<Browsers> {
  heading('browsers');
  const log = (line: string) => print(`  ${line}`);
  // One after the other: apt allows one at a time.
  const chromium = await ensureBrowser('chromium', log);
  const firefox = await ensureBrowser('firefox', log);
  for (const { browser, advice } of [chromium, firefox]) {
    print(browser === null ? advice : `${browser.name}: ${browser.path}`);
  }
  return { chromium, firefox };
}

/** Builds for both browsers, and checks the Firefox build. True when both builds are there. */
async function buildAll(): Promise<boolean> {
  const chrome = await runCheck('build for chrome', () => phases.build('chrome'));
  const firefox = await runCheck('build for firefox', () => phases.build('firefox'));
  if (firefox.failed === 0) await runCheck('addons-linter', phases.lintFirefoxBuild);
  return chrome.failed === 0 && firefox.failed === 0;
}

async function runInBrowsers(
  name: string,
  projects: readonly phases.Project[],
  { chromium, firefox }: Browsers,
  areBuilt: boolean,
): Promise<void> {
  await run(name, async () => {
    if (!areBuilt) return notBuilt();
    // With one of the two browsers the run goes on: the tests of the other one skip themselves.
    if (chromium.browser === null && firefox.browser === null) {
      return await phases.skipProjects(projects, `${chromium.advice} ${firefox.advice}`);
    }
    return await phases.runProjects(projects, vitestArgs);
  });
}

function notBuilt(): Tally {
  return failed('not run, because the build failed');
}

async function run(name: string, phase: () => Promise<Tally>): Promise<void> {
  heading(name);
  const start = performance.now();
  count(name, await phase(), start);
}

/** Shows what a check printed in one piece when it has ended: others run beside it. */
async function runCheck(name: string, phase: () => Promise<phases.Checked>): Promise<Tally> {
  const start = performance.now();
  const { tally, output } = await phase();
  heading(name);
  print(output.trim());
  count(name, tally, start);
  return tally;
}

function count(name: string, tally: Tally, start: number): void {
  const counted = isCi ? withSkipsAsFailures(tally) : tally;
  parts.push({ ...counted, name, seconds: (performance.now() - start) / 1000 });
}

/** Ctrl+C, or the end of a terminal or a CI job: nothing of ours outlives it. */
function interruptible(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      print('\nInterrupted.');
      await endAll();
      process.exit(INTERRUPTED_STATUS);
    });
  }
}

function heading(name: string): void {
  print(`\n── ${name} ${'─'.repeat(Math.max(3, 72 - name.length))}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
