import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TICKETS = [
  {
    id: 1,
    lang: 'en',
    label: 'positive',
    messages: [{ from: 'customer', text: 'My iCloud backup failed.' }],
  },
  { id: 2, lang: 'en', label: 'hard_negative', split: 'held', text: 'I lost my backup codes.' },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  const lines = TICKETS.map((ticket) => JSON.stringify(ticket));
  writeFileSync(join(folder, 'good.jsonl'), lines.join('\n'));
  writeFileSync(join(folder, 'bad.jsonl'), [...lines, '{"id": 3}'].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** From the folder of the files, as a user would whose tickets lie elsewhere. */
function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [resolve('tools/run.mjs'), 'evaluate', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { stdout, stderr, status };
}

/** The first start bundles the tool and checks the whole knowledge base. */
const START_TIMEOUT_MS = 60_000;

describe('npm run evaluate', { timeout: START_TIMEOUT_MS }, () => {
  it('prints the report', () => {
    const { stdout, stderr, status } = run('good.jsonl');
    expect(stdout).toMatch(/^2 tickets and 0 queries in 1 file\n/);
    expect(stdout).toMatch(/\n {2}all +2 +1\.000 +1\.000 +1\.000 /);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it('measures one split', () => {
    expect(run('good.jsonl', '--split', 'held').stdout).toMatch(
      /^1 ticket and 0 queries in 1 file, split held\n/,
    );
  });

  it('names the file and line that is wrong, and measures the rest', () => {
    const { stdout, stderr, status } = run('bad.jsonl', '--json');
    expect(stderr).toBe('bad.jsonl, line 3: needs "messages" or "text" for a ticket, or "query"\n');
    expect(JSON.parse(stdout)).toMatchObject({
      all: { counts: { found: 1, quiet: 1 } },
      problems: [{ file: 'bad.jsonl', line: 3 }],
    });
    expect(status).toBe(1);
  });

  it.each([
    [[], 'Which file of labelled tickets or queries?'],
    [['none.jsonl'], 'There is no file none.jsonl.'],
    [['good.jsonl', '--all'], "Unknown option '--all'."],
    [['good.jsonl', '--misses', 'few'], '--misses takes a number, not "few".'],
    [['good.jsonl', '--split', 'test'], 'No line of the split "test" in good.jsonl.'],
  ])('answers %j with a sentence', (args, sentence) => {
    const { stdout, stderr, status } = run(...args);
    expect(stderr.split('\n')[0]).toBe(sentence);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});
