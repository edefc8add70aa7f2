import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, launchBrowser } from '../support/browsers';
import { buildEditorExtension } from '../support/editors/editor-extension';
import { EDITORS } from '../support/editors/editor-fixtures';
import { renderEditorTable, TABLE_FILE } from '../support/editors/editor-table';
import { startFixtureServer } from '../support/editors/fixture-server';
import { findLimit, readLimits } from '../support/editors/limits';
import { type Cells, CHECKS, measureEditor } from '../support/editors/measure-editor';
import type { StaticServer } from '../support/static-server';

const TIMEOUT_MS = 240_000;

const limits = readLimits();
const measured = new Map<string, Cells>();
let server: StaticServer;

const key = (browser: BrowserName, name: string) => `${browser} ${name}`;

async function measureAll(browser: BrowserName): Promise<void> {
  const extension = await buildEditorExtension(browser);
  const session = await launchBrowser(browser, { extension: extension.folder });
  try {
    for (const editor of EDITORS) {
      measured.set(key(browser, editor.name), await measureEditor(session, server.origin, editor));
    }
  } finally {
    await session.close();
    await extension.remove();
  }
}

beforeAll(async () => {
  server = await startFixtureServer();
  // Both browsers side by side: most of the time each waits for an editor.
  await Promise.all(BROWSERS.map(measureAll));
}, TIMEOUT_MS);

afterAll(() => server?.close());

describe.each(BROWSERS)('in %s', (browser) => {
  it.each(EDITORS)('$name', ({ name }) => {
    const cells = measured.get(key(browser, name));
    const failures = CHECKS.flatMap((check) => {
      const mustFail = findLimit(limits, name, check, browser)?.kind === 'fails';
      const failure = cells === undefined ? 'was not measured' : cells[check];
      if (mustFail) return failure === null ? [`${check}: passes now, so limits.json is out of date`] : [];
      return failure === null ? [] : [`${check}: ${failure}`];
    });
    expect(failures).toEqual([]);
  });
});

it('is what the documentation says', () => {
  const table = renderEditorTable(limits);
  if (process.env['FIX_FINDER_WRITE_EDITOR_TABLE']) writeFileSync(TABLE_FILE, table);
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(table);
});
