import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './browsers';
import { waitFor } from './wait-for';

/** One thing to press in the page's card, where it is drawn. */
interface CardButton {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface CardState {
  readonly text: string;
  readonly buttons: readonly CardButton[];
  /** Where the opened card is drawn; `null` while it is the chip. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  } | null;
  /** What the live region says. */
  readonly heard: string;
}

/**
 * What the tab in front shows of chip and card; `null` while there is none. The shadow root is closed to the page, not to
 * an extension's scripts, so it is looked into from there.
 */
export async function readCard(session: BrowserSession): Promise<CardState | null> {
  return await session.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => {
        type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
        const scope = globalThis as {
          chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
        };
        for (const host of [...document.documentElement.children] as Openable[]) {
          if (host === document.head || host === document.body) continue;
          const shadow = scope.chrome?.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot;
          const root = shadow?.querySelector<HTMLElement>('.root');
          if (!root?.querySelector('.chip')) continue;
          const shown = [...root.querySelectorAll<HTMLElement>('.chip, .card')].filter(
            (part) => part.offsetWidth > 0 && part.style.opacity !== '0',
          );
          const opened = root.querySelector('.card')?.getBoundingClientRect();
          return {
            box: opened
              ? { left: opened.left, top: opened.top, right: opened.right, bottom: opened.bottom }
              : null,
            text: shown.map((part) => part.innerText).join('\n'),
            heard: root.querySelector('.heard')?.textContent ?? '',
            buttons: shown
              .flatMap((part) => [...part.querySelectorAll('button')])
              .map((button) => {
                const { left, top, width, height } = button.getBoundingClientRect();
                const name = button.getAttribute('aria-label') ?? button.textContent ?? '';
                return { name, x: left + width / 2, y: top + height / 2 };
              }),
          };
        }
        return null;
      },
    });
    return (result?.result as CardState | undefined) ?? null;
  });
}

/** What every chip in the tab in front says, in sight or not: more than one was left behind. */
export async function readChips(session: BrowserSession): Promise<string[]> {
  return await session.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [result] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => {
        type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
        const scope = globalThis as {
          chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
        };
        return ([...document.documentElement.children] as Openable[])
          .filter((host) => host !== document.head && host !== document.body)
          .map(
            (host) =>
              scope.chrome?.dom?.openOrClosedShadowRoot(host as HTMLElement) ?? host.openOrClosedShadowRoot,
          )
          .flatMap((shadow) => [...(shadow?.querySelectorAll('.chip .open') ?? [])])
          .map((chip) => (chip.textContent ?? '').trim());
      },
    });
    return (result?.result as string[] | undefined) ?? [];
  });
}

export async function waitForCard(session: BrowserSession, wanted: string | RegExp): Promise<CardState> {
  return await waitFor(
    async () => {
      const card = await readCard(session);
      if (!card) return null;
      return (typeof wanted === 'string' ? card.text.includes(wanted) : wanted.test(card.text)) ? card : null;
    },
    { what: `the card to say ${wanted}` },
  );
}

/** Presses a button of chip or card with the mouse, once it stays where it is: the page around it may still be drawn. */
export async function pressInCard(session: BrowserSession, page: Page, name: string): Promise<void> {
  let before: CardButton | null = null;
  const button = await waitFor(
    async () => {
      const last: CardButton | null = before;
      before = (await readCard(session))?.buttons.find((each) => each.name.startsWith(name)) ?? null;
      return before && last && before.x === last.x && before.y === last.y ? before : null;
    },
    { what: `“${name}” in the card` },
  );
  await page.mouse.click(button.x, button.y);
}
