import {
  type Expanded,
  edge,
  expand,
  foldLetters,
  isBalanced,
  isWhole,
  PatternError,
  type Words,
} from './item-source';

export interface PatternOptions {
  /** False for scripts that write no spaces between words. */
  readonly hasSpaces: boolean;
  /** Classes that nearly every text holds to which the patterns are put; looked up last. */
  readonly common?: readonly string[];
}

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

/** What a pattern is made of. */
export interface Item {
  readonly kind: 'word' | 'gap' | 'break';
  readonly source: string;
  readonly isOptional: boolean;
  /** When to look it up: classes, which many patterns share, before groups; what is nearly always there last. */
  readonly rank: number;
}

const CLASSES_ONLY = /^\(?(?:\{[a-z_]+\}\|?)+\)?$/;

export type ItemReader = (pattern: string) => Item[];

/** Most items stand in many patterns, and are read once for all of them. */
export function createItemReader(words: Words, options: PatternOptions): ItemReader {
  const known = new Map<string, Item>();
  const expanded: Expanded = new Map();
  return (pattern) =>
    foldLetters(pattern)
      .trim()
      .split(/\s+/)
      .map((text) => {
        const item = known.get(text) ?? readItem(text, pattern, words, options, expanded);
        known.set(text, item);
        return item;
      });
}

function readItem(
  item: string,
  pattern: string,
  words: Words,
  options: PatternOptions,
  expanded: Expanded,
): Item {
  const gap = /^(~~?)(\d{1,2})$/.exec(item);
  if (gap) {
    const length = Number(gap[2]) * (options.hasSpaces ? CHARS_PER_WORD : 1) + 1;
    const sign =
      gap[1] === '~~' ? clauseSign(words, options.hasSpaces, expanded) : `[^${SENTENCE_BREAK}${MASKED}]`;
    const border = options.hasSpaces ? '\\b' : '';
    const source = `${border}${sign}{0,${length}}?${border}`;
    return { kind: 'gap', source, isOptional: false, rank: 0 };
  }
  if (item === '||') {
    const source = `[^${SENTENCE_BREAK}${MASKED}]{0,6}?${SENTENCE_BREAK}\\s*`;
    return { kind: 'break', source, isOptional: false, rank: 0 };
  }
  if (!isBalanced(item))
    throw new PatternError(`"${pattern}": a space inside brackets begins a new item; write \\s instead`);
  const isOptional = item.endsWith('?') && isWhole(item.slice(0, -1));
  const body = isOptional ? item.slice(0, -1) : item;
  const source = edge(expand(body, pattern, words, [], expanded), options.hasSpaces);
  return { kind: 'word', source, isOptional, rank: rankOf(body, options) };
}

function rankOf(item: string, { common = [] }: PatternOptions): number {
  if (common.some((name) => item.includes(`{${name}}`))) return 2;
  return CLASSES_ONLY.test(item) ? 0 : 1;
}

/** The items one after the other, as the source of one regular expression. */
export function sourceOf(items: readonly Item[], { hasSpaces }: PatternOptions): string {
  const joint = hasSpaces ? JOINT : '';
  let source = '';
  let isJoined = true;
  for (const item of items) {
    if (item.kind !== 'word') {
      source += item.source;
      isJoined = true;
    } else if (item.isOptional) {
      source += isJoined ? `(?:${item.source}${joint})?` : `(?:${joint}${item.source})?`;
    } else {
      source += isJoined ? item.source : `${joint}${item.source}`;
      isJoined = false;
    }
  }
  return source;
}

/**
 * One character of a gap within a clause: no word that opens another clause begins at it. A short aside in brackets,
 * "(iOS 17.6)", counts as one character.
 */
function clauseSign(words: Words, hasSpaces: boolean, expanded: Expanded): string {
  const sign = `[^${SENTENCE_BREAK}${MASKED}${CLAUSE_SIGNS}]`;
  const aside = `\\([^()${SENTENCE_BREAK}${MASKED}]{0,${MAX_ASIDE_CHARS}}\\)`;
  const inClause = Object.hasOwn(words, CLAUSE_WORDS)
    ? `(?!${edge(expand(`{${CLAUSE_WORDS}}`, CLAUSE_WORDS, words, [], expanded), hasSpaces)})${sign}`
    : sign;
  return `(?:${aside}|${inClause})`;
}
