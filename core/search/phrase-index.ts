import { contentWords } from './content-words';

/** A phrase by which an article is recognised: a title, an alias, a signal. */
export interface ArticlePhrase {
  /** The article's position in the list. */
  readonly article: number;
  /** Articles of one family, such as a product's, are told apart by what their siblings' phrases do not hold. */
  readonly family: string;
  readonly text: string;
}

export interface PhraseIndex {
  /**
   * For each article, how far its best phrase is covered, 0 to 1; rare words count more.
   * @param words words with their weight, 0 to 1
   */
  coverage(words: ReadonlyMap<string, number>): Map<number, number>;
  /** For each article, how alike its likest phrase and the words are, 0 to 1: neither may hold more than the other. */
  likeness(words: ReadonlySet<string>): Map<number, number>;
  /** For each article, how rare the words of its best phrase are that stands wholly in the text, 0 to 1. */
  specificity(text: string): Map<number, number>;
}

interface Entry {
  readonly article: number;
  readonly family: string;
  readonly words: readonly string[];
  /** The sum of the words' rarities. */
  readonly weight: number;
}

/**
 * Finds phrases by the words they hold. Only phrases that share a word with the text are looked at, so that the cost
 * does not grow with the number of articles that have nothing to do with it.
 */
export function createPhraseIndex(phrases: readonly ArticlePhrase[]): PhraseIndex {
  const texts = phrases.map(({ article, family, text }) => ({ article, family, words: contentWords(text) }));
  const rarity = createRarity(texts);
  const entries = texts.map(
    ({ article, family, words }): Entry => ({
      article,
      family,
      words,
      weight: words.reduce((sum, word) => sum + rarity(word, family), 0),
    }),
  );
  const holding = new Map<string, number[]>();
  entries.forEach(({ words }, index) => {
    for (const word of words) {
      const known = holding.get(word);
      if (known) known.push(index);
      else holding.set(word, [index]);
    }
  });

  /** What of each phrase is met: the words' number and their weighted rarity. */
  function meet(words: ReadonlyMap<string, number>): Map<number, { count: number; weight: number }> {
    const met = new Map<number, { count: number; weight: number }>();
    for (const [word, weight] of words) {
      for (const index of holding.get(word) ?? []) {
        const known = met.get(index) ?? { count: 0, weight: 0 };
        const worth = weight * rarity(word, entries[index]?.family ?? '');
        met.set(index, { count: known.count + 1, weight: known.weight + worth });
      }
    }
    return met;
  }

  function best(scores: Iterable<readonly [article: number, score: number]>): Map<number, number> {
    const highest = new Map<number, number>();
    for (const [article, score] of scores) highest.set(article, Math.max(highest.get(article) ?? 0, score));
    return highest;
  }

  return {
    coverage: (words) =>
      best(
        [...meet(words)].flatMap(([index, { weight }]): [number, number][] => {
          const entry = entries[index];
          // A phrase of a single word is covered by chance; one of everyday words alone is covered by every ticket.
          if (!entry || entry.words.length < 2 || entry.weight === 0) return [];
          const specific = entry.weight / entry.words.length;
          return [[entry.article, (weight / entry.weight) ** 2 * (0.5 + 0.5 * specific)]];
        }),
      ),
    likeness: (words) =>
      best(
        [...meet(new Map([...words].map((word) => [word, 1])))].flatMap(
          ([index, { weight }]): [number, number][] => {
            const entry = entries[index];
            if (!entry || entry.words.length < 2) return [];
            const all = [...words].reduce((sum, word) => sum + rarity(word, entry.family), 0);
            const specific = entry.weight / entry.words.length;
            return [[entry.article, (weight / Math.max(entry.weight, all)) ** 2 * (0.5 + 0.5 * specific)]];
          },
        ),
      ),
    specificity: (text) =>
      best(
        [...meet(new Map(contentWords(text).map((word) => [word, 1])))].flatMap(
          ([index, { count }]): [number, number][] => {
            const entry = entries[index];
            if (!entry || count < entry.words.length) return [];
            return [[entry.article, entry.weight / entry.words.length]];
          },
        ),
      ),
  };
}

interface Text {
  readonly article: number;
  readonly family: string;
  readonly words: readonly string[];
}

/** Of what a word tells, this much is left where every article of the family has it. */
const SHARED_BY_FAMILY = 0.4;

/**
 * How much a word tells, 0 to 1: one that stands in few articles tells more, one that all siblings have tells little,
 * such as the name of their product.
 */
function createRarity(texts: readonly Text[]): (word: string, family: string) => number {
  const holders = new Map<string, Set<number>>();
  const ofFamily = new Map<string, Map<string, Set<number>>>();
  const members = new Map<string, Set<number>>();
  for (const { article, family, words } of texts) {
    const held = ofFamily.get(family) ?? new Map<string, Set<number>>();
    ofFamily.set(family, held);
    members.set(family, (members.get(family) ?? new Set()).add(article));
    for (const word of words) {
      holders.set(word, (holders.get(word) ?? new Set()).add(article));
      held.set(word, (held.get(word) ?? new Set()).add(article));
    }
  }
  const total = Math.max(1, new Set(texts.map(({ article }) => article)).size);
  return (word, family) => {
    const overall = Math.log(1 + total / (holders.get(word)?.size ?? 1)) / Math.log(1 + total);
    const siblings = (members.get(family)?.size ?? 1) - 1;
    if (siblings === 0) return overall;
    const sharing = (ofFamily.get(family)?.get(word)?.size ?? 1) - 1;
    return overall * (1 - (1 - SHARED_BY_FAMILY) * (sharing / siblings));
  };
}
