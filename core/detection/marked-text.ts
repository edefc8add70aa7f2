import { makeReady } from '../text/make-ready';
import type { Span } from '../text/span';
import type { Pattern } from '../wording/compile-pattern';
import { MASKED, SENTENCE_BREAK } from '../wording/pattern-items';
import { mayMatch } from '../wording/possibility';

/** A sentence's last character where a sentence really ends; one cut for its length has none. */
const SENTENCE_ENDER = /[.!?…。！？\n"')\]]/;

/** The folded text with each sentence's last character turned into the sentence mark that patterns know. */
export function markSentences(foldedText: string, sentences: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { end } of sentences) {
    const last = foldedText.charAt(end - 1);
    marked += foldedText.slice(at, end - 1) + (SENTENCE_ENDER.test(last) ? SENTENCE_BREAK : last);
    at = end;
  }
  return marked + foldedText.slice(at);
}

/** A mask must not hide where a sentence ends. */
const MASKABLE = new RegExp(`[^${SENTENCE_BREAK}\\n]`, 'g');

/** The text with everything the patterns match taken out, offsets kept. */
export function mask(text: string, patterns: readonly Pattern[]): string {
  let result = text;
  for (const each of patterns) {
    if (!mayMatch(each, result)) continue;
    const pattern = each.regExp;
    makeReady(pattern, result);
    pattern.lastIndex = 0;
    if (!pattern.test(result)) continue;
    result = result.replace(pattern, (words) => words.replace(MASKABLE, MASKED));
  }
  return result;
}

/** The text without what is masked in another form of it, which may go on further. */
export function hide(text: string, masked: string): string {
  if (!masked.includes(MASKED)) return text;
  return text.replace(MASKABLE, (sign, index: number) => (masked.charAt(index) === MASKED ? MASKED : sign));
}

/**
 * Every match of a global pattern, as spans. It keeps its place itself: the pattern may be run on other texts between
 * two matches.
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<Span> {
  let at = 0;
  makeReady(pattern, text);
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    const span = { start: match.index, end: match.index + match[0].length };
    at = Math.max(span.end, span.start + 1);
    if (match[0] !== '') yield span;
  }
}

/** The same of a pattern that nobody has found possible yet. */
export function* spansOf(pattern: Pattern, text: string): Generator<Span> {
  if (mayMatch(pattern, text)) yield* matchesOf(pattern.regExp, text);
}

export function occursIn(pattern: Pattern, text: string): boolean {
  return !spansOf(pattern, text).next().done;
}
