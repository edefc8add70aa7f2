import type { Span } from '../text/span';

/** Something a reader found in a folded text. */
export interface Find<Value> {
  readonly value: Value;
  readonly span: Span;
  /** 0 for the most telling way of saying it, higher for vaguer ones. */
  readonly rank: number;
}
