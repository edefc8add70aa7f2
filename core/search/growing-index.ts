import { createRankedSearch } from './article-index';
import { CANDIDATES, createIndex, toCandidate } from './candidate-chooser';
import { HEAD_FIELDS, type SearchRecord } from './search-record';
import type { Suggestion } from './suggestion';

/** An inverted index that grows while it is used: a large knowledge base is taken in a slice at a time. */
export interface GrowingIndex {
  add(records: readonly SearchRecord[]): void;
  /** Ids of the few records that share the most telling words with the text, best first. */
  choose(text: string): string[];
  /** Typed search over what is in it by now. */
  search(query: string): Suggestion[];
}

export function createGrowingIndex(): GrowingIndex {
  const index = createIndex([], [...HEAD_FIELDS, 'meaning']);
  const byId = new Map<string, SearchRecord>();
  const choose = (text: string) => index.search(text).slice(0, CANDIDATES).map(toCandidate);
  return {
    add(records) {
      for (const record of records) byId.set(record.id, record);
      index.addAll(records);
    },
    choose: (text) => choose(text).map(({ id }) => id),
    search: createRankedSearch(byId, choose).search,
  };
}
