import type { Facts } from '../facts/facts';
import type { PlannedStep } from './reply-plan';

/**
 * What a reply is for.
 * - `first`: the steps, to somebody who has had none from us
 * - `follow-up`: the next steps, after those sent have not helped
 * - `question`: what has to be known before a cause can be told
 * - `outage`: the trouble is the vendor's, nothing is to be done
 * - `closing`: it works again
 * - `note`: an internal note for whoever takes the ticket over; never for the customer
 */
export const REPLY_KINDS = ['first', 'follow-up', 'question', 'outage', 'closing', 'note'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** The kind that the thread asks for: the next steps once something was sent, the first ones before. */
export function chooseReplyKind(
  facts: Pick<Facts, 'sent'> | null,
  steps: readonly Pick<PlannedStep, 'state'>[],
): ReplyKind {
  const isSent = (facts?.sent.length ?? 0) > 0 || steps.some(({ state }) => state === 'sent');
  return isSent ? 'follow-up' : 'first';
}

/** Kinds that tell the customer what to do; the others leave the steps out. */
export function hasSteps(kind: ReplyKind): boolean {
  return kind === 'first' || kind === 'follow-up';
}
