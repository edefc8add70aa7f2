import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { highlightedWords, waitForHighlights, waitForPanelText } from '../support/extension';
import { goTo, press, pressStarting, text, textOf } from '../support/knowledge-base-page';
import { type PresetPolicy, presetPolicy } from '../support/managed-policy';
import { type PackServer, startPackServer } from '../support/pack-server';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

describe.each(BROWSERS)('what an administrator has preset, in %s', (name) => {
  let packs: PackServer;
  let desk: StaticServer;
  let preset: PresetPolicy | null = null;
  let session: BrowserSession | undefined;
  beforeAll(async () => {
    desk = await startStaticServer({ folders: { '/': 'tests/fixtures/pages' } });
    packs = await startPackServer();
    packs.publish([
      { id: 'wombat', title: 'Wombat reset', steps: [{ id: 'one', title: 'One', body: 'Do it.' }] },
    ]);
    preset = presetPolicy(name, {
      packs: [{ address: packs.address }],
      sites: ['http://127.0.0.1'],
      settings: { hiddenArticles: ['icloud-backup-failed'] },
    });
    if (preset) session = await launchBrowser(name, preset.launch);
  });
  afterAll(async () => {
    await session?.close();
    preset?.remove();
    await packs?.close();
    await desk?.close();
  });

  it('is a pack that the agent can’t remove, and a setting that the agent can change', async ({ skip }) => {
    if (!session) return skip('this machine or this user has no place for policies');
    await session.grantHostPermission('http://127.0.0.1/*');
    const page = await session.openExtensionPage('options.html#knowledge-base');
    await goTo(page, 'packs');
    // Chromium heeds a policy only some seconds after it has met the extension; the page has to take it up by itself.
    await waitFor(async () => (await textOf(page, '.kb .rows')).includes(packs.address), {
      what: 'the policy',
      timeout: 30_000,
    });
    expect(await textOf(page, '.kb .rows')).not.toContain('Remove');
    await pressStarting(page, 'Check now');
    await waitFor(async () => /\b1 article, /.test(await textOf(page, '.kb__state')), { what: 'the pack' });
    await goTo(page);
    await text(page, 'Wombat reset', '.kb__list');

    await press(page, 'Show again iCloud backup failed');
    await text(page, 'is shown again');
    const again = await session.openExtensionPage('options.html#knowledge-base');
    await press(again, 'Hide iCloud backup failed');
    await text(again, 'is hidden: it is neither');
  });

  // No browser lets a policy allow a site: the agent's click does.
  it('is a site that is recommended in options and popup until the agent allows it', async ({ skip }) => {
    if (!session) return skip('this machine or this user has no place for policies');
    const options = await session.openExtensionPage('options.html#sites');
    await press(options, 'Take back 127.0.0.1');
    await text(options, 'Recommended by your administrator', 'main');
    const ticket = await session.newPage(`${desk.origin}/ticket.html`);
    expect(await highlightedWords(ticket)).toEqual([]);
    // By its keys, as an agent does: that gives it this page once.
    await session.runCommand(ticket, '_execute_action');
    const popup = await session.waitForPopup();
    await waitForPanelText(popup, 'Your administrator recommends it: highlight tickets on 127.0.0.1');
    await popup.close();

    await session.grantHostPermission('http://127.0.0.1/*');
    expect(await waitForHighlights(ticket)).toHaveLength(2);
    await waitFor(async () => !(await textOf(options, 'main')).includes('Recommended'), {
      what: 'the site in its list',
    });
    if (name === 'firefox') return;

    // What the agent took back Chromium gives again without asking, so this is the button's own click.
    await press(options, 'Take back 127.0.0.1');
    await text(options, 'Recommended by your administrator', 'main');
    await press(options, 'Allow 127.0.0.1');
    await text(options, '127.0.0.1 is allowed', 'main');
    expect(await waitForHighlights(ticket)).toHaveLength(2);
  });
});
