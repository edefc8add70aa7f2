import { foldKey } from '../text/fold';

/** Word classes by name. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** Thrown at build time: patterns are data of this repository or of a checked pack, never of a page. */
export class PatternError extends Error {}

/** Patterns are written with accents; the text they run over has none. What is ASCII may be a regular expression's. */
export function foldLetters(source: string): string {
  return source.replace(/[^\p{ASCII}]+/gu, foldKey);
}

/** False where a bracket opens in one item and closes in another. */
export function isBalanced(item: string): boolean {
  const brackets = item.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, '');
  let depth = 0;
  for (const sign of brackets) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** True for `{class}` and `(…)`, false for `(a)(b)`: there the `?` belongs to the last part. */
export function isWhole(item: string): boolean {
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

/** The classes that were written out, by name. */
export type Expanded = Map<string, string>;

/** An item with its `{class}`es written out. @param within the classes it stands in itself */
export function expand(
  source: string,
  pattern: string,
  words: Words,
  within: readonly string[],
  expanded: Expanded,
): string {
  return source.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const known = expanded.get(name);
    if (known !== undefined) return known;
    const alternatives = Object.hasOwn(words, name) ? words[name] : undefined;
    if (!alternatives) throw new PatternError(`"${pattern}": no words are named "${name}"`);
    if (within.includes(name)) throw new PatternError(`"${pattern}": "${name}" stands within itself`);
    const inner = expand(foldLetters(alternatives.join('|')), pattern, words, [...within, name], expanded);
    expanded.set(name, `(?:${inner})`);
    return `(?:${inner})`;
  });
}

/** An item matches whole words, where the language parts them by spaces. */
export function edge(source: string, hasSpaces: boolean): string {
  // A space in a character class, as in `back[ -]?up`, stays one; anywhere else it is any white space, which may be
  // missing altogether where a `?` follows: ` ?`.
  const spaced = source.replace(/\[[^\]]*\]| \??/g, (part) =>
    part === ' ' ? '\\s+' : part === ' ?' ? '\\s*' : part.replace(' ', '\\s'),
  );
  return hasSpaces ? `\\b(?:${spaced})\\b` : `(?:${spaced})`;
}
