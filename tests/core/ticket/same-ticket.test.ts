import { expect, it } from 'vitest';
import { isSameTicket } from '../../../core/ticket/same-ticket';
import type { Ticket } from '../../../core/ticket/ticket';

const TICKET: Ticket = {
  subject: 'Nothing saved',
  messages: [{ author: 'customer', text: 'It fails.', authorName: 'Marta' }],
  requester: 'Marta',
  agent: 'Robin',
  number: '7',
};
const [MESSAGE] = TICKET.messages;

it.each<[string, Ticket | null, boolean]>([
  [
    'the same words',
    { ...TICKET, messages: [{ author: 'customer', text: 'It fails.', authorName: 'Marta' }] },
    true,
  ],
  ['no ticket', null, false],
  ['another subject', { ...TICKET, subject: 'Nothing' }, false],
  ['another requester', { ...TICKET, requester: null }, false],
  ['another agent', { ...TICKET, agent: 'Ines' }, false],
  ['another number', { ...TICKET, number: '8' }, false],
  [
    'one message more',
    { ...TICKET, messages: [...TICKET.messages, { author: 'agent', text: 'Why?' }] },
    false,
  ],
  ['one message less', { ...TICKET, messages: [] }, false],
  [
    'another text',
    { ...TICKET, messages: [{ author: 'customer', text: 'It fails', authorName: 'Marta' }] },
    false,
  ],
  ['another author', { ...TICKET, messages: [{ ...(MESSAGE ?? { text: '' }), author: 'note' }] }, false],
  [
    'another name',
    { ...TICKET, messages: [{ author: 'customer', text: 'It fails.', authorName: 'M' }] },
    false,
  ],
])('tells %s', (_, other, isSame) => {
  expect(isSameTicket(TICKET, other)).toBe(isSame);
  expect(isSameTicket(other, TICKET)).toBe(isSame);
});

it('takes none and none for the same', () => {
  expect(isSameTicket(null, null)).toBe(true);
});
