import { type HelpdeskFacts, high } from './helpdesk';
import { QUOTES } from './words';

const PAGES = 'Request Tracker 5.0.3, its own pages';
const TRANSACTION = 'bestpractical/rt share/html/Elements/ShowTransaction; its own pages';
const UPDATE = 'bestpractical/rt share/html/Ticket/Update.html; its own pages';
const AVATAR = 'bestpractical/rt share/html/Elements/ShowUserAvatar, RT 6 only';

/** The catalogue's texts for "Comments added" in the interface languages that RT ships among ours. */
const COMMENTED =
  'comment|kommentar|commentaire|comentari|comentári|coment[oó]|comment[oi]|opmerking|commentaar|コメント|评论|备注';

/**
 * Request Tracker 5 and 6. The pages of 5 name no roles: whoever is a requestor is the customer. Only the words of the
 * description tell a comment (internal) from correspondence, in the language of the agent's own interface.
 */
export const requestTracker: HelpdeskFacts = {
  id: 'request-tracker',
  name: 'Request Tracker',
  pages: [
    {
      kind: 'ticket',
      path: '/Ticket/(?:Display|History)\\.html',
      marker: [high('body[id^="comp-Ticket-"] #header h1', PAGES)],
    },
    {
      kind: 'reply',
      path: '/Ticket/Update\\.html',
      marker: [high('body#comp-Ticket-Update form[name="TicketUpdate"]', PAGES)],
    },
  ],
  number: '[?&]id=(\\d+)',
  messages: [high('.transaction.message[data-transaction-id]', TRANSACTION)],
  bodies: [high('.messagebody', 'bestpractical/rt share/html/Elements/ShowMessageStanza; its own pages')],
  authors: [high('.description .user', TRANSACTION)],
  authorId: 'data-user-id',
  order: { usual: 'oldest-first', grows: '@data-transaction-id' },
  roles: {
    note: [high(`.description =~ ${COMMENTED}`, TRANSACTION)],
    customer: [high('.rt-user-avatar.rt-user-unprivileged', AVATAR)],
    agent: [high('.rt-user-avatar.rt-user-privileged', AVATAR)],
  },
  subject: [high('#header h1', 'bestpractical/rt share/html/Elements/Header; its own pages')],
  subjectNoise: '^\\s*#\\d+:\\s*',
  requester: [
    high('.form-row.requestors .value .user', PAGES),
    high('.requestors .value .user', PAGES),
    high('.requestors .user', PAGES),
    high('.requestors .current-value', 'bestpractical/rt share/html/Ticket/Elements/ShowPeople'),
  ],
  agent: [high('#li-preferences .current-user', PAGES)],
  foreign: [...QUOTES, '.message-stanza-folder', '.message-stanza-folder + .message-stanza'],
  replyEditors: [
    high('iframe.cke_wysiwyg_frame', PAGES),
    high('.ck-editor__editable', 'bestpractical/rt share/static/js/util.js, RT 6'),
    high('textarea#UpdateContent', UPDATE),
    high('textarea.messagebox', UPDATE),
  ],
  otherEditors: [high('input[name="UpdateSubject"]', UPDATE)],
  noteMode: [high('select[name="UpdateType"] option[value="private"]:checked', UPDATE)],
};
