import { KEY_CHARS, type Key, LEAST_PREFIX_CHARS } from '../text/keys';
import { type CharacterSet, type ExpressionNode, parseExpression } from './expression-tree';

/** More ways to begin than this are no help in finding them. */
const MAX_WAYS = 4000;
/** A repetition adds nothing new after so many turns: keys are short. */
const MAX_TURNS = KEY_CHARS * 2 + 2;

/**
 * How far a way into the expression has been followed.
 *
 * - `start`  at the beginning of a word, or before it
 * - `run`    within or right after the letters of `first`
 * - `gap`    between `first` and the next word
 * - `second` within the next word, `second`
 * - `beyond` after the letter `first`, which is beyond ASCII
 * - `skip`   within a word of unknown letters
 */
interface Way {
  readonly at: 'start' | 'run' | 'gap' | 'second' | 'beyond' | 'skip';
  readonly first: string;
  readonly second: string;
}

const START: Way = { at: 'start', first: '', second: '' };
const SKIP: Way = { at: 'skip', first: '', second: '' };

/**
 * Keys (`core/text/keys`) of which at least one stands in whatever the expression matches, `null` where there are none
 * or too many. The text is folded.
 *
 * @param hasEdges true where the expression begins and ends at the edge of a word
 */
export function keysOfExpression(source: string, hasEdges: boolean): readonly Key[] | null {
  const keys = new Set<Key>();
  const ways = follow(parseExpression(source), [START], keys);
  if (ways === null) return null;
  for (const way of ways) {
    const key = hasEdges ? keyAtEdge(way) : keyAnywhere(way);
    if (key === null) return null;
    keys.add(key);
  }
  return keys.size > 0 ? [...keys].filter((key) => !isImplied(key, keys)) : null;
}

/** "auto backup" is found by "backup" too. */
function isImplied(key: Key, keys: ReadonlySet<Key>): boolean {
  const second = key.split(' ')[1];
  return second !== undefined && keys.has(second);
}

/** Follows all ways through a node. Those that have got a key end there. `null`: too many. */
function follow(node: ExpressionNode, ways: readonly Way[], keys: Set<string>): readonly Way[] | null {
  if (ways.length > MAX_WAYS || keys.size > MAX_WAYS) return null;
  switch (node.kind) {
    case 'set':
      return distinct(ways.flatMap((way) => takeSet(way, node.set, keys)));
    case 'row': {
      let rest: readonly Way[] | null = ways;
      for (const each of node.nodes) {
        rest = follow(each, rest, keys);
        if (rest === null) return null;
      }
      return rest;
    }
    case 'choice': {
      const all: Way[] = [];
      for (const each of node.nodes) {
        const some = follow(each, ways, keys);
        if (some === null) return null;
        all.push(...some);
      }
      return distinct(all);
    }
    case 'repeat': {
      let all: readonly Way[] = node.min === 0 ? ways : [];
      let turn: readonly Way[] | null = ways;
      for (let count = 1; count <= Math.min(node.max, node.min + MAX_TURNS); count += 1) {
        turn = follow(node.node, turn, keys);
        if (turn === null) return null;
        if (count < node.min) continue;
        const before = all.length;
        all = distinct([...all, ...turn]);
        if (all.length === before && count > node.min) break;
      }
      return all;
    }
    case 'ahead':
      return ways.filter((way) => !takeAhead(way, node.node, keys));
  }
}

/** What must follow gives the key, where it does for every way on. */
function takeAhead(way: Way, node: ExpressionNode, keys: Set<string>): boolean {
  const found = new Set<string>();
  const ways = follow(node, [way], found);
  if (ways === null) return false;
  for (const each of ways) {
    const key = keyAnywhere(each);
    if (key === null) return false;
    found.add(key);
  }
  for (const key of found) keys.add(key);
  return true;
}

function takeSet(way: Way, { ascii, beyond, hasOther }: CharacterSet, keys: Set<string>): Way[] {
  const next: Way[] = [];
  const end = (key: string): void => void keys.add(key);
  if (ascii === null) next.push(...takeUnknown(way, end));
  else for (const letter of ascii) next.push(...takeLetter(way, letter, end));
  if (beyond === null) next.push(...takeUnknownBeyond(way, end));
  else for (const letter of beyond) next.push(...takeBeyond(way, letter, end));
  if (hasOther) next.push(...takeOther(way, end));
  return next;
}

type End = (key: string) => void;

function takeLetter(way: Way, letter: string, end: End): Way[] {
  const { at, first, second } = way;
  if (at === 'skip') return [way];
  if (at === 'run') return [first.length < KEY_CHARS ? { ...way, first: first + letter } : way];
  if (at === 'gap') return [{ at: 'second', first, second: letter }];
  if (at !== 'second') return [{ at: 'run', first: letter, second: '' }];
  if (second.length < KEY_CHARS - 1) return [{ ...way, second: second + letter }];
  end(`${first} ${second}${letter}`);
  return [];
}

function takeUnknown(way: Way, end: End): Way[] {
  const { at, first } = way;
  if (at === 'run' && first.length === KEY_CHARS) return [way];
  if (at === 'run' && first.length >= LEAST_PREFIX_CHARS) end(`${first}*`);
  else if (at === 'gap' || at === 'second') end(first);
  else return [SKIP];
  return [];
}

function takeBeyond(way: Way, letter: string, end: End): Way[] {
  const { at, first, second } = way;
  if (at === 'start' || at === 'skip') return [{ at: 'beyond', first: letter, second: '' }];
  end(at === 'beyond' ? first + letter : at === 'second' ? `${first} ${second}` : first);
  return [];
}

function takeUnknownBeyond(way: Way, end: End): Way[] {
  const { at, first, second } = way;
  if (at === 'start' || at === 'skip' || at === 'beyond') return [START];
  end(at === 'second' ? `${first} ${second}` : first);
  return [];
}

function takeOther(way: Way, end: End): Way[] {
  const { at, first, second } = way;
  if (at === 'skip') return [START];
  if (at === 'run') return [{ at: 'gap', first, second: '' }];
  if (at !== 'second') return [way];
  end(`${first} ${second}`);
  return [];
}

/** Where the expression ends at the end of a word. */
function keyAtEdge({ at, first, second }: Way): string | null {
  if (at === 'run' || at === 'gap') return first;
  return at === 'second' ? `${first} ${second}` : null;
}

/** Where the word may go on. */
function keyAnywhere({ at, first }: Way): string | null {
  if (at === 'gap' || at === 'second') return first;
  if (at !== 'run' || first.length < LEAST_PREFIX_CHARS) return null;
  return first.length === KEY_CHARS ? first : `${first}*`;
}

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [`${way.at}:${way.first}:${way.second}`, way])).values()];
}
