import { KEY_CHARS, type Key } from './keys';
import { tokenize, withoutElision } from './phrase-matcher';

/** The less a key costs, the fewer other texts hold it. */
export type KeyCost = (key: Key) => number;

/** For phrases that nobody has prepared: the longer its words, the rarer. */
const byLength: KeyCost = (key) => -key.length;

/** A key that stands wherever a folded phrase does; `null` for a phrase that is a single letter, or none. */
export function choosePhraseKey(foldedPhrase: string, costOf: KeyCost = byLength): Key | null {
  let best: Key | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const key of keysOfPhrase(foldedPhrase)) {
    const cost = costOf(key);
    if (cost < least) {
      best = key;
      least = cost;
    }
  }
  return best;
}

/** All keys that stand in a folded text, those of two words too. */
export function keysOfPhrase(foldedPhrase: string): Key[] {
  const keys: Key[] = [];
  let last = '';
  let beyond = '';
  for (const { text } of tokenize(foldedPhrase)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is beyond ASCII is a word of its own to keys.
    for (const run of withoutElision(text).match(/[a-z0-9]+|[^\x00-\x7f]/g) ?? []) {
      if (run > '\x7f') {
        if (beyond !== '') keys.push(beyond + run);
        beyond = run;
        last = '';
        continue;
      }
      const word = run.slice(0, KEY_CHARS);
      keys.push(word);
      if (last !== '') keys.push(`${last} ${word}`);
      last = word;
    }
  }
  return keys;
}
