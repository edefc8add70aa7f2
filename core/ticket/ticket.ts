/**
 * Who wrote a message. A `note` is internal: the customer never sees it, and no reply may land in it.
 */
export type Author = 'customer' | 'agent' | 'note';

/** One message of a ticket, as plain text. */
export interface Message {
  readonly author: Author;
  readonly text: string;
  /** The author's name as the helpdesk shows it, where it does. */
  readonly authorName?: string;
}

/** A ticket as it was read from a page or a file. Page text is untrusted: it is data, never markup or template. */
export interface Ticket {
  readonly subject: string;
  /** Oldest first, whatever order the page shows. */
  readonly messages: readonly Message[];
  /** The customer's name as the helpdesk shows it, `null` where unknown. */
  readonly requester: string | null;
  /** The signed-in agent's name, `null` where unknown. */
  readonly agent: string | null;
  /** The helpdesk's own number for the ticket, `null` where it shows none. */
  readonly number: string | null;
}

/** Stands for the subject where a message's index is expected. */
export const SUBJECT = -1;

/** The text a message index means: the subject for {@link SUBJECT}, `''` for an index that does not exist. */
export function textOf(ticket: Ticket, message: number): string {
  return message === SUBJECT ? ticket.subject : (ticket.messages[message]?.text ?? '');
}
