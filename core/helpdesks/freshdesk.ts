import { type HelpdeskFacts, low, medium } from './helpdesk';
import { INTERNAL_WORDS, QUOTES } from './words';

const TOGGL = 'toggl/track-extension src/content/freshdesk.js, freshservice.js';
const TMETRIC = 'DevartSoftware/tmetric-plugins src/in-page-scripts/integrations/freshdesk.ts';
const PUBLIC = 'public code that works with Freshdesk';

/** No markers of roles were read: whoever is the requester is the customer. Agents' sites may have a host of their own. */
export const freshdesk: HelpdeskFacts = {
  id: 'freshdesk',
  name: 'Freshdesk',
  pages: [
    { kind: 'ticket', hosts: ['*.freshdesk.com'], path: '^/a/tickets/\\d+' },
    {
      kind: 'ticket',
      path: '^/a/tickets/\\d+',
      marker: [medium('.ticket-subject-heading', TMETRIC), medium('#ticket_original_request', PUBLIC)],
    },
  ],
  number: '/tickets/(\\d+)',
  messages: [medium('#ticket_original_request, .ticket-details__item__content', PUBLIC)],
  opening: [medium('#ticket_original_request', PUBLIC)],
  bodies: [medium('.ticket-description .text__content', PUBLIC), medium('.text__content', PUBLIC)],
  authors: [medium('.sender-info [data-test-id="user-name"]', PUBLIC)],
  order: { usual: 'oldest-first' },
  roles: {
    note: [
      low('[class*="private-note"], [class*="note__private"]'),
      low(`.sender-info =~ ${INTERNAL_WORDS}`),
    ],
  },
  subject: [medium('.ticket-subject-heading', TMETRIC), medium('.summary-content .subject-text', TOGGL)],
  requester: [
    medium('.requester-wrap [data-test-id="user-name"]', PUBLIC),
    medium('.widget-requestor-info [data-test-id="user-name"]', PUBLIC),
    medium('.widget-requestor-info', PUBLIC),
  ],
  agent: [],
  // The heading has badges beside its text.
  foreign: [...QUOTES, '.freshdesk_quote', '.ticket-subject-heading > *'],
  replyEditors: [medium('.fr-element.fr-view[contenteditable="true"]', PUBLIC)],
  otherEditors: [low('[data-test-id*="note-editor"], [class*="private-note"], [class*="note-editor"]')],
  noteMode: [low('[data-test-id="ticket-action-note"][aria-pressed="true"]')],
};
