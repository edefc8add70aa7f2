import type { Span } from '../text/span';
import type { CompiledUnless } from '../wording/compile-wording';
import type { Lookup } from '../wording/possibility';
import { matchesOf, occursIn } from './marked-text';

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
      unless.before.some((pattern) => occursIn(pattern.regExp, before)) ||
      unless.inside.some((pattern) => occursIn(pattern.regExp, inside)) ||
      unless.after.some((pattern) => startsWith(pattern.regExp, after)) ||
      unless.message.some(
        ({ needs, regExp }) => needs.every((part) => isInMessage(part.regExp)) && isInMessage(regExp),
      ),
  );
}

function startsWith(pattern: RegExp, text: string): boolean {
  for (const match of matchesOf(pattern, text)) return NOTHING_BETWEEN.test(text.slice(0, match.start));
  return false;
}
