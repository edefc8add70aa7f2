import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { buildEditorExtension } from '../support/editors/editor-extension';
import { findEditorCase } from '../support/editors/editor-fixtures';
import { EditorPage } from '../support/editors/editor-page';
import { startFixtureServer } from '../support/editors/fixture-server';
import { insertedText, REPLY } from '../support/editors/measure-editor';
import type { StaticServer } from '../support/static-server';

/**
 * As strict as a page can be that still runs scripts of its own: nothing inline, nothing from elsewhere, and markup from
 * a string for ProseMirror's own paste only, which makes itself a policy of that name.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard";

/** Of those whose pages have no inline scripts. */
const EDITORS = ['textarea under React', 'ProseMirror', 'CodeMirror 6'].map(findEditorCase);

let server: StaticServer;

beforeAll(async () => {
  server = await startFixtureServer({ headers: { 'content-security-policy': POLICY } });
});
afterAll(() => server?.close());

describe.each(BROWSERS)('on a page with a strict policy in %s', (browser) => {
  let session: BrowserSession;
  let removeExtension: () => Promise<void>;
  let editor: EditorPage;

  beforeAll(async () => {
    const extension = await buildEditorExtension(browser);
    removeExtension = extension.remove;
    session = await launchBrowser(browser, { extension: extension.folder });
  });
  afterAll(async () => {
    await session?.close();
    await removeExtension?.();
  });

  it.each(EDITORS)('a reply goes into $name', async (fixture) => {
    editor = await EditorPage.open(session, server.origin, fixture);
    await expectStrict(editor);
    await editor.writeDraft('Hello| world');
    expect((await editor.insert(REPLY)).outcome).toBe('inserted');
    await editor.waitForText(`Hello${insertedText(fixture)}world`);
    await editor.undo();
    await editor.waitForText('Hello world');
  });

  it('a reply goes into a plain contenteditable element, with list, bold and link', async () => {
    const fixture = { ...findEditorCase('contenteditable'), page: 'strict-contenteditable.html' };
    editor = await EditorPage.open(session, server.origin, fixture);
    await expectStrict(editor);
    expect((await editor.insert(REPLY)).outcome).toBe('inserted');
    expect(await editor.html()).toMatch(/<ol>\s*<li>.*<a href="https:\/\/example\.com\/storage">/);
  });
});

/** Else the test would show nothing. */
async function expectStrict(editor: EditorPage): Promise<void> {
  const isRefused = await editor.page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>markup from a string</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(isRefused).toBe(true);
}
