import type { Span } from '../text/span';
import { SENTENCE_BREAK } from '../wording/pattern-items';

export interface NumberedItem {
  readonly number: number;
  /** The item without its number, up to the next one or the end of the line. */
  readonly span: Span;
}

/** "1.", "2)" or "3:" at the beginning of a word; not the "17.5" of a version, nor "19.99". */
const NUMBER = new RegExp(`(?<![^\\s${SENTENCE_BREAK}])(\\d)[.):、${SENTENCE_BREAK}](?=\\s)`, 'g');

/** The items of a list numbered from one, as agents write it and customers answer it: in lines or all in one. */
export function numberedItems(markedText: string): NumberedItem[] {
  const starts: RegExpExecArray[] = [];
  for (const match of markedText.matchAll(NUMBER)) {
    if (Number(match[1]) === starts.length + 1) starts.push(match);
  }
  // A single "1." is no list.
  if (starts.length < 2) return [];
  return starts.map((match, index) => {
    const start = match.index + match[0].length;
    const limit = starts[index + 1]?.index ?? markedText.length;
    const line = markedText.slice(start, limit).search(/\n\s*\S/);
    return { number: index + 1, span: { start, end: line === -1 ? limit : start + line } };
  });
}
