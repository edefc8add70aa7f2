import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from './launch-browser';
import { findButton, openPopup } from './open-popup';

const SCREENSHOTS = '.output/start';
const INSERT_TIMEOUT_MS = 15_000;
const EDITOR = '[role="textbox"][contenteditable="true"]';

/**
 * Does an agent's whole job once, through the extension's own popup, and tells what came of each step.
 *
 * @returns `nothing-suggested` where the popup says that the ticket reports nothing it knows, `not-inserted` where the
 *   reply did not arrive in the editor
 */
export async function demonstrate(
  launched: LaunchedBrowser,
  url: string,
  print: (line: string) => void,
): Promise<'inserted' | 'nothing-suggested' | 'not-inserted'> {
  const { page } = launched;
  const screenshots: string[] = [];
  const shoot = async (target: Page, name: string): Promise<void> => {
    const path = join(SCREENSHOTS, `${screenshots.length + 1}-${name}.png`);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await target.screenshot({ path: path as `${string}.png` });
    screenshots.push(path);
  };

  await page.goto(url);
  // The reply goes where the agent has last put the caret.
  await page.click(EDITOR);
  const { popup, suggestions, reason } = await openPopup(launched);
  printList(print, 'Symptoms found', await readHighlights(page));
  printList(print, 'Suggestions', suggestions);
  await shoot(page, 'ticket');
  await shoot(popup, 'suggestions');
  if (reason !== null) print(`\n${reason}.`);
  const outcome = reason !== null ? 'nothing-suggested' : (await insertFirst()) ? 'inserted' : 'not-inserted';
  print(`\nScreenshots:\n${screenshots.map((path) => `  ${path}`).join('\n')}`);
  return outcome;

  async function insertFirst(): Promise<boolean> {
    await popup.keyboard.press('Enter');
    const insert = await findButton(popup, messageText('insert'));
    await shoot(popup, 'article');
    await insert.click();
    const reply = await waitForReply(page);
    await page.$eval('form', (form) => form.scrollIntoView({ block: 'start' }));
    await shoot(page, 'reply');
    if (reply === null) {
      print('\nThe reply did not arrive in the editor: see the last screenshot.');
      return false;
    }
    print(`\nThe reply, as it stands in the editor:\n\n${reply.replace(/^(?=.)/gm, '  ')}`);
    return true;
  }
}

/** The highlighted words with the message they stand in, read from the page itself. */
async function readHighlights(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((range) => range instanceof Range)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => {
        const message = range.startContainer.parentElement?.closest('article')?.getAttribute('aria-label');
        return `“${range.toString()}”${message ? ` (${message})` : ' (subject)'}`;
      }),
  );
}

/** The editor's text once the extension has put the reply there; `null` when it does not come. */
async function waitForReply(page: Page): Promise<string | null> {
  try {
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.trim(),
      { timeout: INSERT_TIMEOUT_MS },
      EDITOR,
    );
    return await page.$eval(EDITOR, readAsText);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return null;
    throw error;
  }
}

/** Runs in the page. The numbers of a list are the browser's, no text of the page has them. */
function readAsText(editor: Element): string {
  const blocks: string[] = [];
  for (const block of editor.children.length > 0 ? editor.children : [editor]) {
    const items = block instanceof HTMLOListElement ? [...block.children] : null;
    // biome-ignore lint/performance/useDomNodeTextContent: the lines as the agent sees them, which only the layout knows
    const textOf = (element: Element) => (element instanceof HTMLElement ? element.innerText.trim() : '');
    if (items === null) blocks.push(textOf(block));
    else blocks.push(...items.map((item, index) => `${index + 1}. ${textOf(item).replace(/\n/g, '\n   ')}`));
  }
  return blocks.filter((block) => block !== '').join('\n\n');
}

function printList(print: (line: string) => void, title: string, items: readonly string[]): void {
  print(`\n${title}: ${items.length === 0 ? 'none' : items.length}`);
  for (const item of items) print(`  ${item}`);
}

/** A text of the user interface, from its catalogue: the browser was started in English. */
function messageText(key: string): string {
  const catalogue = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
  return catalogue[key].message;
}
