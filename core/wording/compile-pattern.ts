import { beginningsOf } from './beginnings';
import { type Expression, type ExpressionStore, sharedExpressions } from './expression-store';
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
import { once } from './once';

/**
 * The pattern language of `content/wording`: items parted by spaces.
 *
 * - `{class}` one of the class's words; inside `(…)` too: `({fail}|{stuck})`; a class's words may name other classes
 * - `~3`      a gap of up to three words (in Chinese and Japanese: characters), none of them the end of a sentence
 * - `~~3`     the same within a clause: no comma or the like in it, and none of the words named `clause`
 * - `||`      the end of a sentence
 * - `(a|b)`   a regular expression over folded text, without spaces (write `\s` where one is meant)
 * - `item?`   the item may be missing
 *
 * Items that follow each other without a gap are parted by white space or light punctuation.
 */
export interface Pattern extends Expression {
  /**
   * What must be in a text for the pattern to match there, what other patterns need too first. They are few, and shared
   * by the patterns of one compiler: whoever tries many patterns on one text looks for each once and runs few of the
   * patterns.
   */
  readonly needs: readonly Part[];
  /** The same in the order in which they stand. */
  readonly row: readonly Part[];
}

/** What stands in many patterns, such as a class of words. */
export interface Part extends Expression {
  /** Its number among the parts of one compiler. */
  readonly index: number;
  readonly hasSpaces: boolean;
  /** With what it can begin, one of which is in each text that it is in; `null` where there is no telling. */
  readonly beginnings: readonly number[] | null;
}

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

/** Compiles the patterns of one wording; a pattern that occurs twice is compiled once. */
export function createPatternCompiler(
  words: Words,
  options: PatternOptions,
  store: ExpressionStore = sharedExpressions,
): (pattern: string) => Pattern {
  const parts = new Map<string, Part>();
  const known = new Map<string, Pattern>();
  const reader = createItemReader(words, options);
  const partOf = (source: string): Part => {
    const part = parts.get(source) ?? createPart(parts.size, source, options, store);
    parts.set(source, part);
    return part;
  };
  return (pattern) => {
    const compiled = known.get(pattern) ?? createPattern(pattern, reader, options, partOf, store);
    known.set(pattern, compiled);
    return compiled;
  };
}

/** One pattern as a regular expression, at once. */
export function compilePattern(pattern: string, words: Words, options: PatternOptions): RegExp {
  return toRegExp(sourceOf(createItemReader(words, options)(pattern), options), pattern);
}

/** The pattern as it must stand at the end of a text. A gap that closes it reaches up to that end. */
export function anchorAtEnd(pattern: Pattern, store: ExpressionStore = sharedExpressions): Pattern {
  return lazily(
    () => pattern.needs,
    () => pattern.row,
    // A comma may stand between the gap's last word and the end: "if it fails, the backup …".
    () => new RegExp(`(?:${pattern.regExp.source.replace(/(?<=\{0,\d+\}\?)\\b$/, '')})\\s*$`, 'g'),
    store,
  );
}

interface Item {
  readonly kind: 'word' | 'gap' | 'break';
  readonly source: string;
  readonly isOptional: boolean;
  /** When to look it up: classes, which many patterns share, before groups; what is nearly always there last. */
  readonly rank: number;
}

const CLASSES_ONLY = /^\(?(?:\{[a-z_]+\}\|?)+\)?$/;

function createPattern(
  pattern: string,
  readItems: ItemReader,
  options: PatternOptions,
  partOf: (source: string) => Part,
  store: ExpressionStore,
): Pattern {
  const items = readItems(pattern);
  return lazily(
    () => needsOf(items, partOf),
    () => rowOf(items, partOf),
    () => toRegExp(sourceOf(items, options), pattern),
    store,
  );
}

/** What other patterns need too comes first: it may be known already. */
function needsOf(items: readonly Item[], partOf: (source: string) => Part): readonly Part[] {
  return items
    .filter(({ kind, isOptional }) => kind === 'word' && !isOptional)
    .sort((a, b) => a.rank - b.rank)
    .map(({ source }) => partOf(source));
}

function rowOf(items: readonly Item[], partOf: (source: string) => Part): readonly Part[] {
  return items
    .filter(({ kind, isOptional }) => kind === 'word' && !isOptional)
    .map(({ source }) => partOf(source));
}

/** Most parts are never looked up: one that stands before them in the pattern is missing. */
function createPart(
  index: number,
  source: string,
  { hasSpaces }: PatternOptions,
  store: ExpressionStore,
): Part {
  const beginnings = once(() => beginningsOf(source, hasSpaces));
  const expression = store.create(() => new RegExp(source, 'g'));
  return {
    index,
    hasSpaces,
    get beginnings() {
      return beginnings();
    },
    get regExp() {
      return expression.regExp;
    },
  };
}

function lazily(
  listNeeds: () => readonly Part[],
  listRow: () => readonly Part[],
  make: () => RegExp,
  store: ExpressionStore,
): Pattern {
  const needs = once(listNeeds);
  const row = once(listRow);
  const expression = store.create(make);
  return {
    get row() {
      return row();
    },
    get needs() {
      return needs();
    },
    get regExp() {
      return expression.regExp;
    },
  };
}

type ItemReader = (pattern: string) => Item[];

/** Most items stand in many patterns, and are read once for all of them. */
function createItemReader(words: Words, options: PatternOptions): ItemReader {
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

function sourceOf(items: readonly Item[], { hasSpaces }: PatternOptions): string {
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

function toRegExp(source: string, pattern: string): RegExp {
  try {
    return new RegExp(source, 'g');
  } catch (error) {
    throw new PatternError(`"${pattern}": ${error instanceof Error ? error.message : 'not a pattern'}`);
  }
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
