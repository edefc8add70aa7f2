import { APOSTROPHE, DROPPED, FIRST_LETTER, LAST_ASCII, learnLetter, letters } from './letters';
import { type PackedKeys, packHashes, unpackHashes } from './packed-keys';

/**
 * Keys tell in one pass whether a text could hold any of thousands of phrases and patterns: whatever these are found by,
 * one of their keys stands in the text. A word's key is its first letters. Of letters beyond ASCII, which many
 * scripts write without spaces, two in a row are one.
 *
 * - `nas`         that word; one of `KEY_CHARS` letters: a word that begins so
 * - `cop*`        a word that begins so, however it goes on
 * - `time machine` two words in a row, by the first letters of each
 * - `备份`         two letters
 */
export type Key = string;

export const KEY_CHARS = 9;
export const LEAST_PREFIX_CHARS = 3;

/** Bits of the filter: with some thousands of keys a few words in a hundred pass it by chance. */
const FILTER_BITS = 18;
const PREFIX_FILTER_BITS = 14;

/** What a text is written in. */
export interface FoundLetters {
  readonly hasBeyondAscii: boolean;
}

export interface KeyFinder {
  /**
   * Calls `found` for each key in a text, with the number it was added under and where its last word or letter begins.
   * `null` where the text has to be folded first: it holds signs that folding drops.
   */
  find(text: string, found: (id: number, at: number) => void): FoundLetters | null;
}

/** Stands before the first word; no word has this hash. */
const NO_WORD = 1;

/** What keys are compared by, of the 32 bits of a hash: so the numbers are small integers, which are faster. */
const SPARE_BITS = 2;

/** Keys as a finder takes them. The build does this for what it ships: thousands of keys take their time. */
export function packKeys(keys: readonly Key[]): PackedKeys {
  const prefixes = keys.filter((key) => key.endsWith('*'));
  return packHashes({
    words: keys.filter((key) => !key.endsWith('*')).map((key) => hashOfKey(key) >>> SPARE_BITS),
    prefixes: prefixes.map((key) => hashOfKey(key) >>> SPARE_BITS),
    starts: prefixes.map((key) => startBit(hashOf(key, 0, LEAST_PREFIX_CHARS))),
  });
}

/** Lists of keys, each with a number of the caller's; the same key may be in several. */
export function createKeyFinder(lists: readonly (readonly [PackedKeys, number])[]): KeyFinder {
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  const prefixFilter = new Uint32Array(1 << (PREFIX_FILTER_BITS - 5));
  // A key is written with at least one sign, so that the table always has room.
  const ids = createHashTable(lists.reduce((signs, [packed]) => signs + packed.length, 0));
  for (const [packed, id] of lists) {
    const { words, prefixes, starts } = unpackHashes(packed);
    for (const hash of words) {
      setBit(filter, hash >>> (32 - SPARE_BITS - FILTER_BITS));
      ids.add(hash, id);
    }
    for (const hash of prefixes) ids.add(hash, id);
    for (const start of starts) setBit(prefixFilter, start);
  }

  return {
    find(text, found) {
      const { length } = text;
      let at = 0;
      /** The words before the present one, by their hashes, and the letter beyond ASCII before. */
      let last = NO_WORD;
      let beforeLast = NO_WORD;
      let lastEnd = -1;
      let beyond = 0;
      const report = (hash: number, where: number): void =>
        ids.each(hash >>> SPARE_BITS, (id) => found(id, where));
      while (at < length) {
        let letter = letters[text.charCodeAt(at)] || learnLetter(text.charCodeAt(at));
        if (letter < FIRST_LETTER) {
          if (letter === DROPPED) return null;
          at += 1;
          continue;
        }
        if (letter > LAST_ASCII) {
          const hash = hashOfBeyond(beyond, letter);
          if (hasBit(filter, hash >>> (32 - FILTER_BITS))) report(hash, at);
          beyond = letter;
          at += 1;
          continue;
        }
        const start = at;
        let word = letter;
        at += 1;
        while (at < length) {
          letter = letters[text.charCodeAt(at)] || learnLetter(text.charCodeAt(at));
          if (letter < FIRST_LETTER || letter > LAST_ASCII) break;
          if (at - start < KEY_CHARS) {
            word = nextHash(word, letter);
            if (at - start === LEAST_PREFIX_CHARS - 1 && hasBit(prefixFilter, startBit(word)))
              reportPrefixes(text, start, report);
          }
          at += 1;
        }
        const hash = spread(word);
        if (hasBit(filter, hash >>> (32 - FILTER_BITS))) report(hash, start);
        const pair = hashOfPair(last, word);
        if (hasBit(filter, pair >>> (32 - FILTER_BITS))) report(pair, start);
        // "l'ultimo" may be looked for as "ultimo", right after the word before.
        if (at - start > 1 && lastEnd === start - 1 && letters[text.charCodeAt(lastEnd)] === APOSTROPHE) {
          const over = hashOfPair(beforeLast, word);
          if (hasBit(filter, over >>> (32 - FILTER_BITS))) report(over, start);
        }
        beforeLast = last;
        last = word;
        lastEnd = at;
      }
      return { hasBeyondAscii: beyond !== 0 };
    },
  };
}

interface HashTable {
  add(hash: number, id: number): void;
  /** Calls back with each number that was added under a hash. */
  each(hash: number, found: (id: number) => void): void;
}

/** A map from numbers to several numbers each, in two arrays of numbers: thousands of lists would take longer to make. */
function createHashTable(most: number): HashTable {
  const bits = Math.max(1, Math.ceil(Math.log2(most + 1)));
  /** 0 where nothing is. */
  const hashes = new Int32Array(1 << bits);
  const ids = new Int32Array(1 << bits);
  const after = (slot: number): number => (slot + 1) & (hashes.length - 1);
  const firstSlot = (hash: number): number => hash >>> (32 - SPARE_BITS - bits);
  return {
    add(given, id) {
      const hash = given || 1;
      let slot = firstSlot(hash);
      while (hashes[slot] !== 0) slot = after(slot);
      hashes[slot] = hash;
      ids[slot] = id;
    },
    each(given, found) {
      const hash = given || 1;
      for (let slot = firstSlot(hash); hashes[slot] !== 0; slot = after(slot)) {
        if (hashes[slot] === hash) found(ids[slot] ?? 0);
      }
    },
  };
}

/** Longer beginnings of the word are rare enough to be looked up one by one. */
function reportPrefixes(text: string, start: number, report: (hash: number, where: number) => void): void {
  let word = 0;
  for (let at = start; at < Math.min(text.length, start + KEY_CHARS); at += 1) {
    const letter = letters[text.charCodeAt(at)] || learnLetter(text.charCodeAt(at));
    if (letter < FIRST_LETTER || letter > LAST_ASCII) return;
    word = at === start ? letter : nextHash(word, letter);
    if (at - start >= LEAST_PREFIX_CHARS - 1) report(hashOfPrefix(word), start);
  }
}

function hashOfKey(key: Key): number {
  const parts = key.split(' ');
  if (parts.length === 2) return hashOfPair(hashOf(parts[0] ?? ''), hashOf(parts[1] ?? ''));
  if (key.endsWith('*')) return hashOfPrefix(hashOf(key, 0, key.length - 1));
  if (key.charCodeAt(0) > LAST_ASCII) return hashOfBeyond(key.charCodeAt(0), key.charCodeAt(1));
  return spread(hashOf(key));
}

function hashOf(word: string, from = 0, to = word.length): number {
  let hash = word.charCodeAt(from);
  for (let index = from + 1; index < to; index += 1) hash = nextHash(hash, word.charCodeAt(index));
  return hash;
}

function nextHash(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** Knuth's multiplier: the upper bits of the product depend on all of the hash. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}

function hashOfPair(first: number, second: number): number {
  return spread(Math.imul(first, 0x85ebca6b) ^ second);
}

function hashOfPrefix(hash: number): number {
  return spread(hash ^ 0x5bd1e995);
}

function hashOfBeyond(first: number, second: number): number {
  return spread((first << 16) ^ second ^ 0x2c1b3c6d);
}

/** Which bit of the filter for beginnings the first letters of a word set. */
function startBit(hash: number): number {
  return spread(hash) >>> (32 - PREFIX_FILTER_BITS);
}

function setBit(bits: Uint32Array, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
}

function hasBit(bits: Uint32Array, index: number): boolean {
  return ((bits[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0;
}
