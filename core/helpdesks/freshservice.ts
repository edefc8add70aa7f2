import { freshdesk } from './freshdesk';
import { type HelpdeskFacts, low, medium } from './helpdesk';

const TOGGL = 'toggl/track-extension src/content/freshservice.js';
const SCRAPER = 'a public script that reads tickets off Freshservice’s pages';

/** Freshdesk's sister product; built of the same parts, as far as was read. */
export const freshservice: HelpdeskFacts = {
  ...freshdesk,
  id: 'freshservice',
  name: 'Freshservice',
  pages: [{ kind: 'ticket', hosts: ['*.freshservice.com'], path: '^/a/tickets/\\d+' }],
  shownNumber: [medium('.ember-breadcrumbs h3', TOGGL)],
  messages: freshdesk.messages.map(({ find }) => low(find, 'by analogy with Freshdesk')),
  bodies: [...freshdesk.bodies, medium('.view-more-body', SCRAPER)],
  subject: [medium('.summary-content .subject-text', TOGGL), ...freshdesk.subject],
};
