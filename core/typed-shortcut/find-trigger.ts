/** What was typed for a fix: the trigger and the words behind it. */
export interface TypedTrigger {
  /** Where the trigger begins in the text before the caret. */
  readonly start: number;
  /** The words behind it. */
  readonly query: string;
}

/** Until this many letters are typed, every article would fit. */
export const MIN_QUERY_LETTERS = 2;

/** Longer is a sentence that happens to stand behind the trigger. */
const MAX_QUERY_LENGTH = 48;

/**
 * Finds the trigger at the end of what stands before the caret: `Hello, ;;icloud fu` → `icloud fu`. The trigger counts
 * at the beginning and after a blank or a bracket, so not in `for (;;)` or in the middle of a word. `null` where there
 * is none, or something else than words behind it.
 */
export function findTrigger(before: string, trigger: string): TypedTrigger | null {
  const start = before.lastIndexOf(trigger);
  if (trigger === '' || start === -1) return null;
  const query = before.slice(start + trigger.length);
  if (start > 0 && !/[\s\u200b\ufeff“"„«]/.test(before[start - 1] ?? '')) return null;
  if (query.length > MAX_QUERY_LENGTH || !/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.:/-]| (?! ))*$/u.test(query)) {
    return null;
  }
  return countLetters(query) >= MIN_QUERY_LETTERS ? { start, query } : null;
}

/** A sign of Chinese or Japanese says as much as several letters. */
function countLetters(query: string): number {
  return (
    (query.match(/[\p{L}\p{N}]/gu)?.length ?? 0) +
    (query.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

/** Two to four signs, not all of them letters or digits: `;;`, `//`, `:fix`. */
export function isTrigger(text: string): boolean {
  return /^\S{2,4}$/u.test(text) && /[^\p{L}\p{N}]/u.test(text);
}
