import type { Span } from '../text/span';
import { blankForeignWords } from './own-words';
import { type ShortText, shortenText } from './shorten-text';
import { SUBJECT, type Ticket, textOf } from './ticket';

/**
 * Of one text this much is read closely, and of a ticket this much in all: more than people write, and little enough
 * that a pasted log or an attack takes no longer than a very long ticket.
 */
export const MAX_TEXT_CHARS = 40_000;
export const MAX_TICKET_CHARS = 200_000;

/** A ticket of which no text is too long to be read closely. */
export interface ShortTicket {
  readonly ticket: Ticket;
  /** How many characters of the whole ticket are not in it; 0 for the ticket itself. */
  readonly unread: number;
  /** Spans of its texts in those of the whole ticket. */
  toWhole(message: number, span: Span): Span;
  /** `null` where the words were left out. */
  toShort(message: number, span: Span): Span | null;
}

/**
 * A ticket's texts, the long ones without what is far from their beginning, their end and the given places.
 * @param placesIn offsets in a text around which its words are to stay; asked of long texts only
 */
export function shortenTicket(ticket: Ticket, placesIn: (message: number) => readonly number[]): ShortTicket {
  const messages = [SUBJECT, ...ticket.messages.keys()];
  const limit = limitFor(messages.map((message) => textOf(ticket, message).length));
  const short = new Map<number, ShortText>();
  for (const message of messages) {
    const text = textOf(ticket, message);
    // Where a quote begins and ends can no longer be told from pieces.
    if (text.length > limit)
      short.set(message, shortenText(blankForeignWords(text), limit, placesIn(message)));
  }
  const unreadIn = (message: number): number => {
    const kept = short.get(message)?.kept;
    if (!kept) return 0;
    return kept.reduce((rest, { start, end }) => rest - (end - start), textOf(ticket, message).length);
  };
  return {
    ticket:
      short.size === 0
        ? ticket
        : {
            ...ticket,
            subject: short.get(SUBJECT)?.text ?? ticket.subject,
            messages: ticket.messages.map((message, index) => {
              const text = short.get(index)?.text;
              return text === undefined ? message : { ...message, text };
            }),
          },
    unread: [...short.keys()].reduce((sum, message) => sum + unreadIn(message), 0),
    toWhole: (message, span) => short.get(message)?.toWhole(span) ?? span,
    toShort: (message, span) => {
      const text = short.get(message);
      return text ? text.toShort(span) : span;
    },
  };
}

/** So long that all texts cut to it are no more than a ticket's share; short texts leave their share to the long ones. */
function limitFor(lengths: readonly number[]): number {
  let left = MAX_TICKET_CHARS;
  const rising = [...lengths].sort((a, b) => a - b);
  for (const [index, length] of rising.entries()) {
    const share = Math.floor(left / (rising.length - index));
    if (length > share) return Math.min(MAX_TEXT_CHARS, share);
    left -= length;
  }
  return MAX_TEXT_CHARS;
}
