import { type HelpdeskFacts, low, medium } from './helpdesk';
import { INTERNAL_WORDS, QUOTES } from './words';

const PUBLIC = 'public code that works with the Intercom inbox in 2026';
const LEGACY = 'public code that works with the older Intercom inbox';
const TOGGL = 'toggl/track-extension src/content/intercom.js';

/**
 * The older pages name the kind of each group of messages. In today's nothing but the side of the bubble was read; a
 * message without a sign is taken for the customer's.
 */
export const intercom: HelpdeskFacts = {
  id: 'intercom',
  name: 'Intercom',
  pages: [
    {
      kind: 'ticket',
      hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'],
      path: '^/a/.*(?:conversation|inbox)',
    },
  ],
  number: '/conversations?/(\\d+)',
  messages: [medium('[class*="group/content-part"]', PUBLIC), medium('[data-part-group-id]', LEGACY)],
  bodies: [
    medium('.interblocks-html', PUBLIC),
    medium('.inbox-2__user-email-content', PUBLIC),
    low('.conversation__text'),
  ],
  authors: [],
  order: { usual: 'oldest-first' },
  roles: {
    customer: [medium('[data-part-group-category="1"]', LEGACY)],
    agent: [
      medium('[data-part-group-category="3"]', LEGACY),
      low('[class*="flex-row-reverse"], [class*="justify-end"]', 'the bubble stands on the right'),
    ],
    note: [medium('.conversation__text.o__note', LEGACY), low('[class*="o__note"], [class*="note-part"]')],
    skip: [medium('[data-part-group-category="5"], [data-part-group-category="20"]', LEGACY)],
  },
  subject: [
    medium('[data-inbox-conversation-header-title]', PUBLIC),
    medium('[data-conversation-title]', PUBLIC),
    medium('.conversation__card__title__text', TOGGL),
  ],
  requester: [medium('[data-inbox-conversation-header-title]', 'the title is often the customer’s name')],
  agent: [],
  foreign: QUOTES,
  replyEditors: [
    medium('[data-conversation-reply-composer] .ProseMirror', PUBLIC),
    medium('.ProseMirror.embercom-prosemirror-composer-editor', PUBLIC),
  ],
  otherEditors: [low('[data-conversation-note-composer]')],
  noteMode: [
    low('[data-conversation-reply-composer][class*="note"]'),
    low(`[data-conversation-reply-composer] [aria-selected="true"] =~ ${INTERNAL_WORDS}|^\\s*note`),
  ],
};
