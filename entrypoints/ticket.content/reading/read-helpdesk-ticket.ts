import type { Helpdesk } from '../../../core/helpdesks/helpdesk';
import type { HelpdeskPage } from '../../../core/helpdesks/helpdesks';
import type { Author } from '../../../core/ticket/ticket';
import type { Sliced } from './in-slices';
import { type PageText, readPageText } from './page-text';
import type { PageTicket } from './page-ticket';

interface PageMessage {
  readonly author: Author;
  readonly authorName: string;
  readonly text: PageText;
}

/** Reads the ticket of a supported helpdesk's page; `null` where the page holds no message (not loaded yet, or changed). */
export function* readHelpdeskTicket(
  page: Document,
  { helpdesk, number }: HelpdeskPage,
): Sliced<PageTicket | null> {
  const requester = findFirst(page, helpdesk.requester);
  const requesterId = requester ? identityOf(requester, helpdesk.messages.authorId) : null;
  const messages: PageMessage[] = [];

  const opening = helpdesk.opening;
  const openingRoot = opening ? page.querySelector(opening.root) : null;
  if (opening && openingRoot) {
    const author = openingRoot.querySelector(opening.author);
    messages.push(...(yield* readBodies(openingRoot, opening.body, helpdesk, 'customer', nameOf(author))));
  }
  for (const root of page.querySelectorAll(helpdesk.messages.root)) {
    const author = root.querySelector(helpdesk.messages.author);
    const role = roleOf(root, author, requesterId, helpdesk);
    messages.push(...(yield* readBodies(root, helpdesk.messages.body, helpdesk, role, nameOf(author))));
  }
  if (messages.length === 0) return null;
  if (helpdesk.order === 'newest-first') messages.reverse();

  const subjectElement = findFirst(page, helpdesk.subject);
  const subject = subjectElement ? yield* readPageText(subjectElement) : null;
  return {
    helpdesk: helpdesk.id,
    texts: messages.map(({ text }) => text),
    subject,
    ticket: {
      // The noise stands at the start; blanks in its place keep the offsets of what follows.
      subject: (subject?.text ?? '').replace(helpdesk.subjectNoise, (noise) => ' '.repeat(noise.length)),
      messages: messages.map(({ author, authorName, text }) => ({ author, authorName, text: text.text })),
      requester: requester ? withoutAddress(nameOf(requester)) : null,
      agent: agentName(page, helpdesk, messages),
      number,
    },
  };
}

function* readBodies(
  root: Element,
  selector: string,
  helpdesk: Helpdesk,
  author: Author,
  authorName: string,
): Sliced<PageMessage[]> {
  const foreign = helpdesk.foreign.join(',');
  const messages: PageMessage[] = [];
  for (const body of root.querySelectorAll(selector)) {
    const text = yield* readPageText(body, (element) => element.matches(foreign));
    if (text.text.trim() !== '') messages.push({ author, authorName, text });
  }
  return messages;
}

function roleOf(
  root: Element,
  author: Element | null,
  requesterId: string | null,
  helpdesk: Helpdesk,
): Author {
  const { note, authorId } = helpdesk.messages;
  const isRequester = author !== null && requesterId !== null && identityOf(author, authorId) === requesterId;
  if (note.selector !== null && (root.matches(note.selector) || root.querySelector(note.selector)))
    return 'note';
  if (isRequester) return 'customer';
  const description = note.text ? root.querySelector(note.text.selector) : null;
  // The author's name is part of the description and must not make a note of it.
  const words = (description?.textContent ?? '').replace(author?.textContent ?? '', '');
  return note.text?.pattern.test(words) ? 'note' : 'agent';
}

function identityOf(element: Element, attribute: string | null): string | null {
  const id = attribute === null ? null : element.getAttribute(attribute);
  return id ?? (nameOf(element) || null);
}

function nameOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** "Marta Lindqvist <marta@…>" or "marta@… (Marta Lindqvist)" → the name; `null` where there is only an address. */
function withoutAddress(name: string): string | null {
  const inBrackets = /^[^\s(]+ \(([^)]+)\)$/.exec(name)?.[1];
  const plain = (inBrackets ?? name).replace(/\s*[<‹].*$/, '').trim();
  return plain === '' || plain.includes('@') ? null : plain;
}

/** The signed-in agent's full name. A login alone ("robin") is no name to sign with, unless a message gives the full one. */
function agentName(page: Document, helpdesk: Helpdesk, messages: readonly PageMessage[]): string | null {
  const shown = nameOf(findFirst(page, helpdesk.agent));
  if (shown === '') return null;
  const full = messages.find(({ authorName }) => authorName.startsWith(`${shown} (`));
  if (full) return withoutAddress(full.authorName);
  return /\p{Lu}.*\s/u.test(shown) ? withoutAddress(shown) : null;
}

function findFirst(page: Document, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = page.querySelector(selector);
    if (found) return found;
  }
  return null;
}
