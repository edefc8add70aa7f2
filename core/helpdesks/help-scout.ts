import { type HelpdeskFacts, low, medium } from './helpdesk';
import { QUOTES } from './words';

const TOGGL = 'toggl/track-extension src/content/helpscout.js';
const PUBLIC = 'a public extension for Help Scout, whose selectors look partly guessed';

// Two extensions that work on its pages, written apart from each other, name the same parts.
const HIDER = 'trentslutzky/helpscout-thread-hider threadhider.js';
const BOTH = `${HIDER}; j2machado/make-help-scout-ticket-responses-collapsible extension/logic.js`;

/** Its threads were read in public extensions, the rest is partly guessed. */
export const helpScout: HelpdeskFacts = {
  id: 'help-scout',
  name: 'Help Scout',
  pages: [{ kind: 'ticket', hosts: ['secure.helpscout.net'], path: '/conversation/\\d+' }],
  number: '/conversation/\\d+/(\\d+)',
  messages: [
    medium('article.thread[id^="thread-"]', HIDER),
    medium('#tkContent .pic.thread', BOTH),
    low('.thread-item', PUBLIC),
    low('[id^="thread-"]', PUBLIC),
    low('[data-testid="ThreadContainer"] li', PUBLIC),
  ],
  bodies: [
    medium('.messageBody', BOTH),
    low('.thread-content', PUBLIC),
    low('[class*="is-wide-layout"]:not([data-testid])', PUBLIC),
    low('[id^="thread-"]', PUBLIC),
  ],
  authors: [low('span[data-nocollapse="true"]', PUBLIC)],
  order: { usual: 'newest-first', grows: '@id' },
  roles: {
    customer: [
      medium('article.thread.customer', HIDER),
      low('[class*="is-customer"], [class*="type-customer"]'),
    ],
    // Where the customer's threads have a mark, those without it are not the customer's.
    agent: [medium('article.thread:not(.customer)', HIDER)],
    note: [
      low('article.thread.note'),
      low('[class*="is-note"], [class*="type-note"], [aria-label*="note" i]'),
    ],
    skip: [medium('.singleLine', BOTH), low('[class*="lineitem" i], [class*="is-draft"]')],
  },
  subject: [medium('[data-cy="EditableTextarea"]', TOGGL)],
  requester: [
    low('[data-cy="customer-sidebar"] [data-cy="user-name"]', PUBLIC),
    low('.c-avatar__name', PUBLIC),
  ],
  agent: [],
  foreign: QUOTES,
  replyEditors: [
    low('[role="textbox"][aria-label="Reply Editor"]', PUBLIC),
    low('[data-testid="reply-editor"]', PUBLIC),
    low('[data-cy="ConvoEditor"]', PUBLIC),
    medium('.redactor_redactor.redactor_editor', 'public code for the older editor'),
  ],
  otherEditors: [low('[role="textbox"][aria-label*="note" i], [data-testid="note-editor"]')],
  noteMode: [],
};
