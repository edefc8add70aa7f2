import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, type BrowserSession, launchBrowser } from '../support/browsers';
import { buildEditorExtension } from '../support/editors/editor-extension';
import { EDITORS } from '../support/editors/editor-fixtures';
import { renderEditorTable, TABLE_FILE } from '../support/editors/editor-table';
import { startFixtureServer } from '../support/editors/fixture-server';
import { findLimit, readLimits } from '../support/editors/limits';
import { type Cells, CHECKS, measureEditor } from '../support/editors/measure-editor';
import type { StaticServer } from '../support/static-server';

const { FIX_FINDER_WRITE_EDITOR_TABLE: mustWrite } = process.env;

const limits = readLimits();
const sessions = new Map<BrowserName, BrowserSession>();
let server: StaticServer;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startFixtureServer();
  stops.push(() => server.close());
  await Promise.all(
    BROWSERS.map(async (browser) => {
      const extension = await buildEditorExtension(browser);
      stops.push(extension.remove);
      const session = await launchBrowser(browser, { extension: extension.folder });
      stops.push(() => session.close());
      sessions.set(browser, session);
    }),
  );
});

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

describe('inserting a reply into', () => {
  // Both browsers at once: most of the time each waits for an editor.
  it.each(EDITORS)('$name', async (editor) => {
    const found = await Promise.all(
      [...sessions].map(async ([browser, session]) =>
        describeFailures(editor.name, browser, await measureEditor(session, server.origin, editor)),
      ),
    );
    expect(found.flat()).toEqual([]);
  });
});

it('does what the documentation says', () => {
  const table = renderEditorTable(limits);
  if (mustWrite) writeFileSync(TABLE_FILE, table);
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(table);
});

function describeFailures(name: string, browser: BrowserName, cells: Cells): string[] {
  return CHECKS.flatMap((check) => {
    const failure = cells[check];
    if (findLimit(limits, name, check, browser)?.kind === 'fails') {
      return failure === null
        ? [`${check} in ${browser} passes: the line for it in limits.json has to go`]
        : [];
    }
    return failure === null ? [] : [`${check} in ${browser}: ${failure}`];
  });
}
