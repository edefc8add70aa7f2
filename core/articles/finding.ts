import type { Mistake } from './parse-yaml';

/** What an article can be faulted for, beyond its shape. The name is for programs: a page can word or group by it. */
export type FindingKind =
  /** An id that names nothing, or stands twice. */
  | 'reference'
  /** Too short to be of use, or too long for where it is shown. */
  | 'length'
  /** A step's title that is not an order. */
  | 'imperative'
  /** A step that can lose something and does not say so. */
  | 'dangerous'
  /** Advice that no reply may hold. */
  | 'forbidden'
  /** Markup, templates, or a step called by its number: it would read wrongly in a reply. */
  | 'plain-text'
  /** Not checked for over a year, or checked on a day to come. */
  | 'reviewed'
  /** A signal that is not written as it is matched. */
  | 'signal';

/** One thing to mend; `path` leads to the value it is about. */
export interface Finding extends Mistake {
  readonly kind: FindingKind;
}
