/**
 * V8 compiles an expression twice: when it first runs, to bytecode, and when it runs again, to machine code. Of the long
 * expressions here the first takes about six times as long as the second. It is left out where the first text has a
 * thousand characters or more, so the first text gets as many more; what is found in it does not count.
 */
const LONG_TEXT_CHARS = 1000;
const PADDING = ' '.repeat(LONG_TEXT_CHARS);

/** Short expressions are compiled in no time. */
const SHORT_SOURCE_CHARS = 60;

const ready = new WeakSet<RegExp>();
let padded = { text: '', whole: '' };

/** To be called before an expression of a wording runs on a text. Leaves `lastIndex` anywhere. */
export function makeReady(expression: RegExp, text: string): void {
  if (ready.has(expression)) return;
  ready.add(expression);
  if (text.length >= LONG_TEXT_CHARS || expression.source.length < SHORT_SOURCE_CHARS) return;
  // Made of the text itself: one of wide characters is compiled for by itself.
  if (padded.text !== text) padded = { text, whole: text + PADDING };
  expression.lastIndex = text.length;
  expression.test(padded.whole);
}
