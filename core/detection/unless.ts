import type { Span } from '../text/span';
import type { Pattern } from '../wording/compile-pattern';
import type { CompiledUnless } from '../wording/compile-wording';
import type { Lookup } from '../wording/possibility';
import { occursIn, spansOf } from './marked-text';

/** How far after a match its `after` words may begin and end. */
const AFTER_CHARS = 160;
/** The match may be quoted, or a number with a sign follow: "'Backup failed' is cut off", "error -4". */
const NOTHING_BETWEEN = /^[\s"'-]*$/;

/** True where the words around a match, within it or elsewhere in its message say that it does not count. */
export function isTakenBack(
  conditions: readonly CompiledUnless[],
  match: Span,
  text: string,
  sentence: Span,
  isInMessage: Lookup,
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

function startsWith(pattern: Pattern, text: string): boolean {
  for (const match of spansOf(pattern, text)) return NOTHING_BETWEEN.test(text.slice(0, match.start));
  return false;
}
