import { createIndex } from './candidate-chooser';
import { HEAD_FIELDS, type SearchRecord } from './search-record';

/** An inverted index that grows while it is used: a large knowledge base is taken in a slice at a time. */
export interface GrowingIndex {
  add(records: readonly SearchRecord[]): void;
  /** Ids of the records that share the most telling words with the text, best first. */
  choose(text: string, limit: number): string[];
}

export function createGrowingIndex(): GrowingIndex {
  const index = createIndex([], [...HEAD_FIELDS, 'meaning']);
  return {
    add: (records) => index.addAll(records),
    choose: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}
