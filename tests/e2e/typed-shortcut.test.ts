import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { findEditorCase } from '../support/editors/editor-fixtures';
import { squeeze } from '../support/editors/editor-page';
import { startFixtureServer } from '../support/editors/fixture-server';
import { BUILDS } from '../support/extension';
import { readShortcutList, waitForContentScript, waitForShortcutList } from '../support/shortcut-list';
import type { StaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

const EDITORS = [
  'textarea',
  'contenteditable',
  'contenteditable in a shadow root',
  'CKEditor 4',
  'CKEditor 5',
  'Quill 2',
  'ProseMirror',
  'Tiptap',
  'Lexical',
].map(findEditorCase);

/** What the pages put on `window`, see the README of the fixtures. */
interface FixtureWindow {
  readonly fixture?: { text(): string; shown(): string };
  readonly keys?: string[];
}

let server: StaticServer;

beforeAll(async () => {
  server = await startFixtureServer();
});
afterAll(() => server?.close());

describe.each(BROWSERS)('typing a shortcut in %s', (browser) => {
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    session = await launchBrowser(browser, { extension: BUILDS[browser] });
    await session.grantHostPermission('http://127.0.0.1/*');
    page = await session.newPage();
  });
  afterAll(() => session?.close());

  /** Goes to a page, and types into its editor once the content script is there. */
  async function type(name: string, text: string): Promise<void> {
    const { page: file, frame, editable } = findEditorCase(name);
    await page.bringToFront();
    await page.goto(`${server.origin}/editors/${file}`);
    await waitFor(() => page.evaluate(() => (window as FixtureWindow).fixture !== undefined), { what: name });
    await waitForContentScript(session, page);
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      addEventListener('keydown', ({ key }) => keys.push(key));
      addEventListener('keyup', ({ key }) => keys.push(`${key} up`));
    });
    const outer = frame === undefined ? page : await (await page.$(frame))?.contentFrame();
    await (await outer?.$(editable))?.click();
    await page.keyboard.type(text);
  }
  const text = async () =>
    squeeze(await page.evaluate(() => (window as FixtureWindow).fixture?.text() ?? ''));
  const shown = async () =>
    squeeze(await page.evaluate(() => (window as FixtureWindow).fixture?.shown() ?? ''));

  it.each(EDITORS)('puts the reply in its place: $name', async ({ name }) => {
    await type(name, 'Hello ;;icloud storage');
    const { options } = await waitForShortcutList(session, page, 'icloud storage');
    expect(options[0]).toMatch(/icloud/i);
    await page.keyboard.press('Enter');
    const sent = await waitFor(
      async () => {
        const now = await text();
        return now.includes(';;') || now === 'Hello' ? null : now;
      },
      { what: 'the reply' },
    );
    expect(sent).toMatch(/^Hello.*iCloud/);
    expect(sent.length).toBeGreaterThan(150);
    await waitFor(async () => (await shown()) === sent, { what: 'the page to show what it would send' });
    expect(await readShortcutList(session, page)).toBeNull();
  });

  it('moves by the arrow keys and leaves the text alone on Escape; the page hears none of it', async () => {
    await type('contenteditable', 'Hello ;;backup');
    const first = await waitForShortcutList(session, page, 'backup');
    expect(first.options.length).toBeGreaterThan(1);
    expect(first.active).toBe(0);
    await page.evaluate(() => {
      (window as FixtureWindow).keys?.splice(0);
    });
    await page.keyboard.press('ArrowDown');
    const second = await waitFor(
      async () => {
        const list = await readShortcutList(session, page);
        return list?.active === 1 ? list : null;
      },
      { what: 'the second fix to be active' },
    );
    expect(second.heard).toContain(`${second.options.length} fixes. 2: `);
    await page.keyboard.press('Escape');
    await waitFor(async () => (await readShortcutList(session, page)) === null, {
      what: 'the list to close',
    });
    expect(await page.evaluate(() => (window as FixtureWindow).keys)).toEqual([]);
    // Until another trigger is typed, the list stays away.
    await page.keyboard.type('s');
    expect(await text()).toBe('Hello;;backups');
    expect(await readShortcutList(session, page)).toBeNull();
  });

  it('takes a click, at the caret and in its own colours', async () => {
    await type('textarea', 'Hello ;;icloud storage');
    const { box, background, options } = await waitForShortcutList(session, page, 'icloud storage');
    expect(background).toMatch(/^rgb\((?:255, 255, 255|32, 45, 50)\)$/);
    const field = await page.$eval('#reply', (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [left, top, right, bottom];
    });
    const [left = 0, top = 0, right = 0] = box;
    expect(left).toBeGreaterThanOrEqual(field[0] ?? 0);
    expect(top).toBeGreaterThan(field[1] ?? 0);
    expect(right).toBeLessThanOrEqual(1200);
    await page.mouse.click(left + 30, top + 16);
    await waitFor(async () => /^Hello(?!.*;;).*iCloud/.test(await text()), { what: 'the reply' });
    expect(options.length).toBeGreaterThan(0);
  });

  it.each(['#search-all', '#internal-note', '#subject'])('stays away from %s', async (field) => {
    await type('textarea', '');
    // The list comes into the page when it opens first, and tells nothing of where it was not.
    await page.evaluate(() => {
      new MutationObserver(() => {
        (window as FixtureWindow).keys?.push(`list for ${document.activeElement?.id}`);
      }).observe(document.documentElement, { childList: true });
    });
    for (const selector of [field, '#reply']) {
      await page.click(selector);
      await page.keyboard.type(' ;;icloud storage');
    }
    await waitForShortcutList(session, page, 'icloud storage');
    const keys = await page.evaluate(() => (window as FixtureWindow).keys);
    expect(keys?.filter((key) => key.startsWith('list'))).toEqual(['list for reply']);
  });

  it('writes in the customer’s language and the agent’s style', async () => {
    await session.evaluateInBackground(() =>
      chrome.storage.local.set({ 'setting:reply-style': { signOff: 'Team Nord', agentName: '' } }),
    );
    await type('contenteditable', '');
    await page.evaluate(() => {
      const ticket = document.createElement('main');
      ticket.textContent = 'Mein iCloud-Backup ist fehlgeschlagen.';
      document.body.prepend(ticket);
    });
    await page.keyboard.type(';;icloud storage');
    await waitForShortcutList(session, page, 'icloud storage');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await text()).includes('TeamNord'), { what: 'the reply' });
    expect(await text()).toContain('vielenDankfürIhreNachricht');
    expect(await text()).toContain('Einstellungen>');
    await session.evaluateInBackground(() => chrome.storage.local.remove('setting:reply-style'));
  });

  it('can be turned off, and gets another trigger', async () => {
    const store = (value: object) =>
      session.evaluateInBackground(
        (setting) => chrome.storage.local.set({ 'setting:typedShortcut': setting }),
        value,
      );
    await type('textarea', 'Hello ;;icloud storage');
    await waitForShortcutList(session, page, 'icloud storage');
    await page.keyboard.press('Escape');
    await store({ isOn: true, trigger: '//', offSites: [] });
    await waitFor(
      async () => {
        await page.keyboard.type(' //icloud storage');
        return (await readShortcutList(session, page)) !== null;
      },
      { what: 'the new trigger' },
    );
    await page.keyboard.press('Escape');
    await store({ isOn: true, trigger: ';;', offSites: ['127.0.0.1'] });
    await type('textarea', 'Hello ;;icloud storage');
    await page.keyboard.type('!');
    expect(await readShortcutList(session, page)).toBeNull();
    await store({ isOn: true, trigger: ';;', offSites: [] });
  });
});
