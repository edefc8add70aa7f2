import type { Helpdesk } from '../../../core/helpdesks/helpdesk';
import type { Author } from '../../../core/ticket/ticket';
import { shows, textOfElement, tidy } from './page-facts';

/** Whom the page names, as authors are compared: by an id where the helpdesk has one, else by name. */
export interface Persons {
  readonly requester: string | null;
  readonly agent: string | null;
  /** Who wrote the first message. */
  readonly first: string | null;
}

/**
 * Who wrote a message. What the page says by a mark counts most, then who the requester is, then words, which are in the
 * language of the agent's interface.
 */
export function findRole(
  message: Element,
  author: Element | null,
  isOpening: boolean,
  { requester, agent, first }: Persons,
  { roles, authorId }: Helpdesk,
): Author {
  const authorText = author?.textContent ?? '';
  // A name is part of many a description and must not make a note of it.
  const says = (fact: string) => shows(message, fact, authorText);
  const notes = roles.note ?? [];
  if (notes.some((fact) => !isWords(fact) && says(fact))) return 'note';

  const id = author && identify(author, authorId);
  const isRequester = id !== null && id === requester;
  if (isRequester && authorId !== undefined) return 'customer';
  if (notes.some((fact) => isWords(fact) && says(fact))) return 'note';
  if (roles.customer?.some(says)) return 'customer';
  if (roles.agent?.some(says)) return 'agent';
  if (isRequester || (isOpening && id === null)) return 'customer';
  if (id !== null && id === agent) return 'agent';
  if (roles.otherwise !== undefined) return roles.otherwise;
  // Without any sign: better to read too much than to miss the customer.
  if (requester === null) return id === first ? 'customer' : 'agent';
  return id === null && !author ? 'customer' : 'agent';
}

/** `null` for an element without any text. */
export function identify(element: Element, attribute: string | undefined): string | null {
  const id = attribute === undefined ? null : element.getAttribute(attribute);
  return id ?? (tidy(textOfElement(element)) || null);
}

function isWords(fact: string): boolean {
  return fact.includes(' =~ ');
}
