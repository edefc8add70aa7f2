import type { Article, Step } from '../articles/article';

/**
 * Where a step stands in a reply.
 * - `included`: goes into the reply
 * - `tried`: left out, the customer has done it
 * - `sent`: left out, an agent has asked for it earlier in this thread
 * - `later`: left out for now, since a reply with every step is read by nobody; the follow-up has it
 * - `held`: left out until the agent ticks it, because data can be lost
 * - `removed`: left out by the agent
 */
export type StepState = 'included' | 'tried' | 'sent' | 'later' | 'held' | 'removed';

export interface PlannedStep {
  readonly step: Step;
  readonly state: StepState;
  /** The words in the ticket that made it `tried` or `sent`; `null` for the other states. */
  readonly because: string | null;
  /** How "you have already …" goes on; `null` where the customer has not done it. */
  readonly done: string | null;
}

/** What goes into a reply and why: the one model that the plain text and the HTML are rendered from. */
export interface ReplyPlan {
  readonly article: Article;
  /** In the article's order; steps for the likely causes first. */
  readonly steps: readonly PlannedStep[];
  readonly customerName: string | null;
  readonly agentName: string | null;
  /** `short` leaves out the meaning, the bodies and the checks. */
  readonly length: 'full' | 'short';
}

/** A reply ready for an editor or the clipboard. Both say the same. */
export interface Reply {
  readonly text: string;
  /** Only `p`, `ol`, `li`, `strong`, `a` and `br`; every text is escaped. */
  readonly html: string;
}
