import { type HelpdeskFacts, low, medium } from './helpdesk';
import { QUOTES } from './words';

const TOGGL = 'toggl/track-extension src/content/helpscout.js';
const PUBLIC = 'a public extension for Help Scout, whose selectors look partly guessed';

/** Little was read of its pages. */
export const helpScout: HelpdeskFacts = {
  id: 'help-scout',
  name: 'Help Scout',
  pages: [{ kind: 'ticket', hosts: ['secure.helpscout.net'], path: '/conversation/\\d+' }],
  number: '/conversation/\\d+/(\\d+)',
  messages: [
    low('.thread-item', PUBLIC),
    low('[id^="thread-"]', PUBLIC),
    low('[data-testid="ThreadContainer"] li', PUBLIC),
  ],
  bodies: [
    low('.thread-content', PUBLIC),
    low('[class*="is-wide-layout"]:not([data-testid])', PUBLIC),
    low('[id^="thread-"]', PUBLIC),
  ],
  authors: [low('span[data-nocollapse="true"]', PUBLIC)],
  order: { usual: 'newest-first', grows: '@id' },
  roles: {
    customer: [low('[class*="is-customer"], [class*="type-customer"]')],
    note: [low('[class*="is-note"], [class*="type-note"], [aria-label*="note" i]')],
    skip: [low('[class*="lineitem" i], [class*="is-draft"]')],
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
