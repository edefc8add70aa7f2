import { freshdesk } from './freshdesk';
import { type HelpdeskFacts, low, medium } from './helpdesk';

const TOGGL = 'toggl/track-extension src/content/freshservice.js';

/** Freshdesk's sister product; built of the same parts, as far as was read. */
export const freshservice: HelpdeskFacts = {
  ...freshdesk,
  id: 'freshservice',
  name: 'Freshservice',
  pages: [{ kind: 'ticket', hosts: ['*.freshservice.com'], path: '^/a/tickets/\\d+' }],
  shownNumber: [medium('.ember-breadcrumbs h3', TOGGL)],
  messages: freshdesk.messages.map(({ find }) => low(find, 'by analogy with Freshdesk')),
  subject: [medium('.summary-content .subject-text', TOGGL), ...freshdesk.subject],
};
