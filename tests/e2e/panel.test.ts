import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, type ExtensionView, launchBrowser } from '../support/browsers';
import { BUILDS, waitForHighlights, waitForPanelText, waitForSuggestions } from '../support/extension';
import { fieldValue, press, text } from '../support/knowledge-base-page';
import { keepScreenshot } from '../support/screenshots';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({ folders: { '/': 'tests/fixtures/pages' } });
});
afterAll(() => server?.close());

describe.each(BROWSERS)('the panel in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  let panel: ExtensionView | null = null;
  const open = async (view: Promise<ExtensionView>): Promise<ExtensionView> => {
    panel = await view;
    return panel;
  };

  beforeAll(async () => {
    session = await launchBrowser(name, { extension: BUILDS[name] });
    await session.grantHostPermission('http://127.0.0.1/*');
    page = await session.newPage();
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    await page.bringToFront();
    await page.goto(`${server.origin}/ticket.html`);
  });
  afterEach(async () => {
    await panel?.close();
    panel = null;
  });

  it('highlights the customer’s words only, over inline markup', async () => {
    expect(await waitForHighlights(page)).toEqual([
      'my iPhone 13 runs iOS 17.5 and the iCloud backup fails every night',
      'Paperwork is my back up now button is greyed out, too',
    ]);
  });

  it('counts the symptoms on the toolbar icon', async () => {
    const count = await waitFor(async () => (await badgeText(session)) || null, { what: 'the badge' });
    expect(count).toBe('2');
  });

  it('suggests before anything is typed, with the customer’s words', async () => {
    const popup = await open(session.openPopup(page));
    expect((await waitForSuggestions(popup))[0]).toMatch(/iCloud [Bb]ackup/);
    const text = await waitForPanelText(popup, 'From this ticket');
    expect(text).toContain('iPhone 13');
    expect(text).toContain('restarted');
    expect(text).toContain('“my iPhone 13 runs iOS 17.5 and the iCloud backup fails every night”');
  });

  it('searches what is typed, with typos, and marks the letters', async () => {
    const popup = await open(session.openPopup(page));
    await waitForSuggestions(popup);
    await popup.type('estimatng time');
    await waitForPanelText(popup, 'Estimating Time');
    // With each letter that is typed, more of them are.
    await waitFor(
      () =>
        popup.evaluate(
          () => document.querySelector('[role="option"] mark')?.textContent?.toLowerCase() === 'estimating',
        ),
      { what: 'marked letters' },
    );
  });

  it('inserts the reply without the step that was unticked, beside the draft', async () => {
    await waitForHighlights(page);
    await page.click('#reply');
    const popup = await open(session.openPopup(page));
    await waitForSuggestions(popup);
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    const first = await untickFirstStep(popup);
    await popup.press('Control+Enter');
    await waitForPanelText(popup, 'Inserted');
    const reply = await page.$eval('#reply', (element) => (element as HTMLElement).innerText);
    expect(reply).toContain('Draft of the agent.');
    expect(reply).toContain('Hello Ines,');
    expect(reply).toContain('You have already restarted the device');
    expect(reply).not.toContain(first);
    expect(await page.$$eval('#reply ol > li', (items) => items.length)).toBeGreaterThan(2);
  });

  it('writes a short follow-up in German, and the agent still reads the steps in English', async () => {
    await waitForHighlights(page);
    await page.click('#reply');
    const popup = await open(session.openPopup(page));
    await waitForSuggestions(popup);
    await popup.type('icloud backup failed');
    await waitFor(
      () =>
        popup.evaluate(
          () =>
            document.querySelector('[role="listbox"]')?.getAttribute('aria-label') === 'Search results' &&
            document.querySelector('[role="option"] .suggestion__title')?.textContent?.trim() ===
              'iCloud backup failed',
        ),
      { what: 'the article searched for' },
    );
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await choose(popup, 'Kind of reply', 'follow-up');
    await choose(popup, 'Length of the reply', 'short');
    await choose(popup, 'Language of the reply', 'de');
    await waitFor(
      () => popup.evaluate(() => document.querySelector('.preview__paper')?.getAttribute('lang') === 'de'),
      {
        what: 'the reply in German',
      },
    );
    keepScreenshot(`reply-options-${name}`, await popup.screenshot());
    expect(await popup.evaluate(() => document.querySelector('.step')?.textContent ?? '')).toMatch(/backup/);
    await popup.press('Control+Enter');
    await waitForPanelText(popup, 'Inserted');
    const reply = await page.$eval('#reply', (element) => (element as HTMLElement).innerText);
    expect(reply).toContain('Guten Tag Ines');
    expect(reply).toContain('Sie haben bereits das Gerät neu gestartet');
    expect(reply).toContain('Einstellungen >');
    expect(reply).not.toContain('Settings >');
  });

  it('copies the reply in both forms, and as Markdown', async () => {
    await waitForHighlights(page);
    const popup = await open(session.openPopup(page));
    await waitForSuggestions(popup);
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent?.trim().startsWith('Copy'))?.click();
    });
    await waitForPanelText(popup, /Copied/);
    await popup.close();

    // What the clipboard holds is what the browser pastes: rich into an editor, plain into a text field.
    await pasteInto(page, '#reply');
    await waitFor(() => page.$eval('#reply ol', (list) => list.children.length > 2), { what: 'the list' });
    await pasteInto(page, '#subject');
    const plain = await waitForSubject(page, 'Hello Ines,');
    expect(plain).not.toContain('<');

    const again = await open(session.openPopup(page));
    await waitForSuggestions(again);
    await again.press('Enter');
    await waitForPanelText(again, 'Insert into reply');
    await again.click('.reply__markdown');
    await waitForPanelText(again, /Copied/);
    await again.close();
    await page.$eval('#subject', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await pasteInto(page, '#subject');
    const markdown = await waitForSubject(page, 'Hello Ines,');
    expect(markdown).toMatch(/1\. \*\*/);
  });

  it('finds a fix for the selected words by the shortcut', async () => {
    await waitForHighlights(page);
    await page.evaluate(() => {
      const selected = document.querySelector('#selected');
      if (selected) getSelection()?.selectAllChildren(selected);
    });
    await session.runCommand(page, 'find-fix-for-selection');
    const popup = await open(session.waitForPopup());
    const text = await waitForPanelText(popup, 'For the selected text');
    expect(text).toContain('my back up now button is greyed out');
    expect((await waitForSuggestions(popup))[0]).toContain('greyed out');
  });

  // Firefox has no way to choose an entry of the menu from outside; the shortcut goes the same way from there on.
  if (name === 'chromium') {
    it('finds a fix for the selected words by the context menu', async () => {
      await waitForHighlights(page);
      await session.evaluateInBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const clicked = chrome.contextMenus.onClicked as unknown as {
          dispatch(info: object, tab: chrome.tabs.Tab | undefined): void;
        };
        clicked.dispatch({ menuItemId: 'find-fix', selectionText: 'backup stuck on estimating' }, tab);
      });
      const popup = await open(session.waitForPopup());
      await waitForPanelText(popup, 'backup stuck on estimating');
      expect((await waitForSuggestions(popup))[0]).toContain('Estimating');
    });
  }

  it('makes an article of the ticket, without whom it is about, for the agent to save', async () => {
    await waitForHighlights(page);
    const popup = await open(session.openPopup(page));
    await waitForPanelText(popup, 'Make an article from this ticket');
    await popup.click('.make-article button');
    const editor = await waitForTab(page, session.extensionUrl('options.html#knowledge-base/new'));
    await text(editor, 'Please try another Wi-Fi.', '.kb__preview');
    expect(await fieldValue(editor, 'Title')).toBe('Phone trouble');
    expect(await fieldValue(editor, 'Reply')).toBe(
      'We are sorry that your backup failed. Please try another Wi-Fi.',
    );
    const phrases = await fieldValue(editor, 'How customers say it');
    expect(phrases).toContain('the iCloud backup fails every night');
    expect(phrases).not.toContain('Ines');
    await press(editor, 'Save');
    await text(editor, '“Phone trouble” was saved.');
    await editor.close();
  });

  it('opens the side panel by its shortcut, with the same suggestions', async () => {
    await waitForHighlights(page);
    await session.runCommand(page, 'open-side-panel');
    const sidePanel = await open(session.waitForSidePanel());
    expect((await waitForSuggestions(sidePanel)).length).toBeGreaterThan(0);
  });
});

/** The tab that the extension has just opened at this address. */
async function waitForTab(page: Page, address: string): Promise<Page> {
  return await waitFor(
    async () => {
      for (const tab of await page.browser().pages()) {
        // Firefox tells nobody where a tab of an extension is; a tab on its way answers nothing.
        const at = await tab.evaluate(() => location.href).catch(() => '');
        if (at === address) return tab;
      }
      return null;
    },
    { what: `a tab at ${address}` },
  );
}

function choose(panel: ExtensionView, label: string, value: string): Promise<void> {
  return panel.evaluate(
    (name: string, wanted: string) => {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
      if (!select) throw new Error(`no select “${name}”`);
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );
}

function badgeText(session: BrowserSession): Promise<string> {
  return session.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? '' : await chrome.action.getBadgeText({ tabId: tab.id });
  });
}

async function pasteInto(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.click(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

/** What is in the subject's field, once it holds the words: a paste takes its time. */
function waitForSubject(page: Page, words: string): Promise<string> {
  return waitFor(
    async () => {
      const value = await page.$eval('#subject', (field) => (field as HTMLInputElement).value);
      return value.includes(words) ? value : null;
    },
    { what: `“${words}” in the subject` },
  );
}

async function untickFirstStep(popup: ExtensionView): Promise<string> {
  const title = await popup.evaluate(
    () => document.querySelector('.step[data-state="included"] .step__title bdi')?.textContent ?? '',
  );
  await popup.click('.step[data-state="included"] input[type="checkbox"]');
  return title;
}
