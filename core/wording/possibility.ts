import { makeReady } from '../text/make-ready';
import type { Pattern } from './compile-pattern';

/** Whether an expression matches anywhere in one text. */
export type Lookup = (expression: RegExp) => boolean;

/** Remembers what was asked: many rules ask the same of a text. */
export function createLookup(text: () => string): Lookup {
  const known = new Map<RegExp, boolean>();
  return (expression) => {
    const found = known.get(expression) ?? occursIn(expression, text());
    known.set(expression, found);
    return found;
  };
}

/** Whether a pattern may match anywhere in one text. */
export type Possibility = (pattern: Pattern) => boolean;

/**
 * For the patterns of one compiler. Tells of a text whether a pattern could match in it: false only where a part it
 * cannot do without is missing. A wording has hundreds of patterns made of few parts (the words for "backup", for
 * "failed", …): each part is looked up once for all of them, and most patterns then need not be tried, nor be compiled,
 * which is what costs most.
 */
export function createPossibility(text: string): Possibility {
  const known: boolean[] = [];
  return ({ needs }) => {
    for (const { index, regExp } of needs) {
      known[index] ??= occursIn(regExp, text);
      if (!known[index]) return false;
    }
    return true;
  };
}

function occursIn(expression: RegExp, text: string): boolean {
  makeReady(expression, text);
  expression.lastIndex = 0;
  return expression.test(text);
}
