import type { Article } from '../articles/article';
import type { ArticleGroup } from '../articles/article-group';
import type { Facts, StorageFigures } from '../facts/facts';
import { fold, foldKey } from '../text/fold';
import { createPhraseMatcher } from '../text/phrase-matcher';
import type { LikelyCause } from './suggestion';

/** Room that is called little: less than is needed, less than a gigabyte, or less than a twentieth of the whole. */
const LITTLE_ROOM_GB = 1;
const LITTLE_ROOM_SHARE = 0.05;

/** A cause with how much its hints tell, 0 to 1: one that all articles of the product share tells little. */
export interface HintedCause extends LikelyCause {
  readonly weight: number;
}

/** The causes hinted at, by the article's position, most hints first, each with the customer's words. */
export type CauseFinder = (
  said: readonly string[],
  facts: Facts,
) => ReadonlyMap<number, readonly HintedCause[]>;

interface Counted {
  words: string;
  count: number;
  weight: number;
}

/** Finds the words that hint at a cause, in whatever language the article's hints are. */
export function createCauseFinder(groups: readonly ArticleGroup[]): CauseFinder {
  const hints = groups.flatMap(({ all, phrases }, article) =>
    [
      ...all.flatMap(({ causes }) => causes.map(({ id, hints: words }) => [id, words] as const)),
      ...phrases.flatMap((entry) => Object.entries(entry.hints)),
    ].flatMap(([cause, words]) => words.map((word) => ({ article, cause, text: foldKey(word) }))),
  );
  const matcher = createPhraseMatcher(hints.map(({ text }) => text));
  const weightOf = createHintWeight(groups, hints);
  const storageCauses = groups.flatMap(({ main }, index) => causesOfLowStorage(main, index));

  return (said, { storage }) => {
    const counted = new Map<number, Map<string, Counted>>();
    const add = (article: number, cause: string, words: string, weight: number): void => {
      const ofArticle = counted.get(article) ?? new Map<string, Counted>();
      const known = ofArticle.get(cause);
      const longer = known && known.words.length >= words.length ? known.words : words;
      ofArticle.set(cause, {
        words: longer,
        count: (known?.count ?? 0) + 1,
        weight: Math.max(known?.weight ?? 0, weight),
      });
      counted.set(article, ofArticle);
    };
    for (const text of said) {
      const folded = fold(text);
      for (const { phrase, span } of matcher.find(folded.text)) {
        const hint = hints[phrase];
        const { start, end } = folded.toOriginal(span);
        if (hint) add(hint.article, hint.cause, text.slice(start, end).trim(), weightOf(hint));
      }
    }
    if (storage && hasLittleRoom(storage.value)) {
      for (const { article, cause } of storageCauses) add(article, cause, storage.evidence.text, 1);
    }
    return new Map([...counted].map(([article, causes]) => [article, mostHinted(causes)]));
  };
}

interface Hint {
  readonly article: number;
  readonly text: string;
}

/** Shared among the articles of one product that have the same hint. */
function createHintWeight(groups: readonly ArticleGroup[], hints: readonly Hint[]): (hint: Hint) => number {
  const keyOf = ({ article, text }: Hint): string => `${groups[article]?.main.product}\n${text}`;
  const holders = new Map<string, Set<number>>();
  for (const hint of hints) {
    const key = keyOf(hint);
    holders.set(key, (holders.get(key) ?? new Set()).add(hint.article));
  }
  return (hint) => 1 / (holders.get(keyOf(hint))?.size ?? 1);
}

function causesOfLowStorage(main: Article, article: number): { article: number; cause: string }[] {
  return main.causes.filter(({ fact }) => fact === 'low-storage').map(({ id }) => ({ article, cause: id }));
}

function mostHinted(causes: ReadonlyMap<string, Counted>): HintedCause[] {
  return [...causes]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([cause, { words, weight }]) => ({ cause, words, weight }));
}

function hasLittleRoom({ freeGb, usedGb, totalGb, neededGb }: StorageFigures): boolean {
  const free = freeGb ?? (usedGb !== undefined && totalGb !== undefined ? totalGb - usedGb : null);
  if (free === null) return false;
  if (neededGb !== undefined && free < neededGb) return true;
  return free < LITTLE_ROOM_GB || (totalGb !== undefined && free < totalGb * LITTLE_ROOM_SHARE);
}
