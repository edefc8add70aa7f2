import { type HelpdeskFacts, low, medium } from './helpdesk';
import { INTERNAL_WORDS, QUOTES } from './words';

const PUBLIC = 'public code that works with HubSpot';
const TOGGL = 'toggl/track-extension src/content/hubspot.js';

/**
 * No markers of roles were read: whoever wrote first is the customer. Collapsed history is not in the page at all, so a
 * message that the agent has not opened is not read.
 */
export const hubspot: HelpdeskFacts = {
  id: 'hubspot',
  name: 'HubSpot',
  pages: [
    {
      kind: 'ticket',
      hosts: ['app.hubspot.com', '*.hubspot.com'],
      path: '^/(?:live-messages|help-desk)/|/record/0-5/\\d+',
    },
  ],
  number: '/(?:inbox|thread|ticket|record/0-5)/(\\d+)',
  messages: [medium('[class*="CommonMessage__StyledContentColumn"]', PUBLIC)],
  bodies: [medium('[data-test-id="primary-message-body-content"]', PUBLIC)],
  authors: [medium('dt[data-message-metadata-type="from"] b', PUBLIC)],
  order: { usual: 'oldest-first' },
  roles: {
    note: [low('[data-test-id*="internal-comment"], [class*="InternalComment"]')],
  },
  subject: [medium('[data-selenium-test="highlightTitle"]', TOGGL)],
  requester: [],
  agent: [],
  foreign: [...QUOTES, '.hs_reply'],
  replyEditors: [medium('.ProseMirror[contenteditable="true"]', PUBLIC)],
  otherEditors: [low('[data-test-id*="comment-editor"], [data-test-id*="internal-comment"]')],
  noteMode: [
    low(
      `[role="tab"][aria-selected="true"] =~ ${INTERNAL_WORDS}|^\\s*(?:comment|kommentar|commentaire|comentario|commento|opmerking|comentário|コメント|评论)s?\\s*$`,
    ),
  ],
};
