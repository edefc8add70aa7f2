/**
 * With what words begin, as numbers: cheap to compare with thousands of expressions, most of which are found not to be
 * in a text by it, and are never run.
 *
 * Words are runs of `\w`, as `\b` sees them. Where a script writes no spaces between words, one may begin anywhere, and
 * any character belongs to it.
 */
export interface TextBeginnings {
  /** Where words with one of these begin. */
  placesOf(beginnings: readonly number[]): readonly Places[];
}

/** Offsets, in order. */
export type Places = readonly number[];

/** What follows the last letter of a whole word. */
export const WORD_END = 1;

const LONGEST = { spaced: 6, unspaced: 3 };

/** How many characters of a word count. */
export function longestBeginning(hasSpaces: boolean): number {
  return hasSpaces ? LONGEST.spaced : LONGEST.unspaced;
}

export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

const SPACE = 0x20;
const DIGIT = 0x30;

/** What a character counts as: digits and white space are alike. */
export function plainCode(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code < 0x80) return code >= 0x09 && code <= 0x0d ? SPACE : code;
  return isSpaceBeyondAscii(code) ? SPACE : code;
}

/** As `\s` has it; an expression would take longer to ask. */
function isSpaceBeyondAscii(code: number): boolean {
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return code <= 0x200a || SPACES_BEYOND.includes(code);
}

const SPACES_BEYOND = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** Whether a plain code is of a character that `\w` matches. */
export function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === DIGIT || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

export function readTextBeginnings(text: string, hasSpaces: boolean): TextBeginnings {
  const found = new Map<number, number[]>();
  const add = (hash: number, place: number): void => {
    const places = found.get(hash);
    if (places) places.push(place);
    else found.set(hash, [place]);
  };
  if (hasSpaces) addWords(text, add);
  else addAll(text, add);
  // Asking these first spares most look-ups in the map.
  const bits = 1 << Math.min(20, 36 - Math.clz32(found.size));
  const filter = new Uint32Array(Math.max(1, bits >>> 5));
  const mask = bits - 1;
  for (const hash of found.keys()) {
    const bit = hash & mask;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return {
    placesOf(beginnings) {
      const lists: Places[] = [];
      for (const hash of beginnings) {
        const bit = hash & mask;
        if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        const places = found.get(hash);
        if (places) lists.push(places);
      }
      return lists;
    },
  };
}

/** The first of the places behind an offset; -1 where there is none. */
export function firstAfter(lists: readonly Places[], offset: number): number {
  let first = -1;
  for (const places of lists) {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const next = places[low];
    if (next !== undefined && (first === -1 || next < first)) first = next;
  }
  return first;
}

function addWords(text: string, add: (hash: number, place: number) => void): void {
  let hash = 0;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? plainCode(text.charCodeAt(at)) : SPACE;
    if (isWordCode(code)) {
      length += 1;
      if (length > LONGEST.spaced) continue;
      hash = nextHash(hash, code);
      add(hash, at - length + 1);
    } else if (length > 0) {
      if (length < LONGEST.spaced) add(nextHash(hash, WORD_END), at - length);
      hash = 0;
      length = 0;
    }
  }
}

function addAll(text: string, add: (hash: number, place: number) => void): void {
  const codes = Array.from({ length: text.length }, (_, at) => plainCode(text.charCodeAt(at)));
  for (let start = 0; start < codes.length; start += 1) {
    let hash = 0;
    const end = Math.min(codes.length, start + LONGEST.unspaced);
    for (let at = start; at < end; at += 1) {
      hash = nextHash(hash, codes[at] ?? 0);
      add(hash, start);
    }
  }
}
