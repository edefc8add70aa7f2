import { expect, it } from 'vitest';
import { MAX_TEXT_CHARS, MAX_TICKET_CHARS, shortenTicket } from '../../../core/ticket/shorten-ticket';
import { createTicket, type Line } from '../support/tickets';

const NOWHERE = (): readonly number[] => [];
const words = (chars: number): string => 'word '.repeat(chars / 5);

it('leaves a ticket alone that people could have written', () => {
  const ticket = createTicket([['customer', words(MAX_TEXT_CHARS)]]);
  const short = shortenTicket(ticket, NOWHERE);
  expect(short.ticket).toBe(ticket);
  expect(short.unread).toBe(0);
});

it('shortens one long text, and counts what is not read', () => {
  const ticket = createTicket([
    ['customer', 'Hello'],
    ['customer', words(MAX_TEXT_CHARS * 3)],
  ]);
  const short = shortenTicket(ticket, NOWHERE);
  expect(short.ticket.messages[0]?.text).toBe('Hello');
  expect(short.ticket.messages[1]?.text.length).toBeLessThan(MAX_TEXT_CHARS);
  expect(short.unread).toBeGreaterThan(MAX_TEXT_CHARS * 2);
});

it('shares what a ticket may hold among its long texts, and takes nothing from the short ones', () => {
  const lines = Array.from({ length: 60 }, (_, index): Line => ['customer', words(index % 2 ? 20_000 : 500)]);
  const { messages } = shortenTicket(createTicket(lines), NOWHERE).ticket;
  const lengths = messages.map(({ text }) => text.length);
  expect(lengths.filter((length) => length === 500)).toHaveLength(30);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(MAX_TICKET_CHARS);
});

it('knows a quote that begins in what is left out', () => {
  const quote = `> Your backup failed.\n`.repeat(MAX_TEXT_CHARS / 10);
  const { ticket } = shortenTicket(createTicket([['customer', `Hello\n${quote}`]]), NOWHERE);
  expect(ticket.messages[0]?.text).not.toContain('backup');
});
