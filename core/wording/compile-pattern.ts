import { foldKey } from '../text/fold';
import { notePatternParts } from './pattern-parts';

/**
 * The pattern language of `content/wording`: items parted by spaces.
 *
 * - `{class}` one of the class's words; inside `(…)` too: `({fail}|{stuck})`
 * - `~3`      a gap of up to three words (in Chinese and Japanese: characters), none of them the end of a sentence
 * - `~~3`     the same within a clause: no comma or the like in it, and none of the words named `clause`
 * - `||`      the end of a sentence
 * - `(a|b)`   a regular expression over folded text, without spaces (write `\s` where one is meant)
 * - `item?`   the item may be missing
 *
 * Items that follow each other without a gap are parted by white space or light punctuation.
 */

/** Stands for the end of a sentence in the text that patterns run over. */
export const SENTENCE_BREAK = '\u0001';
/** Stands for text that a mask has taken out. */
export const MASKED = '\u0002';

/** An average word with its space, generous: gaps count words but are matched by length, which keeps them linear. */
const CHARS_PER_WORD = 7;
/** What parts clauses, in the folded text; a full-width comma folds to a plain one. */
const CLAUSE_SIGNS = ',;()、';
const CLAUSE_WORDS = 'clause';
const MAX_ASIDE_CHARS = 30;
const JOINT = `[\\s,:;"'()\\[\\]*_/-]{1,4}`;

/** Thrown at build time: patterns are data of this repository or of a checked pack, never of a page. */
export class PatternError extends Error {}

export function compilePattern(
  pattern: string,
  words: Readonly<Record<string, readonly string[]>>,
  options: { readonly hasSpaces: boolean },
): RegExp {
  const items = foldLetters(pattern).trim().split(/\s+/);
  const parts: string[] = [];
  let source = '';
  let isJoined = true;
  for (const item of items) {
    const gap = /^(~~?)(\d{1,2})$/.exec(item);
    if (gap) {
      const length = Number(gap[2]) * (options.hasSpaces ? CHARS_PER_WORD : 1) + 1;
      const sign = gap[1] === '~~' ? clauseSign(words, options.hasSpaces) : `[^${SENTENCE_BREAK}${MASKED}]`;
      const edge = options.hasSpaces ? '\\b' : '';
      source += `${edge}${sign}{0,${length}}?${edge}`;
      isJoined = true;
      continue;
    }
    if (item === '||') {
      source += `[^${SENTENCE_BREAK}${MASKED}]{0,6}?${SENTENCE_BREAK}\\s*`;
      isJoined = true;
      continue;
    }
    const isOptional = item.endsWith('?') && isWhole(item.slice(0, -1));
    const body = itemSource(isOptional ? item.slice(0, -1) : item, pattern, words, options.hasSpaces);
    const joint = options.hasSpaces ? JOINT : '';
    if (isOptional) {
      source += isJoined ? `(?:${body}${joint})?` : `(?:${joint}${body})?`;
    } else {
      source += isJoined ? body : `${joint}${body}`;
      parts.push(body);
      isJoined = false;
    }
  }
  try {
    const compiled = new RegExp(source, 'g');
    notePatternParts(compiled, parts);
    return compiled;
  } catch (error) {
    throw new PatternError(`"${pattern}": ${error instanceof Error ? error.message : 'not a pattern'}`);
  }
}

/**
 * One character of a gap within a clause: no word that opens another clause begins at it. A short aside in brackets,
 * "(iOS 17.6)", counts as one character.
 */
function clauseSign(words: Readonly<Record<string, readonly string[]>>, hasSpaces: boolean): string {
  const openers = Object.hasOwn(words, CLAUSE_WORDS) ? words[CLAUSE_WORDS] : undefined;
  const sign = `[^${SENTENCE_BREAK}${MASKED}${CLAUSE_SIGNS}]`;
  const aside = `\\([^()${SENTENCE_BREAK}${MASKED}]{0,${MAX_ASIDE_CHARS}}\\)`;
  const inClause = openers ? `(?!${edge(foldLetters(openers.join('|')), hasSpaces)})${sign}` : sign;
  return `(?:${aside}|${inClause})`;
}

/** Patterns are written with accents; the text they run over has none. What is ASCII may be a regular expression's. */
function foldLetters(source: string): string {
  return source.replace(/[^\p{ASCII}]+/gu, foldKey);
}

/** True for `{class}` and `(…)`, false for `(a)(b)`: there the `?` belongs to the last part. */
function isWhole(item: string): boolean {
  if (/^\{[a-z_]+\}$/.test(item)) return true;
  if (!item.startsWith('(')) return false;
  let depth = 0;
  for (let index = 0; index < item.length; index += 1) {
    const sign = item.charAt(index);
    if (sign === '\\') index += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return index === item.length - 1;
  }
  return false;
}

function itemSource(
  item: string,
  pattern: string,
  words: Readonly<Record<string, readonly string[]>>,
  hasSpaces: boolean,
): string {
  const expand = (source: string, within: readonly string[]): string =>
    source.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
      const alternatives = Object.hasOwn(words, name) ? words[name] : undefined;
      if (!alternatives) throw new PatternError(`"${pattern}": no words are named "${name}"`);
      if (within.includes(name)) throw new PatternError(`"${pattern}": "${name}" stands within itself`);
      return `(?:${expand(foldLetters(alternatives.join('|')), [...within, name])})`;
    });
  const expanded = expand(item, []);
  return edge(expanded, hasSpaces);
}

function edge(source: string, hasSpaces: boolean): string {
  // A space in a character class, as in `back[ -]?up`, stays one; anywhere else it is any white space, which may be
  // missing altogether where a `?` follows: ` ?`.
  const spaced = source.replace(/\[[^\]]*\]| \??/g, (part) =>
    part === ' ' ? '\\s+' : part === ' ?' ? '\\s*' : part.replace(' ', '\\s'),
  );
  return hasSpaces ? `\\b(?:${spaced})\\b` : `(?:${spaced})`;
}
