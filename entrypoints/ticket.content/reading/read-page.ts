import { findHelpdeskPage, type HelpdeskPage } from '../../../core/helpdesks/find-helpdesk-page';
import type { Helpdesk } from '../../../core/helpdesks/helpdesk';
import type { Sliced } from './in-slices';
import type { PageTicket } from './page-ticket';
import { readAnyPage } from './read-any-page';
import { readAbout, readHelpdeskTicket } from './read-helpdesk-ticket';
import { searchAll } from './search-elements';
import { findTicketFrame, findTicketPlace } from './ticket-place';

/** What this page is. */
export interface PageReading {
  /** `null` on a reply page, which shows no ticket, and where there is nothing to read. */
  readonly ticket: PageTicket | null;
  readonly helpdeskPage: HelpdeskPage | null;
  /** True where the helpdesk's messages were not found in the place that is known for them. */
  readonly isChanged: boolean;
  /** True where a helpdesk's messages are not in their place, whether they are still to come or have moved. */
  readonly areMessagesLate: boolean;
}

/** The documents beside the page's own that its ticket is in: their changes are the ticket's. */
export function findInnerRoots(
  page: Document,
  { ticket, helpdeskPage }: PageReading,
): { readonly frames: readonly HTMLIFrameElement[]; readonly shadowRoots: readonly ShadowRoot[] } {
  const texts = ticket?.texts ?? [];
  const around = findTicketFrame(page, helpdeskPage?.helpdesk.frames ?? []);
  const inner = texts.flatMap(({ frames }) => frames);
  return {
    frames: around ? [around, ...inner] : inner,
    shadowRoots: texts.flatMap(({ shadowRoots }) => shadowRoots),
  };
}

/** The part of `Location` that tells a page. */
export type PageLocation = Pick<Location, 'hostname' | 'pathname' | 'search' | 'hash'>;

export function findPage(
  page: Document,
  { hostname, pathname, search, hash }: PageLocation,
  helpdesks: readonly Helpdesk[],
): HelpdeskPage | null {
  return findHelpdeskPage(
    helpdesks,
    { host: hostname, path: pathname + search + hash },
    (selector) => page.querySelector(selector) !== null,
  );
}

export function* readPage(
  page: Document,
  location: PageLocation,
  helpdesks: readonly Helpdesk[],
): Sliced<PageReading> {
  const helpdeskPage = findPage(page, location, helpdesks);
  const found = { helpdeskPage, isChanged: false, areMessagesLate: false };
  if (!helpdeskPage) return { ...found, ticket: yield* readAnyPage(page) };
  if (helpdeskPage.kind === 'reply') return { ...found, ticket: null };
  const { helpdesk } = helpdeskPage;
  if (helpdesk.messages.length > 0) {
    const ticket = yield* readHelpdeskTicket(page, helpdeskPage);
    if (ticket) return { ...found, ticket };
  }
  const ticket = yield* readUnknownMessages(page, helpdeskPage);
  yield;
  const mayBeChanged = helpdesk.isSure && !helpdeskPage.mayBeList && ticket !== null;
  const isChanged =
    mayBeChanged &&
    (yield* isLoaded(page)) &&
    !(yield* isEmptyTicket(findTicketPlace(page, helpdeskPage), helpdesk));
  return { ticket, helpdeskPage, isChanged, areMessagesLate: helpdesk.messages.length > 0 };
}

/** The messages by the generic reader; subject, requester and number still from where this helpdesk keeps them. */
function* readUnknownMessages(page: Document, helpdeskPage: HelpdeskPage): Sliced<PageTicket | null> {
  const place = findTicketPlace(page, helpdeskPage);
  const read = yield* readAnyPage(page, place, true);
  if (!read) return null;
  const { ticket } = read;
  const about = yield* readAbout(
    page,
    place,
    helpdeskPage,
    ticket.messages.map(({ author, authorName = '' }) => ({ author, authorName, authorId: null })),
  );
  const isSubjectKnown = about.subjectText !== '';
  return {
    ...read,
    helpdesk: about.helpdesk,
    subject: isSubjectKnown ? about.subject : read.subject,
    ticket: {
      ...ticket,
      subject: isSubjectKnown ? about.subjectText : ticket.subject,
      requester: about.requester,
      agent: about.agent,
      number: about.number,
    },
  };
}

/** While a page is loading, messages that are missing are only late. */
function* isLoaded(page: Document): Sliced<boolean> {
  if (page.readyState !== 'complete') return false;
  for (const selector of LOADING) {
    if ([...page.querySelectorAll(selector)].some(isSeen)) return false;
    yield;
  }
  return true;
}

/** What pages show while something is on its way. Many keep it hidden the rest of the time. */
const LOADING = [
  '[aria-busy="true"], progress, [role="progressbar"]',
  '[class]:is([class*="spinner" i], [class*="skeleton" i], [class*="loading" i], [class*="loader" i], ' +
    '[class*="placeholder-glow" i])',
];

function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) ?? true;
}

/** A ticket may begin without a word: then its first message is there, empty, and no other. */
function* isEmptyTicket(place: ParentNode, { messages, opening = [] }: Helpdesk): Sliced<boolean> {
  const found = yield* searchAll(place, messages);
  return found.length > 0 && found.every((element) => opening.some((selector) => element.matches(selector)));
}
