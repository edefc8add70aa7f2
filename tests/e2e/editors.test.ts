import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, launchBrowser } from '../support/browsers';
import { buildEditorExtension } from '../support/editors/editor-extension';
import { EDITORS } from '../support/editors/editor-fixtures';
import { startFixtureServer } from '../support/editors/fixture-server';
import { CHECKS, type Cells, measureEditor } from '../support/editors/measure-editor';
import type { StaticServer } from '../support/static-server';

const TIMEOUT_MS = 240_000;

const measured = new Map<string, Cells>();
let server: StaticServer;

const key = (browser: BrowserName, name: string) => `${browser} ${name}`;

/** Both browsers side by side: most of the time each waits for an editor. */
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
  await Promise.all(BROWSERS.map(measureAll));
}, TIMEOUT_MS);

afterAll(() => server?.close());

describe.each(BROWSERS)('in %s', (browser) => {
  it.each(EDITORS)('$name', ({ name }) => {
    const cells = measured.get(key(browser, name));
    expect(CHECKS.filter((check) => cells?.[check] !== null).map((check) => [check, cells?.[check]])).toEqual([]);
  });
});
