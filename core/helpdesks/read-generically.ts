import { type Fact, type HelpdeskFacts, low, medium, type PagePattern } from './helpdesk';

const LIVEAGENT = 'toggl/track-extension src/content/liveagent.js';

/**
 * Helpdesks of whose pages no structure is known: recognised, so that the panel can offer to work there, and read by the
 * generic reader. An editor is named where its engine is known.
 */
export const READ_GENERICALLY: readonly HelpdeskFacts[] = [
  readGenerically('front', 'Front', {
    page: { kind: 'ticket', hosts: ['app.frontapp.com'], path: '/(?:open|inboxes)/' },
    number: '/(cnv_\\w+)',
  }),
  readGenerically('gorgias', 'Gorgias', {
    page: { kind: 'ticket', hosts: ['*.gorgias.com'], path: '/app/(?:ticket|views)' },
    number: '/ticket/(\\d+)',
    replyEditors: [low('.public-DraftEditor-content[contenteditable="true"]')],
  }),
  readGenerically('kustomer', 'Kustomer', {
    page: { kind: 'ticket', hosts: ['*.kustomerapp.com'], path: '/app/(?:customers|conversations)/' },
    number: '/(?:event|conversations)/(\\w+)',
  }),
  readGenerically('crisp', 'Crisp', {
    page: { kind: 'ticket', hosts: ['app.crisp.chat'], path: '/website/[^/]+/inbox/' },
    number: '/inbox/(session_[\\w-]+)',
  }),
  readGenerically('zoho-desk', 'Zoho Desk', {
    page: {
      kind: 'ticket',
      hosts: ['desk.zoho.com', 'desk.zoho.eu', 'desk.zoho.in', 'desk.zoho.com.au', 'desk.zoho.jp'],
      path: '/(?:agent|support)/',
    },
    number: '/(?:tickets|Cases)/(?:details/|dv/)?(\\d+)',
    replyEditors: [low('iframe.ze_area', 'seen in another product of the vendor')],
  }),
  readGenerically('liveagent', 'LiveAgent', {
    page: { kind: 'ticket', hosts: ['*.ladesk.com'], path: '/agent' },
    number: '(?:Ticket|Conversation)[;/]id=(\\w+)',
    subject: [medium('.ConversationHeaderSubject', LIVEAGENT)],
    panes: [medium('.ConversationDetailsView', LIVEAGENT)],
    shownNumber: [medium('.CodeLabel', LIVEAGENT)],
  }),
];

/** What links to it in public code tell, and the little more that is known. */
interface Known extends Pick<HelpdeskFacts, 'number' | 'panes' | 'shownNumber'> {
  readonly page: PagePattern;
  readonly subject?: readonly Fact[];
  readonly replyEditors?: readonly Fact[];
}

function readGenerically(id: string, name: string, { page, ...known }: Known): HelpdeskFacts {
  return {
    id,
    name,
    pages: [page],
    messages: [],
    bodies: [],
    authors: [],
    order: { usual: 'oldest-first' },
    roles: {},
    subject: [],
    requester: [],
    agent: [],
    foreign: [],
    replyEditors: [],
    otherEditors: [],
    noteMode: [],
    ...known,
  };
}
