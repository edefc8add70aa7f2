import type { Span } from './span';
import { toSimplified } from './traditional-signs';

/**
 * Text made comparable: lower case, accents and full-width forms folded to plain letters, traditional Chinese signs to
 * simplified ones, typographic quotes, dashes and spaces made plain, invisible characters dropped. `toOriginal` leads a
 * span back to the text as written.
 */
export interface FoldedText {
  readonly text: string;
  toOriginal(span: Span): Span;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII. `\p{ASCII}` is several times slower.
const BEYOND_ASCII = /[^\x00-\x7f]/;
/**
 * Soft hyphen, zero-width characters, direction marks (format), combining marks and variation selectors (mark), and
 * the voicing marks of half-width kana, which are letters to Unicode: ﾊﾞ is バ.
 */
const INVISIBLE = /[\p{Cf}\p{Mn}\uff9e\uff9f]/u;
const INVISIBLE_FORMAT = /\p{Cf}/gu;
const HALF_WIDTH_KANA = /^[\uff66-\uff9d]/;
/** A character with the marks and invisible signs after it; one that begins the text has no base. */
const LETTER_WITH_MARKS = /[^\p{Cf}\p{Mn}\uff9e\uff9f]?[\p{Cf}\p{Mn}\uff9e\uff9f]+|[\s\S]/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;
const MARKS = /\p{Mn}/gu;

/** Typed for an apostrophe on some keyboards. The one ASCII sign that is more than lower-cased. */
const BACKTICK = '`';

const SAME: (span: Span) => Span = (span) => span;
const folded = new Map<string, string>();

export function fold(original: string): FoldedText {
  if (!BEYOND_ASCII.test(original)) return { text: foldAscii(original), toOriginal: SAME };
  if (!INVISIBLE.test(original)) return { text: foldEach(original), toOriginal: SAME };
  return foldDropping(original);
}

/** The folded text alone, for keys and typed words. */
export function foldKey(original: string): string {
  return fold(original).text;
}

function foldEach(original: string): string {
  let text = '';
  let at = 0;
  for (let index = 0; index < original.length; index += 1) {
    if (original.charCodeAt(index) <= 0x7f) continue;
    text += foldAscii(original.slice(at, index)) + foldUnit(original.charAt(index));
    at = index + 1;
  }
  return text + foldAscii(original.slice(at));
}

/** Letters written as a base and its marks become one, so that they fold like those written as one. */
function foldDropping(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(LETTER_WITH_MARKS)) {
    const visible = match[0].replace(INVISIBLE_FORMAT, '');
    // Signs beyond the first 65,536 have no composed forms, only replacements that a text without marks would not get.
    const form = HALF_WIDTH_KANA.test(visible) ? 'NFKC' : 'NFC';
    const composed = /[\ud800-\udbff]/.test(visible) ? visible : visible.normalize(form);
    const { length } = text;
    for (let index = 0; index < composed.length; index += 1) {
      const unit = composed.charAt(index);
      if (isMark(unit)) continue;
      text += foldUnit(unit);
      starts.push(match.index + index);
      ends.push(match.index + index + 1);
    }
    // What was dropped belongs to the last unit that was kept.
    if (text.length > length) ends[ends.length - 1] = match.index + match[0].length;
  }
  return {
    text,
    toOriginal: ({ start, end }) => {
      const from = starts[start] ?? original.length;
      return { start: from, end: end <= start ? from : (ends[end - 1] ?? original.length) };
    },
  };
}

function foldAscii(text: string): string {
  return text === '' ? text : text.toLowerCase().replaceAll(BACKTICK, "'");
}

function isMark(unit: string): boolean {
  return /[\p{Mn}\uff9e\uff9f]/u.test(unit);
}

/** One UTF-16 unit for one, so that offsets stay the same. */
export function foldUnit(unit: string): string {
  if (unit <= '\x7f') return unit === BACKTICK ? "'" : unit.toLowerCase();
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const result = plainForm(unit);
  folded.set(unit, result);
  return result;
}

/** Accents go, the voicing marks of kana stay: ハ and バ are different letters. */
function plainForm(given: string): string {
  // Some signs are others twice over, such as the Greek accents that are acute and grave.
  const canonical = given.normalize('NFC');
  const unit = canonical.length === 1 ? canonical : given;
  const sign = PLAIN_FORMS[unit] ?? toSimplified(unit);
  if (sign !== undefined) return sign;
  const composed = unit.normalize('NFKD').replace(LATIN_ACCENTS, '').normalize('NFC');
  // A mark that is left has no composed form: it is dropped as where it stands by itself.
  const plain = composed.replace(MARKS, '').toLowerCase();
  if (plain.length === 1) return PLAIN_FORMS[plain] ?? toSimplified(plain) ?? plain;
  const lower = unit.toLowerCase();
  return lower.length === 1 ? (PLAIN_FORMS[lower] ?? lower) : unit;
}

/** Signs and letters that do not come apart into a base and a mark. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  '\u0060': "'",
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u00b4': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u00df': 's',
  '\u00f8': 'o',
  '\u00e6': 'a',
  '\u0153': 'o',
  '\u0142': 'l',
};
