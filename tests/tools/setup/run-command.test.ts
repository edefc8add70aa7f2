import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../tools/setup/run-command';

const folder = mkdtempSync(join(tmpdir(), 'fix-finder-run-command-'));
const script = join(folder, 'speak.mjs');
writeFileSync(
  script,
  `process.stdout.write('result ' + process.argv[2] + '\\n', () => {
    process.stderr.write('complaint\\n');
    process.exitCode = 3;
  });`,
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('runCommand', () => {
  it('collects what is printed, complaints included, with the exit status', async () => {
    const ended = await runCommand({ script, args: ['one'], output: 'collected' });
    expect(ended).toEqual({ status: 3, problem: null, stdout: expect.stringMatching(/^result one\n/) });
    expect(ended.stdout).toContain('complaint\n');
  });

  it('gives the result alone where that is asked for', async () => {
    const { stdout } = await runCommand({ script, args: ['two'], output: 'hidden' });
    expect(stdout).toBe('result two\n');
  });
});
