/**
 * The part of regular expressions that wordings are made of, read just far enough to tell with which letters a match
 * can begin. Only the build asks.
 */
export type ExpressionNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'row'; readonly nodes: readonly ExpressionNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly ExpressionNode[] }
  | { readonly kind: 'repeat'; readonly node: ExpressionNode; readonly min: number; readonly max: number }
  /** `(?=…)`: what follows is also this. */
  | { readonly kind: 'ahead'; readonly node: ExpressionNode };

/** What one character may be. `null` letters: too many to name. */
export interface CharacterSet {
  /** Of `a-z0-9`. */
  readonly ascii: readonly string[] | null;
  /** Letters beyond ASCII. */
  readonly beyond: readonly string[] | null;
  /** Anything else: spaces, signs, marks of sentences. */
  readonly hasOther: boolean;
}

const NOTHING: ExpressionNode = { kind: 'row', nodes: [] };
const ANYTHING: CharacterSet = { ascii: null, beyond: null, hasOther: true };
const WORD: CharacterSet = { ascii: null, beyond: [], hasOther: true };
const DIGIT: CharacterSet = { ascii: null, beyond: [], hasOther: false };
const SPACE: CharacterSet = { ascii: [], beyond: [], hasOther: true };

/** More letters than this in one place are too many to tell apart. */
const MAX_LETTERS = 12;

/** Throws on what no wording uses, such as back references. */
export function parseExpression(source: string): ExpressionNode {
  let at = 0;
  const tree = readChoice();
  if (at < source.length) throw new Error(`"${source}": a bracket closes that does not open`);
  return tree;

  function readChoice(): ExpressionNode {
    const nodes = [readRow()];
    while (source.charAt(at) === '|') {
      at += 1;
      nodes.push(readRow());
    }
    return nodes.length === 1 ? (nodes[0] ?? NOTHING) : { kind: 'choice', nodes };
  }

  function readRow(): ExpressionNode {
    const nodes: ExpressionNode[] = [];
    while (at < source.length && !'|)'.includes(source.charAt(at))) nodes.push(readRepeat(readOne()));
    return { kind: 'row', nodes };
  }

  function readRepeat(node: ExpressionNode): ExpressionNode {
    const match = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 12));
    if (!match) return node;
    at += match[0].length;
    const [, sign, least, comma, most] = match;
    if (sign === '?') return { kind: 'repeat', node, min: 0, max: 1 };
    if (sign !== undefined) return { kind: 'repeat', node, min: sign === '+' ? 1 : 0, max: Infinity };
    const min = Number(least);
    const max = comma === '' ? min : most === '' ? Infinity : Number(most);
    return { kind: 'repeat', node, min, max };
  }

  function readOne(): ExpressionNode {
    const sign = source.charAt(at);
    at += 1;
    if (sign === '(') return readGroup();
    if (sign === '[') return { kind: 'set', set: readClass() };
    if (sign === '\\') {
      const set = escaped(source.charAt(at));
      at += 1;
      return set === null ? NOTHING : { kind: 'set', set };
    }
    if (sign === '^' || sign === '$') return NOTHING;
    return { kind: 'set', set: sign === '.' ? ANYTHING : setOf([sign]) };
  }

  function readGroup(): ExpressionNode {
    const opening = /^\?(?:[:=!]|<[=!])/.exec(source.slice(at, at + 4))?.[0] ?? '';
    at += opening.length;
    const inner = readChoice();
    if (source.charAt(at) !== ')') throw new Error(`"${source}": a bracket does not close`);
    at += 1;
    if (opening === '' || opening === '?:') return inner;
    return opening === '?=' ? { kind: 'ahead', node: inner } : NOTHING;
  }

  function readClass(): CharacterSet {
    const isNegated = source.charAt(at) === '^';
    if (isNegated) at += 1;
    const sets: CharacterSet[] = [];
    const signs: string[] = [];
    for (;;) {
      const sign = source.charAt(at);
      if (sign === '') throw new Error(`"${source}": a class does not close`);
      at += 1;
      if (sign === ']') break;
      if (sign === '\\') {
        sets.push(escaped(source.charAt(at)) ?? SPACE);
        at += 1;
      } else if (source.charAt(at) === '-' && source.charAt(at + 1) !== ']') {
        sets.push(rangeOf(sign, source.charAt(at + 1)));
        at += 2;
      } else signs.push(sign);
    }
    return isNegated ? ANYTHING : union([...sets, setOf(signs)]);
  }

  /** `null` for what stands between characters. */
  function escaped(sign: string): CharacterSet | null {
    if (sign === 'b' || sign === 'B') return null;
    if (sign === 'w') return WORD;
    if (sign === 'd') return DIGIT;
    if (sign === 's' || sign === 'n' || sign === 't') return SPACE;
    if (/[a-z0-9]/i.test(sign)) return ANYTHING;
    return setOf([sign]);
  }
}

function rangeOf(first: string, last: string): CharacterSet {
  const from = first.charCodeAt(0);
  const to = last.charCodeAt(0);
  // The letters of a short range are told apart; those of a long one, such as all kana, are not.
  if (to - from < MAX_LETTERS)
    return setOf(Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)));
  const isLetters = first >= 'a' && last <= 'z';
  return { ascii: from > 0x7f ? [] : null, beyond: to > 0x7f ? null : [], hasOther: !isLetters };
}

function setOf(signs: readonly string[]): CharacterSet {
  return {
    ascii: signs.filter((sign) => /[a-z0-9]/.test(sign)),
    beyond: signs.filter((sign) => sign > '\x7f' && /[\p{L}\p{N}]/u.test(sign)),
    hasOther: signs.some((sign) => !/[\p{L}\p{N}]/u.test(sign)),
  };
}

function union(sets: readonly CharacterSet[]): CharacterSet {
  const join = (lists: readonly (readonly string[] | null)[]): readonly string[] | null => {
    const all = lists.flatMap((list) => list ?? []);
    return lists.includes(null) || all.length > MAX_LETTERS ? null : all;
  };
  return {
    ascii: join(sets.map(({ ascii }) => ascii)),
    beyond: join(sets.map(({ beyond }) => beyond)),
    hasOther: sets.some(({ hasOther }) => hasOther),
  };
}
