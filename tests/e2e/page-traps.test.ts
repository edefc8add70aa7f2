import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { BUILDS, waitForHighlights, waitForPanelText, waitForSuggestions } from '../support/extension';
import { PAGES_FOLDER } from '../support/pages/page-fixtures';
import { waitForContentScript, waitForShortcutList } from '../support/shortcut-list';
import { type StaticServer, startStaticServer } from '../support/static-server';
import { waitFor } from '../support/wait-for';

/**
 * What real ticket pages set as traps, with the whole extension: pages out of `tests/fixtures/pages/` of self-hosted
 * helpdesks, at addresses as they have. The traps that are about reading alone are pages of `helpdesk-pages.test.ts`.
 */
const fixture = (name: string) => readFileSync(`${PAGES_FOLDER}/${name}.html`, 'utf8');

/** An article whose body is written into an `about:blank` frame by the page's script, as old mail views do. */
const BLANK_FRAME = `<!doctype html><html lang="en"><body class="controller-issues action-show"><div id="content">
<div class="issue details"><div class="subject"><h3>Frames</h3></div><p class="author"><a class="user" href="/users/9">Marta</a></p>
<div class="description"><div class="wiki"><iframe id="blank"></iframe></div></div></div><div id="history"></div></div>
<script>
  const page = document.querySelector('#blank').contentDocument;
  page.open(); page.write('<p>my iCloud backup failed</p>'); page.close();
</script></body></html>`;

const SWITCHING = `<!doctype html><html lang="en"><head><title>Desk</title></head><body><main id="app"></main><script>
  const tickets = { 1: 'my iCloud backup failed', 2: 'the invoice is wrong, please correct it' };
  const show = (id) => { app.replaceChildren(Object.assign(document.createElement('article'), { className: 'customer', textContent: tickets[id] })); };
  window.openTicket = (id, how) => {
    if (how === 'hash') { location.hash = 'ticket/' + id; return; }
    history[how + 'State'](null, '', '/desk.html?ticket=' + id); show(id);
  };
  addEventListener('hashchange', () => show(location.hash.split('/')[1]));
  show(1);
</script></body></html>`;

let server: StaticServer;
beforeAll(async () => {
  const changed = fixture('redmine-thread')
    .replaceAll('wiki', 'prose')
    .replaceAll('description', 'summary')
    .replaceAll('-notes"', '-text"');
  server = await startStaticServer({
    files: {
      '/otobo/index.pl': fixture('znuny-frames'),
      '/late/index.pl': fixture('znuny-frames').replaceAll('srcdoc=', 'data-later='),
      '/issues/48': fixture('redmine-thread'),
      '/issues/50': BLANK_FRAME,
      '/issues/51': changed,
      '/scp/tickets.php': fixture('osticket-note-tab-newest-first'),
      '/desk.html': SWITCHING,
      '/Ticket/Display.html': fixture('request-tracker-thread'),
      '/Ticket/Update.html': fixture('request-tracker-reply-page'),
    },
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
});
afterAll(() => server?.close());

describe.each(BROWSERS)('in %s', (name) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await launchBrowser(name, { extension: BUILDS[name] });
    await session.grantHostPermission('http://127.0.0.1/*');
  });
  afterAll(() => session?.close());
  const visit = (path: string): Promise<Page> => session.newPage(`${server.origin}${path}`);

  it('messages in sandboxed frames are highlighted there, in their colours', async () => {
    const page = await visit('/otobo/index.pl?Action=AgentTicketZoom;TicketID=17');
    expect(await waitForWords(page, 3)).toEqual([
      'Nothing saved since Friday',
      expect.stringContaining('won’t back up'.replace('’', "'")),
      expect.stringContaining('failed again'),
    ]);
    expect(await frameColours(page)).toBe('rgb(255, 224, 138)');
    await page.close();
  });

  it('messages in frames that load after the page was read are highlighted too', async () => {
    const page = await visit('/late/index.pl?Action=AgentTicketZoom;TicketID=17');
    await waitForWords(page, 1);
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.srcdoc = frame.dataset.later ?? '';
    });
    expect(await waitForWords(page, 3)).toContainEqual(expect.stringContaining('failed again'));
    await page.close();
  });

  it('a message written into an about:blank frame is highlighted', async () => {
    const page = await visit('/issues/50');
    expect(await waitForWords(page, 1)).toEqual(['my iCloud backup failed']);
    await page.close();
  });

  it('another ticket without a load takes the highlights of the first away, back and forth', async () => {
    const page = await visit('/desk.html?ticket=1');
    await waitForWords(page, 1);
    for (const how of ['push', 'replace', 'hash']) {
      await page.evaluate((way) => openTicket(2, way), how);
      await waitForWords(page, 0);
      await page.evaluate((way) => openTicket(1, way), how);
      expect(await waitForWords(page, 1)).toEqual(['my iCloud backup failed']);
    }
    await page.close();
  });

  it.each([
    ['by its number', '/Ticket/Update.html?id=7&Action=Respond'],
    ['by where it was opened from', '/Ticket/Update.html?Action=Respond'],
  ])('a reply window that shows no ticket gets the reply to its ticket, known %s', async (_, address) => {
    const page = await visit('/Ticket/Display.html?id=7');
    await waitForHighlights(page);
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate((url) => {
      window.open(url, 'reply', 'popup,width=800,height=600');
    }, address);
    const reply = await opened;
    if (!reply) throw new Error('No window has opened.');
    await waitForContentScript(session, reply);
    const editor = await (await reply.waitForSelector('iframe'))?.contentFrame();
    // Before it loads there is an empty page in the frame, which takes keys too.
    await (await editor?.waitForSelector('body[contenteditable]'))?.click();
    await reply.keyboard.type(' ;;icloud storage');
    await waitForShortcutList(session, reply, 'icloud storage');
    await reply.keyboard.press('Enter');
    // The name is on the ticket's page only.
    await waitFor(
      async () => (await editor?.$eval('body', (body) => body.textContent))?.includes('Hello Marta'),
      {
        what: 'the reply to Marta',
      },
    );
    await reply.close();
    await page.close();
  });

  it('the ticket’s own text, kept editable, is never written into', async () => {
    const page = await visit('/issues/48');
    await page.click('#issue_description');
    const before = await page.$eval('#issue_description', (field) => (field as HTMLTextAreaElement).value);
    await insert(page, 'Inserted');
    expect(await page.$eval('#issue_description', (field) => (field as HTMLTextAreaElement).value)).toBe(
      before,
    );
    expect(await page.$eval('#issue_notes', (field) => (field as HTMLTextAreaElement).value)).toContain(
      'Hello',
    );
    await page.close();
  });

  it('an internal note, open beside a hidden reply, stays as it is', async () => {
    const page = await visit('/scp/tickets.php?id=16');
    await page.click('#note-box');
    await insert(page, /Copied/);
    expect(await page.$eval('#note-box', (box) => box.textContent)).toBe('');
    await page.close();
  });

  it('a helpdesk that has changed its page says so, and the page is read all the same', async () => {
    const page = await visit('/issues/51');
    const popup = await session.openPopup(page);
    await waitForPanelText(popup, 'Redmine changed its page: reading the whole page instead');
    expect(await waitForSuggestions(popup)).not.toEqual([]);
    await popup.close();
    await page.close();
  });

  async function insert(page: Page, said: string | RegExp): Promise<void> {
    const popup = await session.openPopup(page);
    await waitForSuggestions(popup);
    await popup.press('Enter');
    await waitForPanelText(popup, 'Insert into reply');
    await popup.press('Control+Enter');
    await waitForPanelText(popup, said);
    await popup.close();
  }
});

declare function openTicket(id: number, how: string): void;

/** The words highlighted in the page and in its frames, each by its own document, in order, once there are as many. */
function waitForWords(page: Page, count: number): Promise<string[]> {
  return waitFor(
    async () => {
      const words = await page.evaluate(() => {
        const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
        return [window, ...frames].flatMap((view) =>
          [...((view as typeof window | null)?.CSS.highlights.get('fix-finder-symptom') ?? [])]
            .filter((range) => range.startContainer.ownerDocument === view?.document)
            .map((range) => (range as Range).toString().replace(/\s+/g, ' ')),
        );
      });
      return words.length === count ? words : null;
    },
    { what: `${count} highlights` },
  );
}

/** The background of highlighted text in the first frame that has any. */
function frameColours(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const frame = [...document.querySelectorAll('iframe')].find((candidate) =>
      (candidate.contentWindow as typeof window | null)?.CSS.highlights.has('fix-finder-symptom'),
    );
    const body = frame?.contentDocument?.body;
    return body ? getComputedStyle(body, '::highlight(fix-finder-symptom)').backgroundColor : null;
  });
}
