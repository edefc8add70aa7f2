import type { Span } from '../text/span';

/** A cause of an article that the ticket's words hint at, with those words. */
export interface LikelyCause {
  readonly cause: string;
  readonly words: string;
}

/** Why an article is suggested, in the customer's words where there are any. */
export interface Reason {
  /** `signal`: the product's own message; `symptom`: reported failure; `product`, `cause`: what the ticket names; `match`: the typed words. */
  readonly kind: 'signal' | 'symptom' | 'product' | 'cause' | 'match';
  /** The words from the ticket or query, as written. */
  readonly words: string;
}

/** A stretch of a field that the query matched, for marking letters in a result. */
export interface FieldMatch {
  readonly field: 'title' | 'signals' | 'aliases' | 'tags' | 'meaning';
  readonly value: string;
  readonly spans: readonly Span[];
}

/** An article that fits a ticket or a query. */
export interface Suggestion {
  readonly article: string;
  /** 0 (does not fit) to 1 (certain); comparable within one list. */
  readonly score: number;
  /** Likeliest first. */
  readonly causes: readonly LikelyCause[];
  /** Strongest first; never empty. */
  readonly reasons: readonly Reason[];
  /** Where the query's letters stand; empty for suggestions from a ticket. */
  readonly matches: readonly FieldMatch[];
}
