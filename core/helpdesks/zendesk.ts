import { type HelpdeskFacts, low, medium } from './helpdesk';
import { INTERNAL_WORDS, QUOTES } from './words';

const TMETRIC = 'DevartSoftware/tmetric-plugins src/in-page-scripts/integrations/zendesk.ts';
const TOGGL = 'toggl/track-extension src/content/zendesk.js, for the interface of September 2023';
const BRISKINE = 'Briskine/briskine src/content/plugins/zendesk.js, removed in January 2026';
const PUBLIC = 'public code that works with the Agent Workspace';

/** Keeps several tickets in the page, one in each of its tabs. Its source is closed. */
export const zendesk: HelpdeskFacts = {
  id: 'zendesk',
  name: 'Zendesk',
  pages: [{ kind: 'ticket', hosts: ['*.zendesk.com'], path: '^/agent/tickets/\\d+' }],
  number: '/tickets/(\\d+)',
  panes: [
    medium('.ticket-panes-grid-layout[data-is-active="true"]', TOGGL),
    medium('[data-ticket-id="{number}"]', PUBLIC),
  ],
  messages: [
    medium('article[data-test-id="omni-log-comment-item"]', PUBLIC),
    low('[data-test-id="omni-log-container"] article'),
  ],
  bodies: [
    medium('[data-test-id="omni-log-message-content"]', PUBLIC),
    medium('[data-test-id="omni-log-item-message"]', PUBLIC),
    medium('.zd-comment', PUBLIC),
  ],
  authors: [
    medium('[data-test-id="omni-log-item-sender"]', PUBLIC),
    medium('[data-test-id="omni-log-comment-user-link"]', PUBLIC),
  ],
  order: { usual: 'oldest-first', grows: 'time[data-test-id^="timestamp-"]@datetime' },
  roles: {
    customer: [medium('[data-test-id="omni-log-item-message"][type="end-user"]', PUBLIC)],
    agent: [
      medium('[data-test-id="omni-log-item-message"][type="agent"]', PUBLIC),
      medium('[data-test-id="omni-log-avatar-badge-AgentBadge"]', PUBLIC),
    ],
    note: [
      medium('[data-test-id="omni-log-item-message"][type="internal"]', PUBLIC),
      medium('[data-test-id="omni-log-internal-note-tag"]', PUBLIC),
    ],
  },
  subject: [
    medium('input[data-test-id="omni-header-subject"]@value', TMETRIC),
    medium('input[data-test-id="ticket-pane-subject"]@value', TMETRIC),
  ],
  requester: [medium('#editor-view [data-garden-id="tags.avatar"] + *', BRISKINE)],
  agent: [medium('title:[–-]\\s*([^–]+?)\\s*[–-]\\s*Zendesk$', BRISKINE)],
  foreign: [
    ...QUOTES,
    '.signature',
    '[data-test-id="omni-log-internal-note-tag"]',
    '[data-test-id="omni-log-item-sender"]',
    'time',
  ],
  replyEditors: [
    medium('[data-test-id="omnicomposer-plain-text-ckeditor"]', PUBLIC),
    low('[data-test-id="omnicomposer-rich-text-ckeditor"]'),
    medium('[data-test-id="standalone-rich-text-ckeditor"]', PUBLIC),
    medium('[data-test-id="ticket-rich-text-editor"] [contenteditable][role="textbox"]', PUBLIC),
    medium('.zendesk-editor--rich-text-container', PUBLIC),
  ],
  otherEditors: [],
  noteMode: [
    low(`[data-test-id*="channel-switcher"] =~ ${INTERNAL_WORDS}`),
    low(`[data-test-id*="channel-dropdown"] =~ ${INTERNAL_WORDS}`),
  ],
};
