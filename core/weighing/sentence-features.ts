import type { Span } from '../text/span';
import type { ClassMatch } from './find-classes';

/** The slots that features fall into, a power of two. Two features in one slot share a weight, which is rare enough. */
export const SLOTS = 1 << 18;

/** What a sentence is weighed by: its words, parts, pairs and classes of words, each as the number of a slot. */
export interface SentenceFeatures {
  /** Each slot once. */
  readonly slots: readonly number[];
  /** For each of them, the words that it was first seen in; `null` for what is not said by some words of the sentence. */
  readonly spans: readonly (Span | null)[];
  /** Those of its words, pairs and classes of words, of which its text as a whole is made too. */
  readonly ofText: readonly number[];
  /** How many words there are; without spaces, two signs count as one. */
  readonly words: number;
}

/** What is known of a sentence beside its words. */
export interface Surroundings {
  /** Where it names backups, in order, see `findTopics`. */
  readonly topics: readonly Span[];
  /** See `findClasses`. */
  readonly classes: readonly ClassMatch[];
  /** True where its text names a backup, in whatever sentence. */
  readonly isAboutBackup: boolean;
  /** The sentences before and after it, folded. */
  readonly neighbours: readonly string[];
}

interface Token extends Span {
  readonly text: string;
  /** A run is of signs that are written without spaces; a topic stands for what the wordings call a backup. */
  readonly kind: 'word' | 'run' | 'topic';
}

type Add = (kind: string, text: string, from: Span | null, to?: Span) => void;

/** Runs of kana and Chinese signs, of letters, of digits; and the per cent sign. Over folded text. */
const TOKENS = /([\u3005\u3040-\u30ff\u3400-\u9fff]+)|[a-z'\u00df-\u024f\u0370-\u1fff]+|\d+|%/g;
/** Stands for any number: "stuck at 43 %" and "stuck at 99 %" say the same. */
const NUMBER = '0';
/** Stands for any name of a backup or of a tool that makes one, in whatever language and spelling. */
const TOPIC = '*';
const SIGNS_OF_A_WORD = 2;
/** Words, runs, pairs of neighbours, classes and pairs of classes: what tells enough beyond the sentence. */
const KINDS_OF_TEXT = 'ujbkq';
const START = '^';
const END = '$';

/** Longer words are known by their beginning, their end and what is within too: inflections, compounds, typing errors. */
const LONG_WORD = 5;
const PARTS = [4, 5];
/** Of what is written without spaces, all that is one to four signs long. */
const RUNS = [1, 2, 3, 4];

/** @param text a folded sentence */
export function readFeatures(text: string, surroundings: Surroundings): SentenceFeatures {
  const { topics, classes, isAboutBackup, neighbours } = surroundings;
  const seen = new Map<number, Span | null>();
  const ofText = new Set<number>();
  const add: Add = (kind, words, from, to = from ?? undefined) => {
    const slot = slotOf(kind, words);
    if (KINDS_OF_TEXT.includes(kind)) ofText.add(slot);
    if (!seen.has(slot)) seen.set(slot, from && to ? { start: from.start, end: to.end } : null);
  };
  const tokens = tokenize(text, 0);
  addTokens(tokens, add);
  if (topics.length > 0) addTokens(nameTopics(text, topics), add);
  const place = topics.length > 0 ? 'h' : isAboutBackup ? 'e' : 'n';
  addPlaced(tokens.flatMap(partsOf), place, add);
  addClasses(classes, add);
  for (const neighbour of neighbours) {
    for (const part of tokenize(neighbour, 0).flatMap(partsOf)) add('n', part.text, null);
  }
  return {
    slots: [...seen.keys()],
    spans: [...seen.values()],
    ofText: [...ofText],
    words: countWords(tokens),
  };
}

/** Words by whether their sentence names a backup, another of the text does, or none; and pairs around a third. */
function addPlaced(parts: readonly Token[], place: string, add: Add): void {
  for (const [index, part] of parts.entries()) {
    add('d', place + part.text, part);
    const next = parts[index + 2];
    if (next) add('s', `${part.text} ${next.text}`, part, next);
  }
}

/** Classes and pairs of them, in whatever order: they are the same in many languages. */
function addClasses(classes: readonly ClassMatch[], add: Add): void {
  const spans = new Map<string, Span>();
  for (const { name, span } of classes) if (!spans.has(name)) spans.set(name, span);
  const names = [...spans.keys()].sort();
  for (const [index, name] of names.entries()) {
    add('k', name, spans.get(name) ?? null);
    for (const other of names.slice(index + 1)) add('q', `${name} ${other}`, null);
  }
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
  return partsOf(token);
}

/** A word as it is, a run by its signs. */
function partsOf(token: Token): Token[] {
  if (token.kind !== 'run') return [token];
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
