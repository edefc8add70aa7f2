import { isWordCode, longestBeginning, nextHash, plainCode, WORD_END } from './text-beginnings';

/** More are no help: something of them stands in nearly every text. */
const MAX_WAYS = 1500;
/** More letters than this in one place are too many to tell apart. */
const MAX_LETTERS = 12;

/** Thrown where there is no telling. */
class Unknown extends Error {}

/** The letters of a word that were followed so far, as plain codes; none before its first. */
type Way = string;

/**
 * With what the words begin that an expression can match first, one of which stands in each text that it matches in;
 * `null` where there is no telling. Each is known by its hash.
 *
 * Follows the expression from its start until a word is told well enough. What only narrows it down, such as what must
 * stand around it, is left out.
 *
 * @param hasSpaces true where the expression begins and ends at the edge of a word
 */
export function beginningsOf(source: string, hasSpaces: boolean): readonly number[] | null {
  const longest = longestBeginning(hasSpaces);
  const found = new Set<number>();
  let at = 0;
  try {
    const ways = followChoice(['']);
    if (at < source.length) return null;
    for (const way of ways) end(way);
    return [...found];
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }

  /** The word goes on in any way, or ends. */
  function leave(way: Way): void {
    if (way === '') throw new Unknown();
    found.add(hashOf(way));
  }

  /** The expression ends, and where words have edges the word does. */
  function end(way: Way): void {
    if (way === '') throw new Unknown();
    found.add(hasSpaces ? nextHash(hashOf(way), WORD_END) : hashOf(way));
  }

  function followChoice(ways: readonly Way[]): readonly Way[] {
    let all = followRow(ways);
    if (source.charAt(at) !== '|') return all;
    const joined = new Set(all);
    while (source.charAt(at) === '|') {
      at += 1;
      all = followRow(ways);
      for (const way of all) joined.add(way);
    }
    if (joined.size + found.size > MAX_WAYS) throw new Unknown();
    return [...joined];
  }

  function followRow(given: readonly Way[]): readonly Way[] {
    let ways = given;
    while (at < source.length && source.charAt(at) !== '|' && source.charAt(at) !== ')')
      ways = followRepeat(ways);
    return ways;
  }

  function followRepeat(ways: readonly Way[]): readonly Way[] {
    const sign = source.charAt(at);
    let once = sign === '(' ? followGroup(ways) : take(ways, readCodes());
    const repeat = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 12));
    if (!repeat) return once;
    at += repeat[0].length;
    const [, simple, least, , most] = repeat;
    // How it goes on after the first turn is not followed.
    if (simple !== '?' && !(least !== undefined && most === '1')) {
      // Signs before a word may go on; the letters that may follow them are those of the first turn.
      const isBetween = sign !== '(' && hasSpaces && once.includes('');
      for (const way of once) if (way !== '' || !isBetween) leave(way);
      once = isBetween ? [''] : [];
    }
    return simple === '+' || Number(least) > 0 ? once : [...new Set([...ways, ...once])];
  }

  function followGroup(ways: readonly Way[]): readonly Way[] {
    const opening = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(source.slice(at, at + 5))?.[0] ?? '(';
    if (opening === '(' && source.charAt(at + 1) === '?') throw new Unknown();
    at += opening.length;
    const isAround = opening !== '(' && opening !== '(?:';
    if (isAround || ways.length === 0) {
      skipGroup();
      return ways;
    }
    const after = followChoice(ways);
    if (source.charAt(at) !== ')') throw new Unknown();
    at += 1;
    return after;
  }

  /** To behind the bracket that closes. */
  function skipGroup(): void {
    for (let depth = 1; depth > 0; at += 1) {
      const sign = source.charAt(at);
      if (sign === '') throw new Unknown();
      if (sign === '\\') at += 1;
      else if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      else if (sign === '[') {
        at += 1;
        while (source.charAt(at) !== ']' && at < source.length) at += source.charAt(at) === '\\' ? 2 : 1;
      }
    }
  }

  /** What the next character can be: nothing for what stands between characters, `null` for too much to name. */
  function readCodes(): readonly number[] | null | undefined {
    const sign = source.charAt(at);
    at += 1;
    if (sign === '^' || sign === '$') return undefined;
    if (sign === '.') return null;
    if (sign === '[') return readClass();
    if (sign !== '\\') return [plainCode(sign.charCodeAt(0))];
    return readEscaped();
  }

  function readEscaped(): readonly number[] | null | undefined {
    const sign = source.charAt(at);
    at += 1;
    if (sign === 'b' || sign === 'B') return undefined;
    if (sign === 'd') return [0x30];
    if (sign === 's' || sign === 'n' || sign === 't' || sign === 'r') return [0x20];
    if (/[a-z0-9]/i.test(sign) || sign === '') return skipUnknown(sign);
    return [plainCode(sign.charCodeAt(0))];
  }

  /** `\u0001` and the like are one character; anything else that is not known here may be more. */
  function skipUnknown(sign: string): readonly number[] | null {
    if (sign === 'w' || sign === 'W' || sign === 'S' || sign === 'D') return null;
    throw new Unknown();
  }

  function readClass(): readonly number[] | null {
    const isNegated = source.charAt(at) === '^';
    if (isNegated) at += 1;
    const codes = new Set<number>();
    let isKnown = !isNegated;
    for (;;) {
      const sign = source.charAt(at);
      if (sign === '') throw new Unknown();
      if (sign === ']') break;
      at += 1;
      const own = sign === '\\' ? readEscaped() : [plainCode(sign.charCodeAt(0))];
      if (!own) {
        isKnown = false;
        continue;
      }
      if (source.charAt(at) === '-' && source.charAt(at + 1) !== ']' && source.charAt(at + 1) !== '') {
        const from = sign === '\\' ? source.charCodeAt(at - 1) : sign.charCodeAt(0);
        const to = source.charCodeAt(at + 1);
        at += 2;
        if (to === 0x5c) throw new Unknown();
        if (to - from > 32) isKnown = false;
        else for (let code = from; code <= to; code += 1) codes.add(plainCode(code));
      } else for (const code of own) codes.add(code);
    }
    at += 1;
    return isKnown && codes.size <= MAX_LETTERS ? [...codes] : null;
  }

  function take(ways: readonly Way[], codes: readonly number[] | null | undefined): readonly Way[] {
    if (codes === undefined) return ways;
    if (codes === null) {
      for (const way of ways) leave(way);
      return [];
    }
    const next = new Set<Way>();
    for (const way of ways) {
      for (const code of codes) {
        if (hasSpaces && !isWordCode(code)) {
          if (way === '') next.add('');
          else found.add(nextHash(hashOf(way), WORD_END));
          continue;
        }
        const longer = way + String.fromCharCode(code);
        if (longer.length === longest) found.add(hashOf(longer));
        else next.add(longer);
      }
    }
    return [...next];
  }
}

function hashOf(way: Way): number {
  let hash = 0;
  for (let index = 0; index < way.length; index += 1) hash = nextHash(hash, way.charCodeAt(index));
  return hash;
}
