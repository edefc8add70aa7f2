import type { Article } from '../articles/article';
import { type ArticleGroup, groupArticles } from '../articles/article-group';
import type { Product } from '../articles/products';
import type { Symptom } from '../detection/symptom';
import type { Facts } from '../facts/facts';
import { createArticleIndex } from '../search/article-index';
import { createGrowingIndex } from '../search/growing-index';
import { searchWords, toRecord } from '../search/search-record';
import { createSuggester } from '../search/suggest';
import type { Suggestion } from '../search/suggestion';
import { blankForeignWords } from '../ticket/own-words';
import { SUBJECT, type Ticket, textOf } from '../ticket/ticket';

/**
 * The team's and the agent's own articles, of which there may be ten thousand. An inverted index over their heads chooses
 * a few; search and suggestions then work on those as they do on the shipped ones. It can be used while it is filled.
 */
export interface Library {
  /** Takes in heads (`toArticleHead`); all languages of one article in one call. */
  add(heads: readonly Article[]): void;
  readonly size: number;
  article(id: string): Article | null;
  search(query: string): Suggestion[];
  suggest(ticket: Ticket, symptoms: readonly Symptom[], facts: Facts): Suggestion[];
}

/** What is ranked in full; more do not make the best of them better. */
const CANDIDATES = 24;

/** Words of the ticket that are looked up: what the customer reports stands around the symptoms. */
const MAX_LOOKED_UP_CHARS = 600;

export function createLibrary(products: readonly Product[]): Library {
  const names = new Map(products.map(({ id, name }) => [id, name]));
  const groups = new Map<string, ArticleGroup>();
  const index = createGrowingIndex();
  const groupsOf = (ids: Iterable<string>): ArticleGroup[] =>
    [...new Set(ids)].flatMap((id) => groups.get(id) ?? []);

  return {
    get size() {
      return groups.size;
    },
    add(heads) {
      const added = groupArticles({ articles: heads }).filter(({ id }) => !groups.has(id));
      for (const group of added) groups.set(group.id, group);
      index.add(added.map((group) => toRecord(group, names)));
    },
    article: (id) => groups.get(id)?.main ?? null,
    search(query) {
      const chosen = groupsOf(index.choose(searchWords(query).join(' '), CANDIDATES));
      return chosen.length === 0 ? [] : createArticleIndex(chosen, products).search(query);
    },
    suggest(ticket, symptoms, facts) {
      if (symptoms.length === 0 || groups.size === 0) return [];
      const named = symptoms.flatMap(({ articles }) => articles);
      const text = wordsAround(ticket, symptoms);
      const chosen = groupsOf([...named, ...index.choose(text, CANDIDATES)]);
      return createSuggester(chosen, products).suggest(ticket, symptoms, facts);
    },
  };
}

/** The symptoms first, then what stands around the first of each message. */
function wordsAround(ticket: Ticket, symptoms: readonly Symptom[]): string {
  const found = symptoms.map(({ text }) => text).join(' ');
  const around = [...new Set(symptoms.map(({ message }) => message))].map((message) => {
    const text = message === SUBJECT ? ticket.subject : blankForeignWords(textOf(ticket, message));
    const start = symptoms.find((symptom) => symptom.message === message)?.span.start ?? 0;
    return text.slice(Math.max(0, start - MAX_LOOKED_UP_CHARS / 2), start + MAX_LOOKED_UP_CHARS / 2);
  });
  return searchWords(`${found} ${around.join(' ')}`.slice(0, 2 * MAX_LOOKED_UP_CHARS)).join(' ');
}
