import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { bundleScript } from '../support/bundle';
import { buildEditorExtension } from '../support/editors/editor-extension';
import { type EditorFixture, EditorPage, squeeze } from '../support/editors/editor-page';
import { type StaticServer, startStaticServer } from '../support/static-server';

const TIMEOUT_MS = 30_000;
const LAUNCH_TIMEOUT_MS = 60_000;

/** With all that a reply can have: paragraphs, a list, bold, a link. */
const REPLY = {
  text: 'Hello Marta,\n\n1. Compare the free storage with the backup: how to\n2. Restart the iPhone\n\nTell us what you see.',
  html: '<p>Hello Marta,</p><ol><li>Compare the <strong>free storage</strong> with the backup: <a href="https://example.com/storage">how to</a></li><li>Restart the iPhone</li></ol><p>Tell us what you see.</p>',
};

interface EditorCase extends EditorFixture {
  readonly name: string;
  readonly engine: string;
  readonly isRich: boolean;
  /** Id of the element that is written into; a body without one is `body`. */
  readonly id: string;
}

const notEditors = ['#internal-note'];

const EDITORS: readonly EditorCase[] = [
  {
    name: 'textarea',
    page: 'textarea.html',
    editable: '#reply',
    request: { selectors: ['#reply'], notEditors },
    engine: 'textarea',
    id: 'reply',
    isRich: false,
  },
  {
    name: 'React textarea',
    page: 'react-textarea.html',
    editable: '#reply',
    request: { selectors: ['#reply'], notEditors },
    engine: 'textarea',
    id: 'reply',
    isRich: false,
  },
  {
    name: 'contenteditable',
    page: 'contenteditable.html',
    editable: '#reply',
    request: { selectors: ['#reply'], notEditors },
    engine: 'contenteditable',
    id: 'reply',
    isRich: true,
  },
  {
    name: 'contenteditable in a shadow root',
    page: 'shadow-root.html',
    editable: '>>> #reply',
    request: { selectors: ['#reply'], notEditors },
    engine: 'contenteditable',
    id: 'reply',
    isRich: true,
  },
  {
    name: 'CKEditor 4',
    page: 'ckeditor4.html',
    frame: 'iframe.cke_wysiwyg_frame',
    editable: 'body',
    // The selector names the textarea that CKEditor has hidden, as the helpdesk's own page source does.
    request: { selectors: ['textarea.messagebox.richtext'], notEditors },
    engine: 'ckeditor4',
    id: 'body',
    isRich: true,
  },
];

let server: StaticServer;

beforeAll(async () => {
  server = await startStaticServer({
    folders: { '/editors/': 'tests/fixtures/editors' },
    packages: ['ckeditor4'],
    files: {
      '/bundles/react-textarea.js': await bundleScript('tests/fixtures/editors/react-textarea.client.ts'),
    },
  });
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

  afterEach(() => editor?.close());

  describe.each(EDITORS)('into $name', (fixture) => {
    /** Plain editors get the list's numbers as text, in the others the list has them. */
    const inserted = squeeze(fixture.isRich ? REPLY.html.replace(/<[^>]+>/g, '') : REPLY.text);

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

    it('fills an empty editor that nobody has touched', { timeout: TIMEOUT_MS }, async () => {
      await open();
      expect((await editor.insert(REPLY)).outcome).toBe('inserted');
      await editor.waitForText(inserted);
      await editor.type('X');
      await editor.waitForText(`${inserted}X`);
    });

    it('inserts at the caret, where typing then goes on', { timeout: TIMEOUT_MS }, async () => {
      await open();
      await editor.writeDraft('Hello| world');
      expect((await editor.insert(REPLY)).outcome).toBe('inserted');
      await editor.waitForText(`Hello${inserted}world`);
      await editor.type('X');
      await editor.waitForText(`Hello${inserted}Xworld`);
    });

    it('replaces what is selected, and only that', { timeout: TIMEOUT_MS }, async () => {
      await open();
      await editor.writeDraft('Hello| cruel| world');
      expect((await editor.insert(REPLY)).outcome).toBe('inserted');
      await editor.waitForText(`Hello${inserted}world`);
    });

    it('inserts three times when asked three times', { timeout: TIMEOUT_MS }, async () => {
      await open();
      await editor.writeDraft('Hello| world');
      for (let time = 0; time < 3; time += 1) expect((await editor.insert(REPLY)).outcome).toBe('inserted');
      await editor.waitForText(`Hello${inserted}${inserted}${inserted}world`);
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

    if (fixture.isRich) {
      it('keeps list, bold and link', { timeout: TIMEOUT_MS }, async () => {
        await open();
        await editor.insert(REPLY);
        const html = await editor.html();
        expect(html).toMatch(/<ol>\s*<li>/);
        expect(html.match(/<li>/g)).toHaveLength(2);
        expect(html).toMatch(/<(strong|b)>free storage<\/\1>/);
        expect(html).toContain('<a href="https://example.com/storage">how to</a>');
      });
    }

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
