import type { Reply } from '../../../core/reply/reply-plan';
import type { BrowserSession } from '../browsers';
import type { EditorCase } from './editor-fixtures';
import { EditorPage, squeeze } from './editor-page';

/** What the table asks of every engine, in the order of its columns. */
export const CHECKS = [
  'empty',
  'caret',
  'selection',
  'undo',
  'typing',
  'model',
  'kept',
  'three',
  'stops',
] as const;
export type Check = (typeof CHECKS)[number];

/** `null` where it holds; else what happened instead. */
export type Cells = Record<Check, string | null>;

/** With all that a reply can have: paragraphs, a list, bold, a link. */
export const REPLY = {
  text: 'Hello Marta,\n\n1. Compare the free storage with the backup: how to\n2. Restart the iPhone\n\nTell us what you see.',
  html: '<p>Hello Marta,</p><ol><li>Compare the <strong>free storage</strong> with the backup: <a href="https://example.com/storage">how to</a></li><li>Restart the iPhone</li></ol><p>Tell us what you see.</p>',
};

/** The same with two places for the caret: behind the greeting's line, and within the last one. */
const WITH_STOPS: Reply = {
  ...REPLY,
  cursors: { text: stopsIn(REPLY.text), html: stopsIn(toShown(REPLY.html)), markdown: [] },
};

function stopsIn(text: string): number[] {
  return ['Marta,', 'Tell us'].map((words) => text.indexOf(words) + words.length);
}

function toShown(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}

/** What of the reply stands in an editor: plain ones have the list's numbers as text, in the others the list has them. */
export function insertedText({ isRich }: Pick<EditorCase, 'isRich'>): string {
  return squeeze(isRich ? toShown(REPLY.html) : REPLY.text);
}

const DRAFT = 'Hello cruel world';

/** Goes through one engine as an agent would, with keyboard and mouse. Its page is loaded anew only after a failure. */
export async function measureEditor(
  session: BrowserSession,
  origin: string,
  fixture: EditorCase,
): Promise<Cells> {
  const cells: Cells = {
    empty: null,
    caret: null,
    selection: null,
    undo: null,
    typing: null,
    model: null,
    kept: null,
    three: null,
    stops: null,
  };
  const reply = insertedText(fixture);
  let editor = await EditorPage.open(session, origin, fixture);
  const check = async (name: Check, run: () => Promise<void>): Promise<boolean> => {
    try {
      await run();
      return true;
    } catch (error) {
      cells[name] ??= error instanceof Error ? error.message : String(error);
      return false;
    }
  };
  const insert = async (what: Reply = REPLY): Promise<void> => {
    const { editor: found, outcome } = await editor.insert(what);
    if (found?.engine !== fixture.engine) throw new Error(`taken for ${found?.engine ?? 'no editor'}`);
    if (outcome !== 'inserted') throw new Error(`${outcome}; the editor holds ${await editor.text()}`);
  };
  const samePage = () => check('model', () => editor.waitForSameModel());
  const startOver = async (): Promise<void> => {
    editor = await EditorPage.open(session, origin, fixture);
  };

  await check('empty', async () => {
    await insert(WITH_STOPS);
    await editor.waitForText(reply);
  });
  await samePage();
  await check('kept', async () => expectKept((await editor.html()).replaceAll('&nbsp;', ' '), fixture));
  await check('stops', async () => {
    // In one breath: an editor that draws a frame later what was typed must not take the caret back with it.
    await Promise.all([editor.type('A'), editor.page.keyboard.press('Tab')]);
    await editor.frame();
    await editor.type('B');
    await editor.waitForText(reply.replace('Marta,', 'Marta,A').replace('Tellus', 'TellusB'));
  });
  await samePage();

  await startOver();
  await editor.writeDraft('Hello| cruel world');
  const atCaret = await check('caret', async () => {
    await insert();
    await editor.waitForText(`Hello${reply}cruel world`);
  });
  await samePage();
  const undone = await check('undo', async () => {
    await editor.undo();
    await editor.waitForText(DRAFT);
  });
  await samePage();

  if (atCaret && undone) {
    await editor.selectInDraft('Hello| cruel| world');
  } else {
    await startOver();
    await editor.writeDraft('Hello| cruel| world');
  }
  await check('selection', async () => {
    await insert();
    await editor.waitForText(`Hello${reply}world`);
  });
  await check('three', async () => {
    await insert();
    await insert();
    await editor.waitForText(`Hello${reply}${reply}${reply}world`);
  });
  await check('typing', async () => {
    await editor.type('X');
    await editor.waitForText(`Hello${reply}${reply}${reply}Xworld`);
  });
  await samePage();
  return cells;
}

function expectKept(html: string, { isRich }: EditorCase): void {
  if (!isRich) {
    if (!/1\. Compare/.test(html)) throw new Error(`the list has lost its numbers: ${html}`);
    return;
  }
  const missing = [
    [/<ol[^>]*>\s*<li/, 'list'],
    [/<(strong|b)\b[^>]*>(?:<span[^>]*>)?free storage/, 'bold'],
    [/<a [^>]*href="https:\/\/example\.com\/storage"[^>]*>(?:<span[^>]*>)?how to/, 'link'],
  ].flatMap(([pattern, what]) => ((pattern as RegExp).test(html) ? [] : [String(what)]));
  const items = html.match(/<li\b/g)?.length ?? 0;
  if (items !== 2) missing.push(`two items (${items})`);
  if (missing.length > 0) throw new Error(`lost: ${missing.join(', ')}; ${html}`);
}
