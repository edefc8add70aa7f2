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
    await run('unit tests', () => phases.runProject('unit', vitestArgs));
    break;
  case 'e2e':
    await runE2e(await setUpBrowsers());
    break;
  case 'live':
    await runLive(await setUpBrowsers());
    break;
  default:
    process.stderr.write(`"${part}" is no part of the tests; there are unit, e2e and live.\n`);
    process.exit(2);
}
print(`\n${renderSummary(parts)}`);
process.exitCode = parts.every((tally) => tally.failed === 0) ? 0 : 1;

async function runAll(): Promise<void> {
  const browsers = await setUpBrowsers();
  await run('types', phases.checkTypes);
  await run('lint', phases.lint);
  await run('unit tests', () => phases.runProject('unit', []));
  const built = await runE2e(browsers);
  await runLive(browsers, built);
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

/** Builds, checks the Firefox build, and runs the end-to-end tests. True when the Chrome build is there. */
async function runE2e({ chromium, firefox }: Browsers): Promise<boolean> {
  const chrome = await buildFor('chrome');
  const forFirefox = await buildFor('firefox');
  await run('addons-linter', async () => (forFirefox ? await phases.lintFirefoxBuild() : notBuilt()));
  await run('end-to-end', async () => {
    if (!chrome || !forFirefox) return notBuilt();
    // With one of the two browsers the run goes on: the tests of the other one skip themselves.
    if (chromium.browser === null && firefox.browser === null) {
      return await phases.skipProject('e2e', `${chromium.advice} ${firefox.advice}`);
    }
    return await phases.runProject('e2e', part === 'e2e' ? vitestArgs : []);
  });
  return chrome;
}

async function runLive({ chromium }: Browsers, built?: boolean): Promise<void> {
  const chrome = built ?? (await buildFor('chrome'));
  await run('live helpdesk', async () => {
    if (!chrome) return notBuilt();
    if (chromium.browser === null) return await phases.skipProject('live', chromium.advice);
    return await phases.runProject('live', part === 'live' ? vitestArgs : []);
  });
}

async function buildFor(target: phases.BuildTarget): Promise<boolean> {
  const tally = await run(`build for ${target}`, () => phases.build(target));
  return tally.failed === 0;
}

function notBuilt(): Tally {
  return failed('not run, because the build failed');
}

async function run(name: string, phase: () => Promise<Tally>): Promise<Tally> {
  heading(name);
  const start = performance.now();
  const tally = await phase();
  const counted = isCi ? withSkipsAsFailures(tally) : tally;
  parts.push({ ...counted, name, seconds: (performance.now() - start) / 1000 });
  return counted;
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
