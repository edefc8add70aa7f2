import type { ArticleSignals } from '../articles/pack';
import { fold } from '../text/fold';
import { createKeyFinder, packKeys } from '../text/keys';
import type { PackedKeys } from '../text/packed-keys';
import { byTurns } from '../ticket/shorten-text';
import type { CompiledWording } from '../wording/compile-wording';
import { ALWAYS } from '../wording/wording-keys';
import { chooseSignalKeys } from './signals';

/**
 * What stands in a text that something could be found by. Ordinary text has nothing of it, and is looked at no further:
 * neither folded nor cut into sentences.
 */
export interface FirstLook {
  /** False where the text says nothing that any wording or article knows, or not beside what else is in the ticket. */
  isWorthReading(isInTicket: GroupLookup): boolean;
  /** False where the text has to be folded before its offsets are told; all places are `null` then: anywhere. */
  readonly isExact: boolean;
  /** Where anything of it stands, the rarest first; none where it is not exact. */
  readonly places: readonly number[];
  /** Where signals could be, by the number of their article. */
  readonly signals: readonly SignalPlaces[];
  /** Where a rule could match that has its words in this text, in the light of what else is in the ticket. */
  rules(wording: CompiledWording, isInTicket: GroupLookup): readonly number[] | null;
  /** Where the text speaks of backups. */
  topic(wording: CompiledWording): readonly number[] | null;
  /** Whether the words are there that a group of rules asks for anywhere in the ticket. */
  hasWhen(wording: CompiledWording, group: number): boolean;
}

export interface SignalPlaces {
  /** Its index among those that the detector was made with. */
  readonly article: number;
  readonly at: readonly number[];
}

/** Whether the ticket holds what a group of rules asks for. */
export type GroupLookup = (wording: CompiledWording, group: number) => boolean;

export interface FirstLooker {
  look(text: string): FirstLook;
}

/** Hits so close to each other are one: each stands for as many characters from its offset on. */
export const HIT_CHARS = 32;

/** A list of keys as it is known to the finder. */
interface Source {
  readonly wording: CompiledWording;
  readonly isTopic: boolean;
  readonly rules: readonly number[];
  readonly when: readonly number[];
}

const NOWHERE: readonly number[] = [];

export function createFirstLooker(
  wordings: readonly CompiledWording[],
  articles: readonly ArticleSignals[],
): FirstLooker {
  const sources: Source[] = [];
  const keys: (readonly [PackedKeys, number])[] = [];
  for (const wording of wordings) {
    for (const list of wording.keys?.lists ?? []) {
      keys.push([list.keys, sources.length]);
      sources.push({ wording, ...list });
    }
  }
  const firstSignal = sources.length;
  for (const [article, signals] of articles.entries()) {
    keys.push([signals.keys ?? packKeys(chooseSignalKeys(signals)), firstSignal + article]);
  }
  const finder = createKeyFinder(keys);
  const isUnprepared = wordings.some(({ keys: prepared }) => prepared === null);
  /** Those that say enough without the rest of the ticket. */
  const isAlwaysWorth = sources.map(({ isTopic, rules }) => isTopic || rules.includes(ALWAYS));
  const inner = createInnerLookup(wordings);

  return {
    look(given) {
      const hits = new Map<number, number[]>();
      const found = (id: number, at: number): void => {
        const places = hits.get(id);
        if (!places) hits.set(id, [at]);
        else if (at - (places.at(-1) ?? 0) >= HIT_CHARS) places.push(at);
      };
      let text = given;
      let letters = finder.find(text, found);
      if (letters === null) {
        hits.clear();
        text = fold(text).text;
        letters = finder.find(text, found);
      }
      const isExact = text === given;
      const hasInner = letters?.hasBeyondAscii === true && inner(text);
      if (hits.size === 0 && !hasInner && !isUnprepared) return NOTHING;
      const ids = [...hits.keys()];
      const isAlways = hasInner || isUnprepared || ids.some((id) => isAlwaysWorth[id] ?? true);
      const isAnywhere = (wording: CompiledWording): boolean =>
        wording.keys === null || (hasInner && wording.keys.inner.length > 0);
      const collect = (isWanted: (source: Source) => boolean): readonly number[] | null => {
        const places: number[] = [];
        for (const [id, list] of hits) {
          const source = sources[id];
          if (source && isWanted(source)) for (const place of list) places.push(place);
        }
        return places.length === 0 ? NOWHERE : isExact ? places : null;
      };
      return {
        isWorthReading: (isInTicket) =>
          isAlways ||
          ids.some((id) => {
            const source = sources[id];
            return source?.rules.some((group) => isInTicket(source.wording, group)) === true;
          }),
        isExact,
        get places() {
          return isExact ? rarestFirst([...hits.values()]) : NOWHERE;
        },
        get signals() {
          return [...hits]
            .filter(([id]) => id >= firstSignal)
            .map(([id, at]) => ({ article: id - firstSignal, at }))
            .sort((a, b) => a.article - b.article);
        },
        rules: (wording, isInTicket) =>
          isAnywhere(wording)
            ? null
            : collect(
                (source) =>
                  source.wording === wording &&
                  source.rules.some((group) => group === ALWAYS || isInTicket(wording, group)),
              ),
        topic: (wording) =>
          isAnywhere(wording) ? null : collect((source) => source.wording === wording && source.isTopic),
        hasWhen: (wording, group) =>
          isAnywhere(wording) ||
          ids.some((id) => {
            const source = sources[id];
            return source?.wording === wording && source.when.includes(group);
          }),
      };
    },
  };
}

/** What stands everywhere in a text says less of it than what stands in one place. */
function rarestFirst(lists: readonly (readonly number[])[]): number[] {
  return [...lists].sort((a, b) => a.length - b.length).flatMap(byTurns);
}

const NOTHING: FirstLook = {
  isWorthReading: () => false,
  isExact: true,
  places: NOWHERE,
  signals: [],
  rules: () => NOWHERE,
  topic: () => NOWHERE,
  hasWhen: () => false,
};

const LATIN_RUN = /[a-z0-9]{4,}/gi;

/** Whether a text holds words that wordings without word edges look for, within longer ones: "iCloudBackup". */
function createInnerLookup(wordings: readonly CompiledWording[]): (text: string) => boolean {
  const words = [...new Set(wordings.flatMap(({ keys }) => keys?.inner ?? []))];
  if (words.length === 0) return () => false;
  const within = new RegExp(`(?<=[a-z0-9])(?:${words.join('|')})`, 'i');
  return (text) => {
    LATIN_RUN.lastIndex = 0;
    for (let match = LATIN_RUN.exec(text); match; match = LATIN_RUN.exec(text)) {
      if (within.test(match[0])) return true;
    }
    return false;
  };
}
