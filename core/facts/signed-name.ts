import type { Ticket } from '../ticket/ticket';

/** A closing such as "Kind regards," on a line of its own, or with the name behind it. */
const CLOSING =
  /^(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes|thanks|thank you|thanks in advance|thx|cheers|sincerely|yours|best)\b[\s,.!-]*(.*)$/iu;
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}[,.]?$/u;

/** Single words that stand at the end of a message and are no names. */
const NO_NAME =
  /^(?:hello|hi|hey|yes|no|ok|okay|please|help|thanks|thank|cheers|regards|best|sorry|urgent|sent|great|done|bye)\b/i;

const MAX_SIGNATURE_LINES = 4;

/**
 * The name a customer signs with, from the last message that is signed; `null` where none is. For helpdesks that show
 * no requester, or only an address.
 */
export function findSignedName(ticket: Ticket): string | null {
  const texts = ticket.messages.filter(({ author }) => author === 'customer').map(({ text }) => text);
  for (const text of texts.reverse()) {
    const name = signedName(text);
    if (name !== null) return name;
  }
  return null;
}

function signedName(text: string): string | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('>'));
  for (const [index, line] of lines.entries()) {
    const closing = CLOSING.exec(line);
    const signed = closing && (asName(closing[1] ?? '') ?? asName(lines[index + 1] ?? ''));
    if (signed && lines.length - index <= MAX_SIGNATURE_LINES + 1) return signed;
  }
  // Without a closing, only a name that stands alone at the very end of more than one line.
  return lines.length > 1 ? asName(lines.at(-1) ?? '') : null;
}

function asName(line: string): string | null {
  const name = line.replace(/^[-–—~]\s*/, '').trim();
  return NAME.test(name) && !NO_NAME.test(name) ? name.replace(/[,.]$/, '') : null;
}
