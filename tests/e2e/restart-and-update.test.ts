import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import {
  BUILDS,
  highlightedWords,
  waitForHighlights,
  waitForPanelText,
  waitForSuggestions,
} from '../support/extension';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

const SITE = 'http://127.0.0.1/*';

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({ folders: { '/': 'tests/fixtures/pages' } });
});
afterAll(() => server?.close());

/** A profile that is kept, and a copy of the build that gets newer: what an agent's browser goes through in a month. */
describe.each(BROWSERS)('a site that was allowed once, in %s', (name) => {
  let folder: string;
  let session: BrowserSession;
  const launch = () =>
    launchBrowser(name, { extension: join(folder, 'extension'), profile: join(folder, 'profile') });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fix-finder-profile-'));
    cpSync(BUILDS[name], join(folder, 'extension'), { recursive: true });
    session = await launch();
    await session.grantHostPermission(SITE);
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // The order is that of the month.
  it('is read on after an update, by the new version alone, in the tab that was open', async () => {
    const page = await session.newPage(`${server.origin}/ticket.html`);
    expect(await waitForHighlights(page)).toHaveLength(2);
    const before = await versionOf(session);

    makeNewer(join(folder, 'extension'), '0.1.1');
    await session.updateExtension();
    await waitFor(async () => (await versionOf(session)) === '0.1.1', {
      what: `another version than ${before}`,
    });
    await waitFor(async () => (await registeredMatches(session)).includes(SITE), {
      what: 'the registration',
    });

    // Only a script that can reach the new background can have this one found.
    await addMessage(page, 'And my iCloud backup has now failed for the third time.');
    await waitFor(async () => (await highlightedWords(page)).length === 3, { what: 'the third highlight' });
    await page.click('#reply');
    const popup = await session.openPopup(page);
    await waitForSuggestions(popup);
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await popup.press('Control+Enter');
    await waitForPanelText(popup, 'Inserted');
    expect(await page.$eval('#reply', (reply) => reply.textContent?.split('Hello Ines').length)).toBe(2);
    await popup.close();
    await page.close();
  });

  it('is still allowed, registered and read when the browser was closed and started again', async () => {
    await session.close();
    session = await launch();
    const page = await session.newPage(`${server.origin}/ticket.html`);
    expect(await waitForHighlights(page)).toHaveLength(2);
    expect(await registeredMatches(session)).toContain(SITE);
    expect(await versionOf(session)).toBe('0.1.1');
    await page.close();
  });
});

function makeNewer(extension: string, version: string): void {
  const file = join(extension, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

function versionOf(session: BrowserSession): Promise<string> {
  return session.evaluateInBackground(() => chrome.runtime.getManifest().version);
}

function registeredMatches(session: BrowserSession): Promise<string[]> {
  return session.evaluateInBackground(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );
}

async function addMessage(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const message = document.createElement('article');
    message.className = 'message customer';
    message.setAttribute('aria-label', 'Customer: Ines Duarte');
    message.append(Object.assign(document.createElement('p'), { textContent: words }));
    document.querySelector('form')?.before(message);
  }, text);
}
