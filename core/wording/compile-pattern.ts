import { beginningsOf } from './beginnings';
import { type Expression, type ExpressionStore, sharedExpressions } from './expression-store';
import { PatternError, type Words } from './item-source';
import { once } from './once';
import { createItemReader, type Item, type ItemReader, type PatternOptions, sourceOf } from './pattern-items';

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

function toRegExp(source: string, pattern: string): RegExp {
  try {
    return new RegExp(source, 'g');
  } catch (error) {
    throw new PatternError(`"${pattern}": ${error instanceof Error ? error.message : 'not a pattern'}`);
  }
}
