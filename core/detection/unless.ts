import type { Span } from '../text/span';
import type { CompiledUnless } from '../wording/compile-wording';
import { matchesOf } from './marked-text';

/** How far after a match its `after` words may begin and end. */
const AFTER_CHARS = 160;

/** True where the words around a match, within it or elsewhere in its message say that it does not count. */
export function isTakenBack(
  conditions: readonly CompiledUnless[],
  match: Span,
  text: string,
  sentence: Span,
  isInMessage: (pattern: RegExp) => boolean,
): boolean {
  if (conditions.length === 0) return false;
  const before = text.slice(sentence.start, match.start);
  const inside = text.slice(match.start, match.end);
  const after = text.slice(match.end, match.end + AFTER_CHARS);
  return conditions.some(
    (unless) =>
      unless.before.some((pattern) => occursIn(pattern, before)) ||
      unless.inside.some((pattern) => occursIn(pattern, inside)) ||
      unless.after.some((pattern) => startsWith(pattern, after)) ||
      unless.message.some(isInMessage),
  );
}

/** Remembers what was asked: many matches ask the same of a long text. */
export function createLookup(text: () => string): (pattern: RegExp) => boolean {
  const known = new Map<RegExp, boolean>();
  return (pattern) => {
    const found = known.get(pattern) ?? occursIn(pattern, text());
    known.set(pattern, found);
    return found;
  };
}

function occursIn(pattern: RegExp, text: string): boolean {
  return !matchesOf(pattern, text).next().done;
}

function startsWith(pattern: RegExp, text: string): boolean {
  for (const match of matchesOf(pattern, text)) return text.slice(0, match.start).trim() === '';
  return false;
}
