import { type HelpdeskFacts, high, low } from './helpdesk';
import { QUOTES } from './words';

const MESSAGE = 'chatwoot/chatwoot app/javascript/dashboard/components-next/message/Message.vue';
const BUBBLE =
  'chatwoot/chatwoot app/javascript/dashboard/components-next/message/bubbles/Base.vue @72cfe5c6';
const REPLY_BOX = 'chatwoot/chatwoot app/javascript/dashboard/components/widgets/conversation/ReplyBox.vue';
const VIEW = 'chatwoot/chatwoot app/javascript/dashboard/components/widgets/conversation/MessagesView.vue';

/** The bubble's colour tells who wrote: classes of its theme, so they may change with a version. */
export const chatwoot: HelpdeskFacts = {
  id: 'chatwoot',
  name: 'Chatwoot',
  pages: [
    {
      kind: 'ticket',
      path: '/app/accounts/\\d+/(?:.*/)?conversations/\\d+',
      marker: [high('.conversation-panel', VIEW), high('.reply-box', REPLY_BOX)],
    },
  ],
  number: '/conversations/(\\d+)',
  messages: [
    high('.conversation-panel [data-message-id]', MESSAGE),
    high('[id^="message"][data-message-id]', MESSAGE),
  ],
  bodies: [
    high('[data-bubble-name="email"] .letter-render', 'chatwoot/chatwoot …/message/bubbles/Email/Index.vue'),
    high('[data-bubble-name="text"]', 'chatwoot/chatwoot …/message/bubbles/Text/Index.vue'),
    high('[data-bubble-name]', BUBBLE),
  ],
  authors: [],
  order: { usual: 'oldest-first', grows: '@data-message-id' },
  roles: {
    customer: [high('.bg-n-slate-4', BUBBLE)],
    // A mail has no colour; the agent's own stand on the right.
    agent: [
      high('.bg-n-solid-blue', BUBBLE),
      high('.bg-n-ruby-4', BUBBLE),
      high('[data-message-id].justify-end', MESSAGE),
    ],
    note: [high('.bg-n-solid-amber', BUBBLE)],
    skip: [high('.bg-n-solid-iris', BUBBLE), high('.bg-n-alpha-1', BUBBLE)],
  },
  subject: [],
  requester: [low('.contact--profile .contact--name'), low('.contact--name')],
  agent: [],
  foreign: [...QUOTES, '[data-bubble-name="replied"]'],
  replyEditors: [
    high(
      '.reply-box .editor-root .ProseMirror',
      'chatwoot/chatwoot …/components/widgets/WootWriter/Editor.vue',
    ),
    high('.reply-box .reply-box__top textarea', REPLY_BOX),
  ],
  otherEditors: [high('.reply-box.is-private', REPLY_BOX)],
  noteMode: [high('.reply-box.is-private', REPLY_BOX)],
};
