import type { Symptom } from '../detection/symptom';
import type { Ticket } from '../ticket/ticket';
import type { ReplyPlanOptions } from './create-reply-plan';

/** What a plan needs of the thread beside the facts. */
export function readThread(
  ticket: Ticket,
  symptoms: readonly Symptom[],
): Required<Pick<ReplyPlanOptions, 'agentTexts' | 'reported' | 'ticketNumber'>> {
  return {
    agentTexts: ticket.messages.filter(({ author }) => author === 'agent').map(({ text }) => text),
    reported: symptoms.map(({ text }) => text),
    ticketNumber: ticket.number,
  };
}
