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

/** What came of a command that passes or fails as one, and what it printed. */
export interface Checked {
  readonly tally: Tally;
  readonly output: string;
}

export async function checkTypes(): Promise<Checked> {
  const whole = await compile('.');
  // Without the DOM library: it keeps browser code out of core/.
  const core = await compile('core');
  return { tally: whole.tally.failed > 0 ? whole.tally : core.tally, output: whole.output + core.output };

  function compile(project: string): Promise<Checked> {
    // What has not changed since the last run is not checked again.
    const memory = ['--incremental', '--tsBuildInfoFile', join(CACHE, 'types', project, 'tsbuildinfo.json')];
    return check({ script: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '-p', project, ...memory] });
  }
}

export function lint(): Promise<Checked> {
  return check({ script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] });
}

export function build(target: BuildTarget): Promise<Checked> {
  return check({ script: 'node_modules/wxt/bin/wxt.mjs', args: ['build', '-b', target, '--mv3'] });
}

/** Mozilla's own check of the Firefox build. Warnings are shown, and explained in docs/privacy.md; errors fail. */
export function lintFirefoxBuild(): Promise<Checked> {
  const args = ['--self-hosted', '--boring', '.output/firefox-mv3'];
  return check({ script: 'node_modules/addons-linter/bin/addons-linter', args });
}

/** Runs parts of the tests beside each other. `args` go to vitest, such as a part of a file's name. */
export async function runProjects(projects: readonly Project[], args: readonly string[]): Promise<Tally> {
  const report = join(REPORTS, `${projects.join('-')}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  // Only the verbose reporter says why a test was skipped; the unit tests are too many for it, and skip nothing.
  const reporter = projects.includes('unit') ? 'default' : 'verbose';
  const { problem } = await runCommand({
    script: VITEST,
    args: [
      'run',
      ...projects.flatMap(namesOf),
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

/** Counts tests that can't run here. */
export async function skipProjects(projects: readonly Project[], reason: string): Promise<Tally> {
  const { stdout } = await runCommand({
    script: VITEST,
    args: ['list', ...projects.flatMap(namesOf), '--json'],
    env: VITEST_ENVIRONMENT,
    output: 'hidden',
  });
  return skipped(countList(stdout), reason);
}

function namesOf(project: Project): string[] {
  return ['--project', `${project}*`];
}

async function check(command: Command): Promise<Checked> {
  const { status, problem, stdout } = await runCommand({ ...command, output: 'collected' });
  const tally = problem !== null ? failed(problem) : status === 0 ? PASSED : failed('see its output above');
  return { tally, output: stdout };
}
