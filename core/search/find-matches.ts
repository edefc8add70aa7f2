import { type FoldedText, fold } from '../text/fold';
import { tokenize } from '../text/phrase-matcher';
import type { Span } from '../text/span';
import { type SearchRecord, stem, words } from './search-record';
import type { FieldMatch } from './suggestion';

/** Where the typed words stand in the title and the first matching line of the other fields an agent sees. */
export function createMatchFinder(): (record: SearchRecord, query: string) => FieldMatch[] {
  const known = new Map<string, MarkedWords>();
  const wordsIn = (value: string): MarkedWords => {
    const read = known.get(value) ?? readWords(value);
    known.set(value, read);
    return read;
  };
  return (record, query) => findMatches(record, words(query), wordsIn);
}

/** The words of a text with the way back to it. */
interface MarkedWords {
  readonly folded: FoldedText;
  readonly words: ReturnType<typeof tokenize>;
}

function readWords(value: string): MarkedWords {
  const folded = fold(value);
  return { folded, words: tokenize(folded.text) };
}

function findMatches(
  record: SearchRecord,
  typed: readonly string[],
  wordsIn: (value: string) => MarkedWords,
): FieldMatch[] {
  const visible: readonly (readonly [FieldMatch['field'], readonly string[]])[] = [
    ['title', [record.title]],
    ['signals', record.signals],
    ['aliases', record.aliases],
    ['tags', record.tags],
  ];
  return visible.flatMap(([field, values]) => {
    const marked = values
      .map((value) => ({ field, value, spans: spansOf(wordsIn(value), typed) }))
      .filter(({ spans }) => spans.length > 0)
      .sort((a, b) => b.spans.length - a.spans.length)[0];
    return marked ? [marked] : [];
  });
}

/** A word of the field is marked as far as it begins like a typed word; wholly where they differ by a typo. */
function spansOf({ folded, words }: MarkedWords, typed: readonly string[]): Span[] {
  return words.flatMap(({ text, start, end }) => {
    for (const word of typed) {
      if (text.startsWith(word)) return [folded.toOriginal({ start, end: start + word.length })];
      if (word.length > 3 && stem(text) === stem(word)) return [folded.toOriginal({ start, end })];
      if (isTypoOf(word, text)) return [folded.toOriginal({ start, end })];
    }
    return [];
  });
}

/** One wrong, missing, doubled or swapped letter, in words long enough for it to be a typo. */
function isTypoOf(word: string, text: string): boolean {
  if (word.length < 4 || Math.abs(word.length - text.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(word.length, text.length) - from && word.at(-1 - tail) === text.at(-1 - tail))
    tail += 1;
  const rest = Math.max(word.length, text.length) - from - tail;
  if (rest <= 1) return true;
  return (
    rest === 2 &&
    word.length === text.length &&
    word[from] === text[from + 1] &&
    word[from + 1] === text[from]
  );
}
