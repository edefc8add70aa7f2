import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { BUILDS, highlightedWords, waitForHighlights } from '../support/extension';
import { press, text } from '../support/knowledge-base-page';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

const SITE = 'http://127.0.0.1/*';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({ folders: { '/': 'tests/fixtures/pages' } });
});
afterAll(() => server?.close());

describe.each(BROWSERS)('permissions in %s', (name) => {
  it('asks for no host at install', () => {
    const manifest = JSON.parse(readFileSync(`${BUILDS[name]}/manifest.json`, 'utf8'));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect([...manifest.permissions].sort()).toEqual(
      [
        'activeTab',
        'clipboardWrite',
        'contextMenus',
        'scripting',
        'storage',
        ...(name === 'chromium' ? ['sidePanel'] : []),
      ].sort(),
    );
  });

  describe('with one site allowed and taken back', () => {
    let session: BrowserSession;
    let page: Page;
    beforeAll(async () => {
      session = await launchBrowser(name, { extension: BUILDS[name] });
    });
    afterAll(() => session?.close());
    beforeEach(async () => {
      page = await session.newPage(`${server.origin}/ticket.html`);
    });
    afterEach(() => page.close());

    // The order tells the story of one site.
    it('reads nothing before the site is allowed', async () => {
      expect(await registeredMatches(session)).toEqual([]);
      expect(await highlightedWords(page)).toEqual([]);
    });

    it('starts in the open tab as soon as the site is allowed, and in later ones', async () => {
      await session.grantHostPermission(SITE);
      expect(await waitForHighlights(page)).toHaveLength(2);
      await page.reload();
      expect(await waitForHighlights(page)).toHaveLength(2);
    });

    it.each([
      ['in the options', takeBackInOptions],
      ['in the browser', (given: BrowserSession) => given.revokeHostPermission(SITE)],
    ])(
      'stops at once in the open tab when the site is taken back %s, and reads no new page',
      async (_, takeBack) => {
        await session.grantHostPermission(SITE);
        await page.bringToFront();
        expect(await waitForHighlights(page)).toHaveLength(2);
        await takeBack(session);
        await waitFor(async () => (await highlightedWords(page)).length === 0, {
          what: 'the highlights to go',
        });
        await waitFor(async () => (await registeredMatches(session)).length === 0, {
          what: 'the registration to go',
        });
        await page.reload();
        expect(await highlightedWords(page)).toEqual([]);
      },
    );
  });
});

async function takeBackInOptions(session: BrowserSession): Promise<void> {
  const options = await session.openExtensionPage('options.html#sites');
  await press(options, 'Take back 127.0.0.1');
  await text(options, '127.0.0.1 is no longer read.', 'main');
  await options.close();
}

function registeredMatches(session: BrowserSession): Promise<string[]> {
  return session.evaluateInBackground(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );
}
