import { readFileSync } from 'node:fs';
import type { BrowserName } from '../browsers';
import { CHECKS, type Check } from './measure-editor';

/** Why an engine can't do what a column asks, beside the engines' pages. */
export interface Limit {
  readonly engine: string;
  readonly check: Check;
  /** Both where none is named. */
  readonly browser?: BrowserName;
  /**
   * `as-text`: the check still runs, and passes, in the way of a plain text editor. `fails`: it can't pass; the day it
   * does, the line has to go.
   */
  readonly kind: 'as-text' | 'fails';
  readonly why: string;
}

export function readLimits(): readonly Limit[] {
  const limits = JSON.parse(readFileSync('tests/fixtures/editors/limits.json', 'utf8')) as Limit[];
  const wrong = limits.find(({ check }) => !CHECKS.includes(check));
  if (wrong !== undefined) throw new Error(`limits.json: there is no check "${wrong.check}".`);
  return limits;
}

export function findLimit(
  limits: readonly Limit[],
  engine: string,
  check: Check,
  browser: BrowserName,
): Limit | null {
  return (
    limits.find(
      (limit) => limit.engine === engine && limit.check === check && (limit.browser ?? browser) === browser,
    ) ?? null
  );
}
