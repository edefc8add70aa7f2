import { foldUnit } from './fold';

/** What a UTF-16 unit is where words are looked for: its folded letter or digit, or one of the kinds below. */
export type Letter = number;

/** Parts words. */
export const SEPARATOR: Letter = 1;
/** Parts words too, but "l'ultimo" is one word to whoever drops its article. */
export const APOSTROPHE: Letter = 2;
/** Folding drops or joins it, so that offsets move. */
export const DROPPED: Letter = 3;
/** From here on letters and digits. */
export const FIRST_LETTER: Letter = 0x30;
/** Up to here of ASCII. */
export const LAST_ASCII: Letter = 0x7f;

/** 0 where a unit was not asked for yet: one text holds a hundred of all sixty-five thousand. */
const known = new Uint16Array(0x10000);

export const letters: Readonly<Uint16Array> = known;

const IS_DROPPED = /[\p{Cf}\p{Mn}\uff9e\uff9f]/u;
const IS_LETTER = /[\p{L}\p{N}]/u;

/** Fills in what `letters` does not hold yet. */
export function learnLetter(code: number): Letter {
  const letter = letterOf(String.fromCharCode(code));
  known[code] = letter;
  return letter;
}

function letterOf(unit: string): Letter {
  if (IS_DROPPED.test(unit)) return DROPPED;
  const folded = foldUnit(unit);
  if (folded === "'") return APOSTROPHE;
  return IS_LETTER.test(folded) ? folded.charCodeAt(0) : SEPARATOR;
}
