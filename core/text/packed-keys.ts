/**
 * What a key finder needs of a list of keys, as the build ships it: three sorted lists of hashes, parted by full stops.
 * Each hash is written as its distance from the one before, five bits a sign, the lowest first.
 */
export type PackedKeys = string;

/** Hashes of keys, in rising order. */
export interface KeyHashes {
  /** Of words, of pairs of words and of pairs of letters. */
  readonly words: readonly number[];
  /** Of beginnings of words. */
  readonly prefixes: readonly number[];
  /** Which bits of the finder's filter the first letters of the beginnings set. */
  readonly starts: readonly number[];
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 5;
/** Set where a number goes on. */
const MORE = 1 << BITS;

const valueOfSign = new Uint8Array(128);
for (let value = 0; value < SIGNS.length; value += 1) valueOfSign[SIGNS.charCodeAt(value)] = value;

export function packHashes({ words, prefixes, starts }: KeyHashes): PackedKeys {
  return [words, prefixes, starts].map(pack).join('.');
}

/** What {@link packHashes} has written; of other text anything, but no more than one number a sign. */
export function unpackHashes(packed: PackedKeys): KeyHashes {
  const [words = '', prefixes = '', starts = ''] = packed.split('.');
  return { words: unpack(words), prefixes: unpack(prefixes), starts: unpack(starts) };
}

function pack(numbers: readonly number[]): string {
  let text = '';
  let last = 0;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    let rest = number - last;
    last = number;
    for (; rest >= MORE; rest >>>= BITS) text += SIGNS[(rest & (MORE - 1)) | MORE];
    text += SIGNS[rest];
  }
  return text;
}

function unpack(text: string): number[] {
  const numbers: number[] = [];
  let last = 0;
  let number = 0;
  let shift = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = valueOfSign[text.charCodeAt(index)] ?? 0;
    number |= (value & (MORE - 1)) << shift;
    if (value >= MORE) {
      shift += BITS;
      continue;
    }
    last += number;
    numbers.push(last);
    number = 0;
    shift = 0;
  }
  return numbers;
}
