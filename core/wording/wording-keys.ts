import { type Key, packKeys } from '../text/keys';
import type { PackedKeys } from '../text/packed-keys';
import type { KeyCost } from '../text/phrase-key';
import { type CompiledRule, type CompiledWording, hasSpaces } from './compile-wording';
import { keysOfExpression } from './expression-keys';
import type { Expression } from './expression-store';

/** What the rules of a wording are found by. Chosen at build time; a wording without keys is tried on every text. */
export interface WordingKeys {
  readonly lists: readonly KeyList[];
  /** Words of Latin letters that are found within longer ones too, where the wording knows no words. */
  readonly inner: readonly string[];
}

/** Keys that stand for the same things. */
export interface KeyList {
  /** One of these stands in each text that speaks of backups. */
  readonly isTopic: boolean;
  /** Groups of rules: where one of the group's rules matches, one of these stands in the text … */
  readonly rules: readonly number[];
  /** … and one of these somewhere in the ticket. {@link ALWAYS} has no such condition. */
  readonly when: readonly number[];
  readonly keys: PackedKeys;
}

/** A condition that costs more holds in nearly every text; "el, la, por" asks for a Spanish ticket. */
const EVERYWHERE = 300_000;

/** The group of the rules that ask nothing of the rest of the ticket. */
export const ALWAYS = 0;

/** The keys of what speaks of backups; `null` where it has none. */
export function topicKeys({ topic, language }: CompiledWording): readonly Key[] | null {
  return keysOfExpression(topic.regExp.source, hasSpaces(language));
}

/**
 * Chooses the keys that the fewest other texts hold. `null` where a rule has none.
 *
 * @param costOf 0 for keys that have to be looked for anyway
 */
export function chooseWordingKeys(wording: CompiledWording, costOf: KeyCost): WordingKeys | null {
  const hasEdges = hasSpaces(wording.language);
  const known = new Map<string, readonly Key[] | null>();
  const keysOf = (expression: Expression): readonly Key[] | null => {
    const { source } = expression.regExp;
    const keys = known.has(source) ? (known.get(source) ?? null) : keysOfExpression(source, hasEdges);
    known.set(source, keys);
    return keys;
  };
  const topic = keysOf(wording.topic);
  if (topic === null) return null;
  const chosen = new Set<Key>(topic);
  const prices = new Map<readonly Key[], number>();
  const price = (keys: readonly Key[]): number => {
    const sum =
      prices.get(keys) ?? keys.reduce((total, key) => total + (chosen.has(key) ? 0 : costOf(key)), 0);
    prices.set(keys, sum);
    return sum;
  };
  const cheapest = (expressions: readonly Expression[]): readonly Key[] | null => {
    let best: readonly Key[] | null = null;
    for (const expression of expressions) {
      const keys = keysOf(expression);
      if (keys === null || (best !== null && price(keys) >= price(best))) continue;
      // Most rules are tried on what speaks of backups, which is looked for anyway.
      if (price(keys) === 0) return keys;
      best = keys;
    }
    return best;
  };

  const groups: Group[] = [{ name: '', when: [], rules: new Set(topic) }];
  for (const rule of wording.rules()) {
    const anchors = rule.anchor ? [rule.anchor] : [];
    const found = rule.patterns.map((pattern) => cheapest([...anchors, ...pattern.needs]));
    if (found.includes(null)) return null;
    const group = groupFor(rule);
    for (const key of found.flatMap((keys) => keys ?? [])) {
      group.rules.add(key);
      if (group !== groups[ALWAYS] || chosen.has(key)) continue;
      chosen.add(key);
      prices.clear();
    }
  }
  return {
    lists: listKeys(new Set(topic), groups),
    inner: hasEdges ? [] : innerWords([...chosen, ...groups.flatMap(({ rules }) => [...rules])]),
  };

  function groupFor(rule: CompiledRule): Group {
    const when = whenKeys(rule);
    const name = [...when].sort().join();
    const known = groups.find((group) => group.name === name);
    if (known) return known;
    const group = { name, when, rules: new Set<Key>() };
    groups.push(group);
    return group;
  }

  /** Empty where one of the conditions has no keys, or such that nearly every text holds: it asks nothing then. */
  function whenKeys({ when }: CompiledRule): readonly Key[] {
    const keys = when.map((pattern) => cheapest(pattern.needs));
    const isEverywhere = keys.some((list) => list === null || price(list) > EVERYWHERE);
    return isEverywhere ? [] : [...new Set(keys.flatMap((list) => list ?? []))];
  }
}

interface Group {
  readonly name: string;
  readonly when: readonly Key[];
  readonly rules: Set<Key>;
}

function listKeys(topic: ReadonlySet<Key>, groups: readonly Group[]): KeyList[] {
  const lists = new Map<string, { list: Omit<KeyList, 'keys'>; keys: Key[] }>();
  for (const key of new Set([...topic, ...groups.flatMap(({ when, rules }) => [...when, ...rules])])) {
    const numbers = (isIn: (group: Group) => boolean): number[] =>
      groups.flatMap((group, index) => (isIn(group) ? [index] : []));
    const list = {
      isTopic: topic.has(key),
      rules: numbers(({ rules }) => rules.has(key)),
      when: numbers(({ when }) => when.includes(key)),
    };
    const name = JSON.stringify(list);
    const same = lists.get(name) ?? { list, keys: [] };
    same.keys.push(key);
    lists.set(name, same);
  }
  return [...lists.values()].map(({ list, keys }) => ({ ...list, keys: packKeys(keys) }));
}

function innerWords(keys: readonly Key[]): string[] {
  const words = keys.flatMap((key) => /^[a-z0-9]+/.exec(key)?.[0] ?? []);
  return [...new Set(words)];
}
