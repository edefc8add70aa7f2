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

/**
 * Takes the request for this tab; each is answered once. `null` where none was made or nothing is selected.
 * @param selection what is selected on the page
 */
export async function takeRequestedSelection(tab: number, selection: string): Promise<string | null> {
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
