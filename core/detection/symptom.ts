import type { Span } from '../text/span';

/**
 * What happened to the backup. The names follow the ways in which customers word it
 * (failed, hangs, does not run, was not made when due, …), not a product's error codes.
 */
export const SYMPTOM_KINDS = [
  'failed',
  'stuck',
  'not-running',
  'stopped',
  'overdue',
  'incomplete',
  'no-space',
  'unavailable',
  'error-message',
] as const;

export type SymptomKind = (typeof SYMPTOM_KINDS)[number];

/** The rule's name, behind its language, of what no rule has found: its words weigh like those of a report. */
export const WEIGHED = 'weighed';

/** A place in the ticket where the customer reports the failing backup. */
export interface Symptom {
  /** Index into the ticket's messages; `SUBJECT` (-1) for the subject. */
  readonly message: number;
  /** The matched words in that text. */
  readonly span: Span;
  /** The matched words themselves. */
  readonly text: string;
  readonly kind: SymptomKind;
  /** Why it fired: a wording rule's id (`en/backup-failed`) or an article's signal (`signal/icloud-backup-failed`). */
  readonly rule: string;
  /** Language of the rule that fired, as a BCP 47 tag. */
  readonly language: string;
  /** Articles whose signal stands in these words; empty for a plain wording rule. */
  readonly articles: readonly string[];
}

export function isWeighed({ rule }: Pick<Symptom, 'rule'>): boolean {
  return rule.endsWith(`/${WEIGHED}`);
}
