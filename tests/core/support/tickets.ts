import type { Author, Message, Ticket } from '../../../core/ticket/ticket';

/** Messages as tests write them: `['customer', 'My backup failed.']`. */
export type Line = readonly [author: Author, text: string];

/** A ticket with nothing in it but what the test is about. */
export function createTicket(lines: readonly Line[], rest: Partial<Ticket> = {}): Ticket {
  const messages = lines.map(([author, text]): Message => ({ author, text }));
  return { subject: '', messages, requester: null, agent: null, number: null, ...rest };
}

/** A ticket of one message of the customer's. */
export function createTicketOf(text: string): Ticket {
  return createTicket([['customer', text]]);
}

/** Takes the `[[brackets]]` out of an example; `words` are what stood in them. */
export function readExample(example: string): { text: string; words: { start: number; end: number }[] } {
  const words: { start: number; end: number }[] = [];
  let text = '';
  for (const part of example.split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(part)?.[1];
    if (inner !== undefined) words.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? part;
  }
  return { text, words };
}
