import type { Span } from '../text/span';

/** The slots that features fall into, a power of two. Two features in one slot share a weight, which is rare enough. */
export const SLOTS = 1 << 18;

/** What a sentence is weighed by: its words, parts of words and pairs of words, each as the number of a slot. */
export interface SentenceFeatures {
  /** Each slot once. */
  readonly slots: readonly number[];
  /** For each of them, the words that it was first seen in. */
  readonly spans: readonly Span[];
  /** How many words there are; without spaces, two signs count as one. */
  readonly words: number;
}

interface Token extends Span {
  readonly text: string;
  /** A run is of signs that are written without spaces; a topic stands for what the wordings call a backup. */
  readonly kind: 'word' | 'run' | 'topic';
}

type Add = (kind: string, text: string, from: Span, to?: Span) => void;

/** Runs of kana and Chinese signs, of letters, of digits; and the per cent sign. Over folded text. */
const TOKENS = /([\u3005\u3040-\u30ff\u3400-\u9fff]+)|[a-z'\u00df-\u024f\u0370-\u1fff]+|\d+|%/g;
/** Stands for any number: "stuck at 43 %" and "stuck at 99 %" say the same. */
const NUMBER = '0';
/** Stands for any name of a backup or of a tool that makes one, in whatever language and spelling. */
const TOPIC = '*';
const SIGNS_OF_A_WORD = 2;
const START = '^';
const END = '$';

/** Longer words are known by their beginning, their end and what is within too: inflections, compounds, typing errors. */
const LONG_WORD = 5;
const PARTS = [4, 5];
/** Of what is written without spaces, all that is one to four signs long. */
const RUNS = [1, 2, 3, 4];

/**
 * @param text a folded sentence
 * @param topics where backups or their tools are named in it, in order
 */
export function readFeatures(text: string, topics: readonly Span[]): SentenceFeatures {
  const seen = new Map<number, Span>();
  const add: Add = (kind, words, { start }, { end } = { start: 0, end: 0 }) => {
    const slot = slotOf(kind, words);
    if (!seen.has(slot)) seen.set(slot, { start, end });
  };
  const tokens = tokenize(text, 0);
  addTokens(tokens, add);
  if (topics.length > 0) addTokens(nameTopics(text, topics), add);
  return { slots: [...seen.keys()], spans: [...seen.values()], words: countWords(tokens) };
}

function countWords(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, { kind, text }) => sum + (kind === 'run' ? text.length / SIGNS_OF_A_WORD : 1),
    0,
  );
}

function addTokens(tokens: readonly Token[], add: Add): void {
  let before: Token | null = null;
  let run: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'word') addWord(token, add);
    else if (token.kind === 'topic') add('u', TOPIC, token, token);
    const isJoined = token.kind !== 'word' && (run.length === 0 || run.at(-1)?.end === token.start);
    if (!isJoined) {
      addRuns(run, add);
      run = [];
    }
    if (token.kind !== 'word') run.push(...signsOf(token));
    add('b', `${before === null ? START : nameOf(before)} ${nameOf(token)}`, before ?? token, token);
    before = token;
  }
  addRuns(run, add);
  if (before !== null) add('b', `${nameOf(before)} ${END}`, before, before);
}

function nameOf({ kind, text }: Token): string {
  return kind === 'run' ? '~' : text;
}

function addWord(token: Token, add: Add): void {
  const { text } = token;
  add('u', text, token, token);
  if (text.length < LONG_WORD) return;
  if (text.length > LONG_WORD) {
    add('p', text.slice(0, LONG_WORD), token, token);
    add('e', text.slice(-LONG_WORD), token, token);
  }
  const whole = `<${text}>`;
  for (const length of PARTS) {
    for (let at = 0; at + length <= whole.length; at += 1)
      add('g', whole.slice(at, at + length), token, token);
  }
}

function addRuns(signs: readonly Token[], add: Add): void {
  for (const length of RUNS) {
    for (let at = 0; at + length <= signs.length; at += 1) {
      const first = signs[at];
      const last = signs[at + length - 1];
      const text = signs
        .slice(at, at + length)
        .map((sign) => sign.text)
        .join('');
      if (first && last) add('j', text, first, last);
    }
  }
}

function signsOf(token: Token): Token[] {
  if (token.kind === 'topic') return [token];
  return Array.from(token.text, (text, index) => ({
    text,
    kind: 'run',
    start: token.start + index,
    end: token.start + index + 1,
  }));
}

function nameTopics(text: string, topics: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end } of topics) {
    if (start < at) continue;
    tokens.push(...tokenize(text.slice(at, start), at), { text: TOPIC, kind: 'topic', start, end });
    at = end;
  }
  return [...tokens, ...tokenize(text.slice(at), at)];
}

function tokenize(text: string, offset: number): Token[] {
  return Array.from(text.matchAll(TOKENS), ({ 0: found, 1: run, index }) => ({
    text: /^\d/.test(found) ? NUMBER : found,
    kind: run === undefined ? 'word' : 'run',
    start: offset + index,
    end: offset + index + found.length,
  }));
}

/** FNV-1a over the UTF-16 units. */
function slotOf(kind: string, text: string): number {
  let hash = Math.imul(0x811c9dc5 ^ kind.charCodeAt(0), 0x01000193);
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // The upper bits are mixed best.
  return ((hash ^ (hash >>> 15)) >>> 0) % SLOTS;
}
