import type { Span } from './span';

/**
 * A line shorter than this that ends in a line break ends a sentence too: a greeting, a list item, a chat line.
 * Longer ones are taken for text wrapped by a mail program (those wrap at 72 to 78).
 */
const WRAPPED_LINE_CHARS = 50;

/**
 * Japanese mails are broken by hand after a comma or a particle, at any length: such a line goes on. So does a Chinese
 * one after a comma (full-width commas are folded).
 */
const GOES_ON = /(?:[、をがはにのともでてや]|から|まで|より|のみ|だけ|ため|など|[\u3040-\u9fff],)$/;

/** People write without any full stop. A sentence longer than this is cut at a space, so that rules stay local and fast. */
const MAX_SENTENCE_CHARS = 400;

/**
 * A full stop inside a number, version or address ("17.5", "e.g.", "icloud.com") ends nothing: a space must follow.
 * Where words have no spaces none follows a call or question either (full-width ones are folded): 失败!怎么办.
 * A run of stops is tried from its first one only: a megabyte of dots stays linear.
 */
const ENDS = /(?<![.!?…])[.!?…]+["')\]]*(?=\s|$)|(?<![.!?…])[!?]+(?=[^\p{ASCII}])|[。！？]|\n/gu;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|mr|mrs|ms|dr|no|ver|v|bzw|z\.b|ca|nr)|\d)\.$/i;
/** "seit dem 3.9. leer", "vom 12. März": the stops are the date's. */
const GERMAN_DATE = /\b(?:am|vom|zum|dem|den) (?:\d{1,2}\.\s?)?\d{1,2}\.$/i;
const GERMAN_DATE_CHARS = 12;

/** The sentences of a text in order, as spans; together they hold every non-space character. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let lineStart = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n') {
      const line = text.slice(lineStart, match.index).trim();
      lineStart = end;
      const goesOn = line.length >= WRAPPED_LINE_CHARS || GOES_ON.test(line);
      if (goesOn && text.charAt(end) !== '\n' && !startsItem(text, end)) continue;
    } else if (isInsideSentence(text, match.index, end)) {
      continue;
    }
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return sentences;

  function push(from: number, to: number): void {
    let rest = from;
    while (to - rest > MAX_SENTENCE_CHARS) {
      const space = text.slice(rest, rest + MAX_SENTENCE_CHARS).lastIndexOf(' ');
      const cut = rest + (space > 0 ? space : MAX_SENTENCE_CHARS);
      if (text.slice(rest, cut).trim() !== '') sentences.push({ start: rest, end: cut });
      rest = cut;
    }
    if (text.slice(rest, to).trim() !== '') sentences.push({ start: rest, end: to });
  }
}

/** "1. open Settings", "e.g. the phone" and "am 3.9. um zwei" go on. */
function isInsideSentence(text: string, stop: number, end: number): boolean {
  if (text.charAt(stop) !== '.' || end - stop > 1) return false;
  const before = text.slice(Math.max(0, stop - 8), stop + 1);
  if (!ABBREVIATION.test(before)) return false;
  if (GERMAN_DATE.test(text.slice(Math.max(0, stop - GERMAN_DATE_CHARS), stop + 1))) return true;
  return /\d\.$/.test(before) ? /(?:^|\n)\s*\d{1,2}\.$/.test(before) : true;
}

function startsItem(text: string, index: number): boolean {
  return /^[ \t]*(?:[-*•>]|\d{1,2}[.)])\s/.test(text.slice(index, index + 8));
}
