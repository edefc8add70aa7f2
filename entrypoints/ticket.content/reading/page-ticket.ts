import type { Ticket } from '../../../core/ticket/ticket';
import type { PageText } from './page-text';

/** A ticket as it stands on the page: each message with the way back from its text to the page's own nodes. */
export interface PageTicket {
  readonly ticket: Ticket;
  /** Id of the helpdesk whose page it is, `null` for a page read generically. */
  readonly helpdesk: string | null;
  /** Where the texts stand, by index into the ticket's messages. */
  readonly texts: readonly PageText[];
  /** Where the subject stands, `null` where it can't be shown. */
  readonly subject: PageText | null;
}
