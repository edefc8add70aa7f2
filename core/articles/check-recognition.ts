import type { Article } from './article';
import type { ArticlePhrases } from './article-phrases';

/** A typed search that does not bring up the article it should, or a text that two articles claim. */
export interface Confusion {
  readonly article: string;
  readonly text: string;
  /** The articles it brings up instead, or as well. */
  readonly others: readonly string[];
}

/** A tie that is meant: the words fit these articles equally, for a reason the file gives. */
export interface AllowedTie {
  readonly text: string;
  readonly articles: readonly string[];
}

/**
 * The signals by which typed search does not rank their own article first. `search` returns articles, best first, with
 * scores: where others score the same as the first, the text is a tie, which `ties` may allow.
 */
export function findUnrankedSignals(
  articles: readonly Article[],
  search: (query: string) => readonly { readonly article: string; readonly score: number }[],
  ties: readonly AllowedTie[] = [],
): Confusion[] {
  const allowed = new Map(ties.map(({ text, articles: ids }) => [text.toLowerCase(), new Set(ids)]));
  return articles.flatMap(({ id, signals }) =>
    signals.flatMap(({ text }) => {
      const results = search(text);
      const best = results[0]?.score ?? 0;
      const first = results.filter(({ score }) => score === best).map(({ article }) => article);
      const others = first.filter((other) => other !== id);
      if (first.includes(id) && others.length === 0) return [];
      const tie = allowed.get(text.toLowerCase());
      return tie && first.includes(id) && first.every((other) => tie.has(other))
        ? []
        : [{ article: id, text, others }];
    }),
  );
}

/** Phrases of one language that stand in the `phrases.yaml` of several articles. */
export function findSharedPhrases(
  phrases: readonly ArticlePhrases[],
): { language: string; text: string; articles: string[] }[] {
  const owners = new Map<string, Set<string>>();
  for (const { article, language, title, phrases: texts } of phrases) {
    for (const text of [title, ...texts]) {
      const key = `${language} ${text.toLowerCase()}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(article));
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([key, ids]) => ({ language: key.slice(0, 2), text: key.slice(3), articles: [...ids].sort() }));
}
