import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { buildEditorExtension } from '../support/editors/editor-extension';
import { findEditorCase } from '../support/editors/editor-fixtures';
import { EditorPage } from '../support/editors/editor-page';
import { startFixtureServer } from '../support/editors/fixture-server';
import { insertedText, REPLY } from '../support/editors/measure-editor';
import type { StaticServer } from '../support/static-server';

const TIMEOUT_MS = 30_000;
const LAUNCH_TIMEOUT_MS = 60_000;

/** One of each kind; that every engine takes a reply is the business of `editors.test.ts`. */
const EDITORS = [
  'textarea',
  'textarea under React',
  'contenteditable',
  'contenteditable in a shadow root',
  'CKEditor 4',
].map(findEditorCase);

const notEditors = ['#internal-note'];

let server: StaticServer;

beforeAll(async () => {
  server = await startFixtureServer();
}, LAUNCH_TIMEOUT_MS);

afterAll(() => server?.close());

describe.each(BROWSERS)('inserting a reply in %s', (browser) => {
  let session: BrowserSession;
  let removeExtension: () => Promise<void>;
  let editor: EditorPage;

  beforeAll(async () => {
    const extension = await buildEditorExtension(browser);
    removeExtension = extension.remove;
    session = await launchBrowser(browser, { extension: extension.folder });
  }, LAUNCH_TIMEOUT_MS);

  afterAll(async () => {
    await session?.close();
    await removeExtension?.();
  }, LAUNCH_TIMEOUT_MS);

  describe.each(EDITORS)('into $name', (fixture) => {
    const inserted = insertedText(fixture);

    const open = async () => {
      editor = await EditorPage.open(session, server.origin, fixture);
    };

    it('finds the editor among the fields that are none', { timeout: TIMEOUT_MS }, async () => {
      await open();
      const { engine, id, isRich } = fixture;
      expect((await editor.find()).editor).toEqual({ engine, id, richText: isRich, used: false });
      const unknown = await editor.ask({ selectors: [], notEditors });
      expect(unknown.editor, 'without any selector').toMatchObject({ engine, id });
    });

    it.each(['Hello| world', 'Hello world|', 'Hello| cruel| world'])(
      'one undo gives "%s" back',
      { timeout: TIMEOUT_MS },
      async (draft) => {
        await open();
        await editor.writeDraft(draft);
        expect((await editor.insert(REPLY)).outcome).toBe('inserted');
        await editor.undo();
        await editor.waitForText(draft.replaceAll('|', ''));
      },
    );

    it('goes back to the caret after a click elsewhere on the page', { timeout: TIMEOUT_MS }, async () => {
      await open();
      await editor.writeDraft('Hello| world');
      await editor.page.click('#search');
      await editor.type('backup');
      const { editor: found, outcome } = await editor.insert(REPLY);
      expect(found).toMatchObject({ engine: fixture.engine, used: true });
      expect(outcome).toBe('inserted');
      await editor.waitForText(`Hello${inserted}world`);
      await editor.type('X');
      await editor.waitForText(`Hello${inserted}Xworld`);
    });
  });

  const openPage = async (page: string) => {
    const request = { selectors: [], notEditors };
    editor = await EditorPage.open(session, server.origin, { page, editable: '#reply', request });
  };

  it.each(['#search', '#search-all', '#subject', '#read-only', '#internal-note'])(
    'leaves %s alone, even right after it was used',
    { timeout: TIMEOUT_MS },
    async (trap) => {
      await openPage('textarea.html');
      const before = await editor.page.$eval(trap, (field) => (field as HTMLInputElement).value);
      await editor.page.click(trap);
      const { editor: found, outcome } = await editor.insert(REPLY);
      expect({ id: found?.id, outcome }).toEqual({ id: 'reply', outcome: 'inserted' });
      expect(await editor.page.$eval(trap, (field) => (field as HTMLInputElement).value)).toBe(before);
    },
  );

  it('finds nothing rather than a field that is no reply', { timeout: TIMEOUT_MS }, async () => {
    await openPage('textarea.html');
    await editor.page.$eval('#reply', (field) => field.remove());
    expect(await editor.insert(REPLY)).toEqual({ editor: null, outcome: null });
  });

  it('lets an unknown engine with a model of its own take the text, late, and once', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await openPage('own-model.html');
    expect((await editor.insert(REPLY)).outcome).toBe('inserted');
    await editor.waitForText(REPLY.text);
  });

  it('admits when the editor does not show the text, and tries no second time', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await openPage('refusing.html');
    await editor.writeDraft('Hello| world');
    expect((await editor.insert(REPLY)).outcome).toBe('not-verified');
    await editor.waitForText('Hello world');
  });
});
