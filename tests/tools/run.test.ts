import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

function run(args: readonly string[], input = '', cwd = process.cwd()) {
  return spawnSync(process.execPath, [resolve('tools/run.mjs'), ...args], { input, cwd, encoding: 'utf8' });
}

/** The first start bundles the tool and checks the whole knowledge base. */
const START_TIMEOUT_MS = 60_000;

describe('tools/run.mjs', { timeout: START_TIMEOUT_MS }, () => {
  it('prints nothing on standard output but what the tool prints, from any folder', () => {
    const ticket = { id: 7, messages: [{ from: 'customer', text: 'My iCloud backup failed.' }] };
    const { stdout, status } = run(['suggest'], `${JSON.stringify(ticket)}\n`, tmpdir());
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 7 });
    expect(status).toBe(0);
  });

  it.each([[[]], [['nonsense']], [['../run']], [['setup']]])('says that there is no tool %j', (args) => {
    expect(run(args)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no tool'),
    });
  });

  it('hands arguments on to the tool', () => {
    const { status, stderr } = run(['test', 'nonsense']);
    expect(stderr).toContain('"nonsense" is no part of the tests');
    expect(status).toBe(2);
  });
});
