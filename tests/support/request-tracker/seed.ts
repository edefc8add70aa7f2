import { deliverCustomerMail } from './customer-mail';
import type { RestClient } from './rest';
import type { Site } from './site';
import { type SeedMessage, type SeedTicket, type TicketKey, tickets } from './tickets';

/**
 * Writes the tickets and returns the number each of them got. Customers write by mail, the agent through the REST
 * interface, so that Request Tracker itself decides who is a customer, what is internal and how it is shown.
 * One message after the other, because SQLite has one writer.
 */
export async function seedTickets(
  site: Site,
  url: string,
  rest: RestClient,
): Promise<Record<TicketKey, number>> {
  for (const ticket of tickets) await deliverCustomerMail(site, url, ticket, firstMessage(ticket), null);
  // One search for all of them: the mail gateway does not tell which ticket a mail has opened.
  const ticketNumbers = await rest.findTickets();
  const numbers: Partial<Record<TicketKey, number>> = {};
  for (const ticket of tickets) {
    const number = ticketNumbers.get(ticket.customer.email);
    if (number === undefined) throw new Error(`The mail for "${ticket.key}" opened no ticket.`);
    numbers[ticket.key] = number;
    for (const message of ticket.messages.slice(1)) {
      if (message.from === 'customer') await deliverCustomerMail(site, url, ticket, message, number);
      else if (message.from === 'agent') await rest.reply(number, renderAsEditor(message.text));
      else await rest.addNote(number, message.text);
    }
  }
  return numbers as Record<TicketKey, number>;
}

function firstMessage(ticket: SeedTicket): SeedMessage {
  const [message] = ticket.messages;
  if (message?.from !== 'customer')
    throw new Error(`"${ticket.key}" must begin with the customer, whose mail opens it.`);
  return message;
}

/** The agents' rich text editor sends HTML, one element a paragraph, and so looks a real agent's reply on the page. */
function renderAsEditor(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />\n')}</p>\n`)
    .join('\n');
}
