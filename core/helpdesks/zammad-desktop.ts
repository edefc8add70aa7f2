import { type HelpdeskFacts, high, low } from './helpdesk';
import { QUOTES } from './words';

const BUBBLE =
  'zammad/zammad app/frontend/apps/desktop/pages/ticket/components/TicketDetailView/ArticleBubble/ArticleBubble.vue';
const STYLE = `${BUBBLE.replace('ArticleBubble.vue', '')}useBubbleStyleGuide.ts`;
const TOP_BAR = 'zammad/zammad …/TicketDetailTopBar/components/TopBarHeaderFull.vue @0983bdb7';
const EDITOR = 'zammad/zammad app/frontend/shared/components/Form/fields/FieldEditor/FieldEditorInput.vue';

/** Zammad's new interface: the customer's bubbles have their corner on the right. */
export const zammadDesktop: HelpdeskFacts = {
  id: 'zammad-desktop',
  name: 'Zammad',
  pages: [
    {
      kind: 'ticket',
      path: '/desktop/tickets/\\d+',
      marker: [
        high('[data-test-id^="article-bubble-container-"]', BUBBLE),
        high('.ticket-detail-grid-full', TOP_BAR),
        high('[data-test-id="field-editor"]', EDITOR),
      ],
    },
  ],
  number: '/tickets/(\\d+)',
  messages: [high('[data-test-id^="article-bubble-container-"]', BUBBLE)],
  bodies: [high('[data-test-id^="article-bubble-body-"]', BUBBLE)],
  authors: [],
  order: { usual: 'oldest-first', grows: '@data-test-id' },
  roles: {
    customer: [high('[class~="ltr:rounded-bl-xl"]', BUBBLE), high('[class~="bg-blue-100"]', STYLE)],
    agent: [high('[class~="ltr:rounded-br-xl"]', BUBBLE), high('[class~="bg-neutral-100"]', STYLE)],
    note: [high('.bg-stripes', STYLE)],
  },
  subject: [
    high('.ticket-detail-grid-full [role="heading"][aria-level="2"]', TOP_BAR),
    high('[role="heading"][aria-level="2"]', TOP_BAR),
  ],
  requester: [high('.ticket-detail-grid-full p', TOP_BAR)],
  agent: [],
  foreign: QUOTES,
  replyEditors: [high('[data-test-id="field-editor"] [role="textbox"][name="body"]', EDITOR)],
  otherEditors: [low('.bg-stripes [role="textbox"]')],
  noteMode: [low('.bg-stripes [role="textbox"]')],
};
