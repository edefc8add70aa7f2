import pack from 'virtual:fix-finder/pack';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signalsOf } from '../../core/articles/pack';
import { createDetector } from '../../core/detection/detector';
import { helpdesksFor } from '../../core/helpdesks/helpdesks';
import { createWeigher } from '../../core/weighing/weigher';
import { compileWording } from '../../core/wording/compile-wording';
import { BROWSERS, type BrowserSession, launchBrowser } from '../support/browsers';
import { bundleScript } from '../support/bundle';
import { PAGE_FIXTURES, PAGES_FOLDER, tidyLines } from '../support/pages/page-fixtures';
import type { PageReader } from '../support/pages/page-reader';
import { type StaticServer, startStaticServer } from '../support/static-server';

type WithReader = typeof globalThis & { readonly pageReader: PageReader };

const detector = createDetector(wordings.map(compileWording), signalsOf(pack), createWeigher(weights));

/** What stands in a field of the page is read, but no part of a field can be painted. */
function isInField(helpdesk: string, message: number | undefined): boolean {
  return (helpdesk === 'zendesk' && message === -1) || (helpdesk === 'servicenow' && message === 0);
}

let server: StaticServer;
let reader: string;
beforeAll(async () => {
  server = await startStaticServer({ folders: { '/pages/': PAGES_FOLDER } });
  reader = await bundleScript('tests/support/pages/page-reader.ts');
});
afterAll(() => server?.close());

describe.each(BROWSERS)('in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await launchBrowser(name);
    page = await session.newPage();
  });
  afterAll(() => session?.close());

  it.each(PAGE_FIXTURES)('the page "$name" is read as what it shows', async (expected) => {
    await page.goto(`${server.origin}/pages/${expected.name}.html`);
    await page.evaluate(reader);
    const { address } = expected;
    const helpdesks = helpdesksFor(new URL(address).hostname);

    const read = await page.evaluate(
      (...args) => (globalThis as WithReader).pageReader.read(...args),
      address,
      helpdesks,
    );
    expect(read).toMatchObject({ helpdesk: expected.helpdesk, kind: expected.kind, isChanged: false });
    const { ticket } = read;
    expect(ticket?.subject.trim() ?? null).toBe(expected.subject);
    expect((ticket?.messages ?? []).map(({ author, text }) => ({ author, text: tidyLines(text) }))).toEqual(
      expected.messages,
    );
    if (ticket) {
      const { number, requester, agent } = expected;
      expect(ticket).toMatchObject({ number, requester, agent });
    }

    const symptoms = ticket ? detector.detect(ticket) : [];
    const words = symptoms.map(({ message, span }) =>
      (message === -1 ? ticket?.subject : ticket?.messages[message]?.text)
        ?.slice(span.start, span.end)
        .replace(/\s+/g, ' '),
    );
    expect(words).toEqual(expected.symptoms.map((core) => expect.stringContaining(core)));
    const painted = await page.evaluate(
      (places) => (globalThis as WithReader).pageReader.paint(places),
      symptoms.map(({ message, span }) => ({ message, span })),
    );
    expect(painted).toEqual(
      words.map((word, index) => (isInField(expected.helpdesk, symptoms[index]?.message) ? null : word)),
    );

    const findEditor = (focused: string | null) =>
      page.evaluate(
        (...args) => (globalThis as WithReader).pageReader.findEditor(...args),
        address,
        helpdesks,
        [expected.reply, expected.note].filter((selector) => selector !== null),
        focused,
      );
    expect(await findEditor(null)).toEqual({ editor: expected.reply, onNote: expected.onNote });
    if (expected.note !== null && !expected.onNote) {
      expect((await findEditor(expected.note)).editor).not.toBe(expected.note);
    }
  });
});
