import { useState } from 'preact/hooks';
import type { PageState } from './panel-services';

/**
 * Tells one ticket from another, so that a name typed for one customer never reaches the next. A ticket without a
 * number is known by its subject, requester and first message, which a new answer in the thread leaves as they are.
 */
export function identifyTicket(page: PageState | null): string {
  if (page?.kind !== 'ticket') return '';
  const { number, subject, requester, messages } = page.ticket;
  const parts = number === null ? [subject, requester, messages[0]?.text] : [number];
  return JSON.stringify([page.helpdesk, ...parts]);
}

/** State that belongs to one ticket: for another ticket it is `initial` again. */
export function useTicketState<State>(ticketKey: string, initial: State): [State, (next: State) => void] {
  const [held, setHeld] = useState({ ticketKey, value: initial });
  const value = held.ticketKey === ticketKey ? held.value : initial;
  return [value, (next) => setHeld({ ticketKey, value: next })];
}
