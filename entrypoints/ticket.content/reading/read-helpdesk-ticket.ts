import type { HelpdeskPage } from '../../../core/helpdesks/find-helpdesk-page';
import type { Helpdesk } from '../../../core/helpdesks/helpdesk';
import type { Author } from '../../../core/ticket/ticket';
import type { Sliced } from './in-slices';
import { findMessageElements, findNear, isSkipped } from './message-elements';
import { findRole, identify, type Persons } from './message-roles';
import { findAll, isField, textOfElement, tidy } from './page-facts';
import { fieldText, type PageText, readPageText } from './page-text';
import type { PageTicket } from './page-ticket';
import { fullAgentName, type NamedAuthor, withoutAddress } from './person-names';
import { searchElement, searchText } from './search-elements';
import { findTicketPlace } from './ticket-place';

interface PageMessage extends NamedAuthor {
  readonly author: Author;
  readonly text: PageText;
}

/** What the page says of the ticket beside its messages. */
type About = Pick<PageTicket, 'helpdesk' | 'subject'> &
  Pick<PageTicket['ticket'], 'requester' | 'agent' | 'number'> & { readonly subjectText: string };

/** Reads the ticket of a supported helpdesk's page; `null` where the page holds no message (not loaded yet, or changed). */
export function* readHelpdeskTicket(page: Document, helpdeskPage: HelpdeskPage): Sliced<PageTicket | null> {
  const { helpdesk } = helpdeskPage;
  const place = findTicketPlace(page, helpdeskPage);
  const messages = yield* readMessages(page, place, helpdesk);
  if (messages.length === 0) return null;
  const about = yield* readAbout(page, place, helpdeskPage, messages);
  return {
    helpdesk: about.helpdesk,
    texts: messages.map(({ text }) => text),
    subject: about.subject,
    ticket: {
      subject: about.subjectText,
      messages: messages.map(({ author, authorName, text }) => ({
        author,
        ...(authorName === '' ? {} : { authorName }),
        text: text.text,
      })),
      requester: about.requester,
      agent: about.agent,
      number: about.number,
    },
  };
}

function* readMessages(page: Document, place: ParentNode, helpdesk: Helpdesk): Sliced<PageMessage[]> {
  const elements: Element[] = [];
  for (const element of yield* findMessageElements(place, helpdesk)) {
    if (!isSkipped(element, helpdesk)) elements.push(element);
    yield;
  }
  const authors: (Element | null)[] = [];
  for (const element of elements) {
    authors.push(findNear(element, helpdesk.authors, helpdesk, elements));
    yield;
  }
  const places = placesOf(page, place);
  const requester = yield* searchElement(places, helpdesk.requester);
  const firstAuthor = authors.find((author) => author !== null);
  const persons: Persons = {
    requester: requester && identify(requester, helpdesk.authorId),
    agent: yield* searchText([page], helpdesk.agent),
    first: firstAuthor ? identify(firstAuthor, helpdesk.authorId) : null,
  };
  const foreign = helpdesk.foreign.join(',');
  const messages: PageMessage[] = [];
  for (const [index, element] of elements.entries()) {
    const author = authors[index] ?? null;
    const isOpening = helpdesk.opening?.some((selector) => element.matches(selector)) ?? false;
    const role = findRole(element, author, isOpening, persons, helpdesk);
    yield;
    const authorName = author ? tidy(textOfElement(author)) : '';
    const authorId = author && identify(author, helpdesk.authorId);
    for (const body of findAll(element, helpdesk.bodies)) {
      const text = isField(body) ? fieldText(body) : yield* readPageText(body, foreign);
      if (text.text.trim() !== '') messages.push({ author: role, authorName, authorId, text });
    }
  }
  return messages;
}

/** What the page says of its ticket; also for a helpdesk whose messages are read generically. */
export function* readAbout(
  page: Document,
  place: ParentNode,
  { helpdesk, number }: HelpdeskPage,
  messages: readonly Omit<PageMessage, 'text'>[],
): Sliced<About> {
  const places = placesOf(page, place);
  const element = yield* searchElement(places, helpdesk.subject);
  const foreign = helpdesk.foreign.join(',');
  const subject = element && !isField(element) ? yield* readPageText(element, foreign) : null;
  const text = subject?.text ?? (yield* searchText(places, helpdesk.subject)) ?? '';
  const noise = helpdesk.subjectNoise;
  const named = yield* searchText(places, helpdesk.requester);
  const customer = messages.find(({ author, authorName }) => author === 'customer' && authorName !== '');
  const requester = named ?? customer?.authorName ?? null;
  const agent = yield* searchText(places, helpdesk.agent);
  return {
    helpdesk: helpdesk.id,
    subject,
    // Blanks in the noise's place keep the offsets of what follows.
    subjectText:
      noise === undefined ? text : text.replace(new RegExp(noise), (found) => ' '.repeat(found.length)),
    requester: requester === null ? null : withoutAddress(requester),
    agent: fullAgentName(agent, messages),
    number: (yield* searchText(places, helpdesk.shownNumber ?? [])) ?? number,
  };
}

/** Where to look for what is said of a ticket: its own part of the page first. */
function placesOf(page: Document, place: ParentNode): readonly ParentNode[] {
  return place === page ? [page] : [place, page];
}
