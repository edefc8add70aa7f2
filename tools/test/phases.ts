import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, runCommand } from '../setup/run-command';
import { failed, PASSED, skipped, type Tally } from './tally';
import { countList, countReport } from './vitest-report';

/** Part of the tests: all projects of vitest.config.ts whose names begin with it. */
export type Project = 'unit' | 'e2e' | 'live';
export type BuildTarget = 'chrome' | 'firefox';

const CACHE = '.cache';
const REPORTS = join(CACHE, 'test');
const VITEST = 'node_modules/vitest/vitest.mjs';
/** Vite would like file extensions in vitest.config.ts, which the rest of the project writes without. */
const VITEST_ENVIRONMENT = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

export async function checkTypes(): Promise<Tally> {
  const whole = await compile('.');
  // Without the DOM library: it keeps browser code out of core/.
  const core = await compile('core');
  return whole.failed > 0 ? whole : core;

  function compile(project: string): Promise<Tally> {
    // What has not changed since the last run is not checked again.
    const memory = ['--incremental', '--tsBuildInfoFile', join(CACHE, 'types', project, 'tsbuildinfo.json')];
    return check({ script: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '-p', project, ...memory] });
  }
}

export function lint(): Promise<Tally> {
  return check({ script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] });
}

export function build(target: BuildTarget): Promise<Tally> {
  return check({ script: 'node_modules/wxt/bin/wxt.mjs', args: ['build', '-b', target, '--mv3'] });
}

/** Mozilla's own check of the Firefox build. Warnings are shown, and explained in docs/privacy.md; errors fail. */
export function lintFirefoxBuild(): Promise<Tally> {
  const args = ['--self-hosted', '--boring', '.output/firefox-mv3'];
  return check({ script: 'node_modules/addons-linter/bin/addons-linter', args });
}

/** Runs one part of the tests. `args` go to vitest, such as a part of a file's name. */
export async function runProject(project: Project, args: readonly string[]): Promise<Tally> {
  const report = join(REPORTS, `${project}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  // Only the verbose reporter says why a test was skipped; the unit tests are too many for it, and skip nothing.
  const reporter = project === 'unit' ? 'default' : 'verbose';
  const { problem } = await runCommand({
    script: VITEST,
    args: [
      'run',
      '--project',
      `${project}*`,
      `--reporter=${reporter}`,
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    env: VITEST_ENVIRONMENT,
  });
  if (problem !== null) return failed(problem);
  return countReport(existsSync(report) ? readFileSync(report, 'utf8') : null, process.cwd());
}

/** Counts the tests of a project that can't run here. */
export async function skipProject(project: Project, reason: string): Promise<Tally> {
  const { stdout } = await runCommand({
    script: VITEST,
    args: ['list', '--project', `${project}*`, '--json'],
    env: VITEST_ENVIRONMENT,
    output: 'hidden',
  });
  return skipped(countList(stdout), reason);
}

/** A command that passes or fails as one. */
async function check(command: Command): Promise<Tally> {
  const { status, problem } = await runCommand(command);
  if (problem !== null) return failed(problem);
  return status === 0 ? PASSED : failed('see its output above');
}
