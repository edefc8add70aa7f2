import type { Ticket } from './ticket';

/** True where both say the same. Cheaper than comparing them as JSON: a long ticket is made into no third text. */
export function isSameTicket(one: Ticket | null, other: Ticket | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.subject === other.subject &&
    one.requester === other.requester &&
    one.agent === other.agent &&
    one.number === other.number &&
    one.messages.length === other.messages.length &&
    one.messages.every((message, index) => {
      const its = other.messages[index];
      return (
        message.text === its?.text && message.author === its.author && message.authorName === its.authorName
      );
    })
  );
}
