import { makeReady } from '../text/make-ready';
import type { Part, Pattern } from './compile-pattern';
import { firstAfter, type Places, readTextBeginnings, type TextBeginnings } from './text-beginnings';

/** Whether a pattern matches anywhere in one text. */
export type Lookup = (pattern: Pattern) => boolean;

/** Remembers what was asked: many rules ask the same of a text. */
export function createLookup(text: () => string): Lookup {
  const known = new Map<Pattern, boolean>();
  return (pattern) => {
    const found = known.get(pattern) ?? (mayMatch(pattern, text()) && occursIn(pattern.regExp, text()));
    known.set(pattern, found);
    return found;
  };
}

/** Whether a pattern may match anywhere in one text. */
export type Possibility = (pattern: Pattern) => boolean;

/** Where a part may begin in a text; `null` for anywhere. */
type FindPlaces = (part: Part) => readonly Places[] | null;

/**
 * For the patterns of one compiler. Tells of a text whether a pattern could match in it. A wording has hundreds of
 * patterns made of few parts (the words for "backup", for "failed", …): each part is looked for once for all of them,
 * and most patterns then need not be tried, nor be compiled, which is what costs most.
 */
export function createPossibility(text: string): Possibility {
  const known: (readonly Places[] | null | undefined)[] = [];
  const find: FindPlaces = (part) => {
    const places = known[part.index];
    if (places !== undefined) return places;
    const found = findPlaces(part, text);
    known[part.index] = found;
    return found;
  };
  return (pattern) => couldStand(pattern, find);
}

/** False only where the parts that a pattern cannot do without do not stand in a text, in their order. */
export function mayMatch(pattern: Pattern, text: string): boolean {
  return couldStand(pattern, (part) => findPlaces(part, text));
}

function couldStand({ needs, row }: Pattern, find: FindPlaces): boolean {
  for (const part of needs) if (find(part)?.length === 0) return false;
  let last = -1;
  for (const part of row) {
    const places = find(part);
    if (places === null) continue;
    last = firstAfter(places, last);
    if (last === -1) return false;
  }
  return true;
}

function findPlaces({ beginnings, hasSpaces }: Part, text: string): readonly Places[] | null {
  return beginnings === null ? null : beginningsIn(text, hasSpaces).placesOf(beginnings);
}

/** Several patterns are put to the same few texts in turn: the words around a match, and those within it. */
const MAX_KNOWN_TEXTS = 4;
const knownTexts: KnownText[] = [];

interface KnownText {
  readonly text: string;
  readonly hasSpaces: boolean;
  readonly beginnings: TextBeginnings;
}

function beginningsIn(text: string, hasSpaces: boolean): TextBeginnings {
  for (const known of knownTexts) {
    if (known.hasSpaces === hasSpaces && known.text === text) return known.beginnings;
  }
  const beginnings = readTextBeginnings(text, hasSpaces);
  knownTexts.unshift({ text, hasSpaces, beginnings });
  if (knownTexts.length > MAX_KNOWN_TEXTS) knownTexts.pop();
  return beginnings;
}

function occursIn(expression: RegExp, text: string): boolean {
  makeReady(expression, text);
  expression.lastIndex = 0;
  return expression.test(text);
}
