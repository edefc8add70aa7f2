import type { Span } from './span';

/** A phrase found in a folded text. `phrase` is its index in the list the matcher was made from. */
export interface PhraseHit {
  readonly phrase: number;
  readonly span: Span;
}

export interface PhraseMatcher {
  /** Every place where a phrase stands as whole words, whatever punctuation parts them; in the text's order. */
  find(foldedText: string): PhraseHit[];
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly phrase: number;
  /** The words after the first: read when the first is found, as most phrases never begin in any text. */
  readonly rest: () => readonly string[];
}

/**
 * Words of letters and digits; a sign of a script without spaces is a word of its own, also right after "iCloud".
 * An inner apostrophe belongs to the word.
 */
const TOKEN = /[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}])+(?:'\p{L}+)*/gu;

/** The same for ASCII; it runs several times faster. */
const ASCII_TOKEN = /[a-zA-Z0-9]+(?:'[a-zA-Z]+)*/g;

/** An article or pronoun that French and Italian write in one with the next word: "l'identifiant", "dell'ID". */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|all|coll|dall|dell|nell|sull|quell|quest|un)'(?=\p{L}{2})/u;

/**
 * Between two words of a phrase at most this many other characters may stand, none of which ends a sentence:
 * "backup: failed" is one phrase, "… backup. Failed …" is not.
 */
const MAX_JOINT_CHARS = 4;
const SENTENCE_END = /[.!?]\s|[。！？]|\n\s*\n/;

/**
 * Finds many phrases in one pass over the words of a text: linear in the text, whatever the number of phrases.
 * Phrases must be folded (`foldKey`).
 */
export function createPhraseMatcher(foldedPhrases: readonly string[]): PhraseMatcher {
  const byFirstWord = new Map<string, Entry[]>();
  foldedPhrases.forEach((phrase, index) => {
    TOKEN.lastIndex = 0;
    const token = TOKEN.exec(phrase)?.[0];
    if (token === undefined) return;
    const first = withoutElision(token);
    const entries = byFirstWord.get(first) ?? [];
    let words: readonly string[] | null = null;
    const rest = (): readonly string[] => {
      words ??= tokenize(phrase)
        .slice(1)
        .map(({ text }) => withoutElision(text));
      return words;
    };
    entries.push({ phrase: index, rest });
    byFirstWord.set(first, entries);
  });

  return {
    find(text) {
      const hits: PhraseHit[] = [];
      if (byFirstWord.size === 0) return hits;
      const tokens = tokenize(text);
      tokens.forEach((token, position) => {
        for (const entry of byFirstWord.get(withoutElision(token.text)) ?? []) {
          const end = endOfMatch(text, tokens, position, entry.rest());
          if (end !== null) hits.push({ phrase: entry.phrase, span: { start: token.start, end } });
        }
      });
      return hits;
    },
  };
}

/** The word itself: "l'ultimo backup" and "ultimo backup" are one phrase. */
export function withoutElision(word: string): string {
  return word.includes("'") ? word.replace(ELIDED, '') : word;
}

export function tokenize(foldedText: string): Token[] {
  const tokens: Token[] = [];
  const pattern = hasOnlyAscii(foldedText) ? ASCII_TOKEN : TOKEN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(foldedText); match; match = pattern.exec(foldedText)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function hasOnlyAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
  return !/[^\x00-\x7f]/.test(text);
}

function endOfMatch(
  text: string,
  tokens: readonly Token[],
  position: number,
  rest: readonly string[],
): number | null {
  let previous = tokens[position];
  for (const [offset, word] of rest.entries()) {
    const next = tokens[position + 1 + offset];
    if (!previous || !next || withoutElision(next.text) !== word) return null;
    if (next.start - previous.end > MAX_JOINT_CHARS) return null;
    if (SENTENCE_END.test(text.slice(previous.end, next.start))) return null;
    previous = next;
  }
  return previous?.end ?? null;
}
