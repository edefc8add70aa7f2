import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/setup/find-browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fix-finder-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** It builds the extension first where a source is newer than the build. */
const START_TIMEOUT_MS = 180_000;

/** `CI` keeps it from opening a window where there is a display. */
function start(...args: readonly string[]) {
  return spawnSync(process.execPath, ['tools/run.mjs', 'start', ...args], {
    env: { ...process.env, CI: 'true' },
    encoding: 'utf8',
  });
}

describe('npm start without a display', { timeout: START_TIMEOUT_MS }, () => {
  beforeEach((ctx) => {
    if (findChromium() === null) ctx.skip('No Chromium, Chrome, Edge or Brave was found.');
  });

  it('goes from the sample ticket to the reply in the editor, with four screenshots', () => {
    const { stdout, stderr, status } = start();
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Symptoms found: [1-9]/);
    expect(stdout).toMatch(
      /“for a week now my iPhone 14 \(iOS 17\.5\) greets me every morning with "Last backup could not be completed"” \(Customer: Maya Lindqvist\)/,
    );
    expect(stdout).toMatch(/Suggestions: [1-9]/);
    expect(stdout).toMatch(/The reply, as it stands in the editor:\n\n\s+\S[\s\S]*\n {2}1\. /);
    const screenshots = stdout.match(/\S+\.png/g) ?? [];
    expect(screenshots).toHaveLength(4);
    for (const path of screenshots) expect(statSync(path).size).toBeGreaterThan(5_000);
    expect(status).toBe(0);
  });

  it("shows a ticket of the user's, whose markup stays text", () => {
    const file = join(folder, 'mail.txt');
    writeFileSync(
      file,
      'Subject: My <b>mail</b>\n\nMy iCloud backup failed <img src=x onerror=alert(1)> again.',
    );
    const { stdout, status } = start('--ticket', file);
    expect(stdout).toContain('Symptoms found: 1');
    expect(stdout).toContain('The reply, as it stands in the editor:');
    expect(status).toBe(0);
  });

  it('says that a ticket reports nothing', () => {
    const file = join(folder, 'printer.txt');
    writeFileSync(file, 'My printer is out of ink.');
    const { stdout, status } = start('--ticket', file);
    expect(stdout).toContain('Symptoms found: none');
    expect(stdout).toContain('No fix suggested for this ticket.');
    expect(status).toBe(0);
  });
});

describe('npm start', () => {
  it.each([
    [['--ticket', 'no-such-file.txt'], /^There is no file .*no-such-file\.txt\.\n$/],
    [['--tickets', 'x'], /Usage: npm start/],
  ])('says what is wrong with %j', (args, message) => {
    expect(start(...args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(message) });
  });
});
