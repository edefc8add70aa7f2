import { runAsWebUser } from './processes';
import { QUEUE, SITE_NAME, type Site, SUPPORT_ADDRESS } from './site';
import type { SeedMessage, SeedTicket } from './tickets';

const BOUNDARY = 'part-of-a-customer-mail';

/** As long as RFC 2047 allows in one encoded word, less its frame; cut between characters, never inside one. */
const ENCODED_WORD_BYTES = 42;

/** Delivers a customer's mail the way a mail server would. Without a ticket number it opens a new ticket. */
export async function deliverCustomerMail(
  site: Site,
  url: string,
  ticket: SeedTicket,
  message: SeedMessage,
  ticketNumber: number | null,
): Promise<void> {
  const { stderr } = await runAsWebUser(
    ['rt-mailgate-5', '--queue', QUEUE, '--action', 'correspond', '--url', url, '--debug'],
    site.environment,
    composeMail(ticket, message, ticketNumber),
  );
  // The gateway exits with 0 for a refused mail too; only its answer tells.
  if (!/^ok$/m.test(stderr)) throw new Error(`The mail for "${ticket.key}" was refused:\n${stderr}`);
}

function composeMail(ticket: SeedTicket, message: SeedMessage, ticketNumber: number | null): string {
  const subject =
    ticketNumber === null ? ticket.subject : `Re: [${SITE_NAME} #${ticketNumber}] ${ticket.subject}`;
  const headers = [
    `From: ${encodeHeader(ticket.customer.name)} <${ticket.customer.email}>`,
    `To: Support <${SUPPORT_ADDRESS}>`,
    `Subject: ${encodeHeader(subject)}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${crypto.randomUUID()}@example.com>`,
    'MIME-Version: 1.0',
  ];
  if (message.html === undefined) return [...headers, ...composePart('text/plain', message.text)].join('\n');
  return [
    ...headers,
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    ...composePart('text/plain', message.text),
    `--${BOUNDARY}`,
    ...composePart('text/html', message.html),
    `--${BOUNDARY}--`,
    '',
  ].join('\n');
}

function composePart(type: string, content: string): string[] {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ];
}

function encodeHeader(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  const words: string[] = [];
  let word = '';
  for (const character of value) {
    if (Buffer.byteLength(word + character) > ENCODED_WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\n ');
}
