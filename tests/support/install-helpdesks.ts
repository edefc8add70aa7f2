import process from 'node:process';
import { canRunRedmine, installRedmine } from './redmine/install';
import { canRunRequestTracker, installRequestTracker } from './request-tracker/install';

/**
 * Runs before the tests on real helpdesks, which run beside each other: apt installs one after the other. Where that
 * fails, the tests of that helpdesk alone fail with it.
 */
export async function setup(): Promise<void> {
  for (const [cannotRun, install] of [
    [canRunRequestTracker(), installRequestTracker],
    [canRunRedmine(), installRedmine],
  ] as const) {
    if (cannotRun !== null) continue;
    try {
      await install();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
