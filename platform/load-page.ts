import type { Ticket } from '../core/ticket/ticket';
import { readActivePage } from './active-page';
import { isOfferDeclined } from './declined-offers';
import type { KnowledgeBase } from './knowledge-base/knowledge-base';
import { isSiteRecommended } from './recommended-sites';
import { recallTicket, rememberTicket } from './remembered-tickets';
import type { RequestTaker } from './requested-selection';
import { isSiteAllowed } from './sites';

/** What the panel asks about a ticket. */
type ArticleFinder = Pick<KnowledgeBase, 'read' | 'search'>;

/** More are no suggestions for a few selected words. */
const MAX_FOUND_FOR_SELECTION = 5;

/** Reads the tab in front and what the knowledge base makes of its ticket, for the panel. */
export async function loadPage(knowledgeBase: ArticleFinder, requests: RequestTaker) {
  const page = await readActivePage();
  if (page.kind === 'not-allowed') return { kind: 'not-allowed', site: page.address } as const;
  if (page.kind !== 'read') return page;
  const { report, tab } = page;
  await rememberTicket(report, tab);
  const asked = await requests.take(tab, report.selection);
  const remembered = report.kind === 'reply' ? await recallTicket(report, tab) : null;
  const { ticket, helpdesk } = remembered ?? report;
  const isAllowed = await isSiteAllowed(report.origin);
  const read =
    asked === null
      ? ticket
        ? { ticket, ...knowledgeBase.read(ticket) }
        : null
      : await readSelection(knowledgeBase, asked, ticket);
  const isRecommended = await isSiteRecommended(report.origin);
  // Only where it is of use: asking on every page would teach the agent to wave it away.
  const isWorthAsking =
    !isAllowed && (isRecommended || report.helpdesk !== null || (read !== null && read.symptoms.length > 0));
  const offerSite = isWorthAsking && !(await isOfferDeclined(report.origin)) ? report.origin : null;
  const offer = { offerSite, isSiteRecommended: isRecommended };
  if (!read) return { kind: 'no-ticket', ...offer } as const;
  return {
    kind: 'ticket',
    ...read,
    helpdesk,
    remembered: remembered !== null,
    changedHelpdesk: report.health === 'changed' ? report.helpdeskName : null,
    selection: asked,
    ...offer,
  } as const;
}

/**
 * The selected words take the customer's place; the ticket still tells device, names and what was tried. Words that
 * report nothing by themselves are searched for, as if typed.
 */
async function readSelection(knowledgeBase: ArticleFinder, selection: string, ticket: Ticket | null) {
  const asked: Ticket = {
    subject: '',
    messages: [{ author: 'customer', text: selection }],
    requester: ticket?.requester ?? null,
    agent: ticket?.agent ?? null,
    number: ticket?.number ?? null,
  };
  const { symptoms, suggestions, facts, unread } = knowledgeBase.read(asked);
  return {
    ticket: asked,
    symptoms,
    unread,
    facts: ticket ? knowledgeBase.read(ticket).facts : facts,
    suggestions:
      suggestions.length > 0
        ? suggestions
        : (await knowledgeBase.search(selection)).slice(0, MAX_FOUND_FOR_SELECTION),
  };
}
