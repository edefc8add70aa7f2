import { describe, expect, test } from 'vitest';
import { type SeedTicket, tickets } from './tickets';

/** What the customer wrote as a reader sees it: without quoted lines, each run of white space one space. */
function readOwnWords(ticket: SeedTicket): string {
  return ticket.messages
    .filter((message) => message.from === 'customer')
    .map((message) => message.text.replace(/^>.*$/gm, ''))
    .join('\n')
    .replace(/\s+/g, ' ');
}

describe.each(tickets.map((ticket) => ({ name: ticket.key, ticket })))('ticket $name', ({ ticket }) => {
  test('marks only words of the customer, in reading order', () => {
    const words = readOwnWords(ticket);
    const positions = ticket.symptoms.map((symptom) => words.indexOf(symptom));
    expect(positions, `${ticket.symptoms.join(' | ')} in: ${words}`).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  test('begins with the customer, whose mail opens it', () => {
    expect(ticket.messages[0]?.from).toBe('customer');
  });

  test('uses a mail domain that belongs to nobody', () => {
    expect(ticket.customer.email).toMatch(/@example\.(?:com|net|org)$/);
  });
});

test('each ticket has a key and a customer of its own, by which it is found again', () => {
  expect(new Set(tickets.map((ticket) => ticket.key)).size).toBe(tickets.length);
  expect(new Set(tickets.map((ticket) => ticket.customer.email)).size).toBe(tickets.length);
});
