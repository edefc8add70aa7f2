import * as v from 'valibot';
import { browser } from './browser';

/**
 * What the agent asked a fix for, on its way from the context menu or the shortcut to the panel that they open. The
 * shortcut does not know the text: the panel reads it from the page.
 */
const KEY = 'requestedSelection';

const StoredSchema = v.object({ tab: v.number(), text: v.nullable(v.pipe(v.string(), v.maxLength(20_000))) });

export async function requestSelection(tab: number, text: string | null): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tab, text } });
}

/** What one reading of the page uses to look for a request for its tab. */
export interface RequestTaker {
  /**
   * The text asked for, `null` where nothing was or nothing is selected.
   * @param selection what is selected on the page
   */
  take(tab: number, selection: string): Promise<string | null>;
}

/**
 * Answers the requests of one panel, each by one reading of the page. The panel drops a reading that a later one
 * overtakes, and a request is often what starts the later one: what the first has taken, the later one gets as well.
 */
export function createRequestAnswers(): <Read>(
  read: (taker: RequestTaker) => Promise<Read>,
) => Promise<Read> {
  let readings = 0;
  let taken: { readonly tab: number; readonly text: string } | null = null;
  const taker: RequestTaker = {
    async take(tab, selection) {
      const text = await takeRequest(tab, selection);
      if (text !== null) taken = { tab, text };
      return taken?.tab === tab ? taken.text : null;
    },
  };
  return async (read) => {
    readings += 1;
    try {
      return await read(taker);
    } finally {
      readings -= 1;
      if (readings === 0) taken = null;
    }
  };
}

async function takeRequest(tab: number, selection: string): Promise<string | null> {
  const stored = v.safeParse(StoredSchema, (await browser.storage.session.get(KEY))[KEY]);
  if (!stored.success || stored.output.tab !== tab) return null;
  await browser.storage.session.remove(KEY);
  const text = (stored.output.text ?? selection).trim();
  return text === '' ? null : text;
}

/** Calls back when a request arrives while the panel is open already. Returns what stops it. */
export function onSelectionRequested(listener: () => void): () => void {
  const changed = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
