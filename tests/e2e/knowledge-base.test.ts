import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { BUILDS, waitForSuggestions } from '../support/extension';
import {
  capture,
  choose,
  fill,
  goTo,
  press,
  pressStarting,
  text,
  textOf,
} from '../support/knowledge-base-page';
import { type PackServer, startPackServer } from '../support/pack-server';
import { keepScreenshot } from '../support/screenshots';
import { waitFor } from '../support/wait-for';

const FIXTURES = 'tests/fixtures/imports';

/** How many articles each sample file gives; where two files hold the same id, the later one changes it. */
const IMPORTS: readonly (readonly [file: string, summary: string])[] = [
  ['own.yaml', 'To add: 1. To change: 0. Left out: 0.'],
  ['own.json', 'To add: 1. To change: 1. Left out: 0.'],
  ['articles.csv', 'To add: 3. To change: 0. Left out: 2.'],
  ['article.md', 'To add: 0. To change: 1. Left out: 0.'],
  ['briskine.csv', 'To add: 2. To change: 0. Left out: 1.'],
  ['espanso.yml', 'To add: 2. To change: 1. Left out: 3.'],
  ['zendesk.json', 'To add: 1. To change: 1. Left out: 1.'],
  ['chatwoot.json', 'To add: 2. To change: 0. Left out: 1.'],
  ['freshdesk.json', 'To add: 0. To change: 2. Left out: 1.'],
];

let packs: PackServer;
beforeAll(async () => {
  packs = await startPackServer();
});
afterAll(() => packs?.close());

describe.each(BROWSERS)('the team’s own knowledge base in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await launchBrowser(name, { extension: BUILDS[name] });
    await session.grantHostPermission('http://127.0.0.1/*');
    page = await session.openExtensionPage('options.html#knowledge-base');
    await text(page, 'New article');
  });
  afterAll(() => session?.close());

  it('creates an article that the popup finds at once', async () => {
    await goTo(page, 'new');
    await fill(page, 'Title', 'Tunnelbear is asleep');
    await fill(page, 'What to do', 'Start the VPN');
    await fill(page, 'How', 'Open Tunnelbear and switch it on.');
    await fill(page, 'How customers say it', 'tunnelbear stops my backup');
    await text(page, 'Open Tunnelbear and switch it on.', '.kb__preview');
    keepScreenshot(`knowledge-base-editor-${name}`, await page.screenshot());
    await press(page, 'Save');
    await text(page, '“Tunnelbear is asleep” was saved.');
    const popup = await session.openPopup(page);
    await waitFor(() => popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
      what: 'the search field',
    });
    await popup.type('tunnelbear');
    await waitFor(async () => (await waitForSuggestions(popup))[0] === 'Tunnelbear is asleep', {
      what: 'the own article first',
    });
    await popup.close();
  });

  it('edits it, and takes the change back', async () => {
    await press(page, 'Edit Tunnelbear is asleep');
    await text(page, 'Edit “Tunnelbear is asleep”');
    await fill(page, 'Title', 'Tunnelbear sleeps');
    await press(page, 'Save');
    await text(page, 'Tunnelbear sleeps', '.kb__list');
    await press(page, 'Undo');
    await text(page, 'Tunnelbear is asleep', '.kb__list');
  });

  it('adapts a shipped article, which the copy replaces, and hides another', async () => {
    await press(page, 'Adapt iCloud backup failed');
    await text(page, 'Adapt “iCloud backup failed”');
    await fill(page, 'Title', 'iCloud backup failed, our way');
    await press(page, 'Save');
    await text(page, 'replaced', '.kb__list');
    await press(page, 'Delete iCloud backup failed, our way');
    await text(page, 'was deleted');
    await press(page, 'Hide iCloud backup failed');
    await text(page, 'is hidden: it is neither');
    await press(page, 'Show again iCloud backup failed');
    await text(page, 'is shown again');
  });

  it('imports every format after showing what would happen', async () => {
    for (const [file, summary] of IMPORTS) {
      await goTo(page, 'import');
      await choose(page, file, readFileSync(join(FIXTURES, file)));
      await text(page, `What importing ${file} would do`);
      expect(await textOf(page, '.kb__summary'), file).toBe(summary);
      if (file === 'articles.csv') keepScreenshot(`knowledge-base-import-${name}`, await page.screenshot());
      await pressStarting(page, 'Import ');
      await text(page, 'Imported: ');
      await text(page, 'Export YAML');
    }
    keepScreenshot(`knowledge-base-list-${name}`, await page.screenshot());
  });

  it('exports what it has, and imports it again to the same', async () => {
    for (const format of ['YAML', 'JSON']) {
      await goTo(page);
      const exported = await capture(page, () => press(page, `Export ${format}`));
      await goTo(page, 'import');
      await choose(page, format === 'YAML' ? 'all.zip' : 'all.json', exported);
      await text(page, 'would do');
      expect(await textOf(page, '.kb__summary')).toMatch(/^To add: 0\. To change: 0\. Left out: \d+\.$/);
      expect(await textOf(page, '.kb__table')).not.toMatch(/UTF-8|must|holds/);
    }
  });

  it('takes an import back with one click, and stores nothing of a file it refuses', async () => {
    await goTo(page);
    // The shipped articles are listed at once, the stored ones as they are read.
    const before = await waitFor(
      async () => {
        const first = await textOf(page, '.kb__list');
        await text(page, 'Tunnelbear is asleep', '.kb__list');
        return first === (await textOf(page, '.kb__list')) ? first : null;
      },
      { what: 'the whole list' },
    );
    await goTo(page, 'import');
    await choose(page, 'more.csv', Buffer.from('title,reply\nQuokka reset,Hello\nNumbat reset,Hello\n'));
    await text(page, 'would do');
    await pressStarting(page, 'Import ');
    await text(page, 'Quokka reset', '.kb__list');
    await press(page, 'Undo');
    await waitFor(async () => (await textOf(page, '.kb__list')) === before, { what: 'the list as it was' });
    await goTo(page, 'import');
    await choose(page, 'bad.csv', Buffer.from([0x74, 0xe4, 0x0a]));
    await text(page, 'no text in UTF-8');
    expect(
      await page.$eval('.kb__bar .button--primary', (button) => (button as HTMLButtonElement).disabled),
    ).toBe(true);
    await goTo(page);
    await waitFor(async () => (await textOf(page, '.kb__list')) === before, { what: 'the list unchanged' });
  });

  it('fetches a team pack, keeps the last good one, and says what went wrong', async () => {
    const step = [{ id: 'one', title: 'One', body: 'Do it.' }];
    const state = () => textOf(page, '.kb__state');
    const check = async (wanted: RegExp) => {
      await pressStarting(page, 'Check now');
      await waitFor(async () => wanted.test(await state()), { what: `the pack to be ${wanted}` });
    };
    packs.publish([{ id: 'wombat', title: 'Wombat reset', steps: step }]);
    await goTo(page, 'packs');
    await page.click('#pack-address');
    await page.keyboard.type(packs.address);
    await page.click('.options__form .button--primary');
    await waitFor(async () => /1 article, fetched/.test(await state()), { what: 'the first fetch' });
    keepScreenshot(`knowledge-base-packs-${name}`, await page.screenshot());
    packs.answers.length = 0;
    await check(/unchanged/);
    expect(packs.answers).toEqual([304]);

    packs.publish([
      { id: 'wombat', title: 'Wombat reset again', steps: step },
      { id: 'bilby', title: 'Bilby reset', steps: step },
    ]);
    await check(/2 articles, fetched/);
    packs.publish([{ id: 'wombat', title: 'x' }]);
    await check(/not taken over: article 1: steps.*2 articles from before/);
    packs.break('<html>404</html>');
    await check(/it is no JSON.*2 articles from before/);
    packs.publish([{ id: 'evil', title: 'Evil', steps: step }], { tamper: true });
    await check(/checksum does not match.*2 articles from before/);
    await goTo(page);
    await text(page, 'Wombat reset again', '.kb__list');
    expect(await textOf(page, '.kb__list')).not.toContain('Evil');

    await goTo(page, 'packs');
    packs.publish([{ id: 'bilby', title: 'Bilby signed', steps: step }], { by: 'ed25519' });
    await check(/1 article, fetched/);
    packs.publish([{ id: 'evil', title: 'Evil', steps: step }], { by: 'ed25519', otherKey: true });
    await check(/another key.*1 article from before/);
    packs.publish([{ id: 'evil', title: 'Evil', steps: step }], { by: 'ed25519', tamper: true });
    await check(/signature is wrong.*1 article from before/);
    packs.publish([{ id: 'evil', title: 'Evil', steps: step }]);
    await check(/not signed any more.*1 article from before/);
    await packs.close();
    await check(/can’t be reached.*1 article from before/);
    packs = await startPackServer();
  });
});
