import process from 'node:process';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Reply } from '../../../core/reply/reply-plan';
import type { BrowserSession } from '../browsers';
import { waitFor } from '../wait-for';
import type { EditorAnswer, EditorRequest } from './editor-content-script';

/** One of the pages in `tests/fixtures/editors/`. */
export interface EditorFixture {
  readonly page: string;
  /** Where a mouse click puts the caret into the editor; `>>>` reaches into shadow roots. */
  readonly editable: string;
  /** The frame that `editable` is in. */
  readonly frame?: string;
  readonly request: EditorRequest;
}

/** What the pages put on `window`, see their README. */
interface FixtureWindow {
  readonly fixture?: { text(): string; html(): string; shown(): string };
}

const UNDO = process.platform === 'darwin' ? 'Meta' : 'Control';

let pagesOpened = 0;

/** One tab for all of a browser's pages: a new one costs twice as much as the page in it. */
const tabs = new WeakMap<BrowserSession, Page>();

/** A fixture page as an agent uses it: with mouse and keyboard, and a reply put in by the content script. */
export class EditorPage {
  private constructor(
    readonly page: Page,
    private readonly session: BrowserSession,
    private readonly fixture: EditorFixture,
  ) {}

  static async open(session: BrowserSession, origin: string, fixture: EditorFixture): Promise<EditorPage> {
    pagesOpened += 1;
    const page = tabs.get(session) ?? (await session.newPage());
    tabs.set(session, page);
    await page.bringToFront();
    await page.goto(
      `${origin}/editors/${fixture.page}${fixture.page.includes('?') ? '&' : '?'}${pagesOpened}`,
    );
    await waitFor(() => page.evaluate(() => (window as FixtureWindow).fixture !== undefined), {
      what: `the editor of ${fixture.page}`,
    });
    const editor = new EditorPage(page, session, fixture);
    await waitFor(() => editor.ask(fixture.request), { what: 'the content script' });
    return editor;
  }

  /** Clicks into the editor and types a draft; the caret ends at `|`, or from the first to the second is selected. */
  async writeDraft(draft: string): Promise<void> {
    await (await this.findEditable()).click();
    const typed = draft.replaceAll('|', '');
    await this.page.keyboard.type(typed);
    await waitFor(async () => (await this.text()) === squeeze(typed), { what: `the draft` });
    // An engine that draws its model a frame later puts its own caret back over arrow keys pressed before.
    await this.frame();
    await this.select(draft);
  }

  /** As `writeDraft`, in a draft of one line that is there already. */
  async selectInDraft(draft: string): Promise<void> {
    await (await this.findEditable()).click();
    await this.select(draft);
  }

  private async select(draft: string): Promise<void> {
    const [, selected, after] = draft.split('|');
    await this.page.keyboard.press('End');
    await this.repeat('ArrowLeft', after?.length ?? selected?.length ?? 0);
    if (after !== undefined && selected !== undefined) {
      await this.page.keyboard.down('Shift');
      await this.repeat('ArrowLeft', selected.length);
      await this.page.keyboard.up('Shift');
    }
  }

  /** Finds the editor and inserts, in the content script. */
  insert(reply: Reply): Promise<EditorAnswer> {
    return this.ask({ ...this.fixture.request, reply });
  }

  find(): Promise<EditorAnswer> {
    return this.ask(this.fixture.request);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Until the page has drawn what was put off to its next frame. */
  async frame(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
    );
  }

  async undo(): Promise<void> {
    await this.page.keyboard.down(UNDO);
    await this.page.keyboard.press('z');
    await this.page.keyboard.up(UNDO);
  }

  /** What the page would send, without any blanks: browsers and editors differ in those. */
  async text(): Promise<string> {
    return squeeze(await this.page.evaluate(() => (window as FixtureWindow).fixture?.text() ?? ''));
  }

  async html(): Promise<string> {
    return await this.page.evaluate(() => (window as FixtureWindow).fixture?.html() ?? '');
  }

  /** Waits until the page has that text; on failure the difference is in the error. */
  async waitForText(text: string): Promise<void> {
    let last = '';
    try {
      await waitFor(
        async () => {
          last = await this.text();
          return last === squeeze(text);
        },
        { what: 'the text' },
      );
    } catch {
      throw new Error(`The editor holds\n  ${last}\nbut should hold\n  ${squeeze(text)}`);
    }
  }

  /** Waits until what the page shows is what it would send. */
  async waitForSameModel(): Promise<void> {
    const shown = async () =>
      squeeze(await this.page.evaluate(() => (window as FixtureWindow).fixture?.shown() ?? ''));
    try {
      await waitFor(async () => (await shown()) === (await this.text()), { what: 'the model' });
    } catch {
      throw new Error(`The page shows\n  ${await shown()}\nbut would send\n  ${await this.text()}`);
    }
  }

  /** Sends a request to the page's content script, as the popup does. */
  ask(request: EditorRequest): Promise<EditorAnswer> {
    return this.session.evaluateInBackground(
      async (url, message) => {
        // Not by `query({ url })`: Firefox takes no port in a pattern.
        const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
        if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
        return (await chrome.tabs.sendMessage(tab.id, message)) as EditorAnswer;
      },
      this.page.url(),
      request,
    );
  }

  private async findEditable(): Promise<ElementHandle> {
    const { editable, frame } = this.fixture;
    const outer = frame === undefined ? this.page : await (await this.page.$(frame))?.contentFrame();
    const element = await outer?.$(editable);
    if (!element) throw new Error(`${editable} is not on ${this.fixture.page}`);
    return element;
  }

  private async repeat(key: KeyInput, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }
}

export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\ufeff]+/g, '');
}
