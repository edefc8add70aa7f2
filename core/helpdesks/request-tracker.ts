import type { Helpdesk } from './helpdesk';

/**
 * Request Tracker 5. Its pages name no roles: whoever is a requestor is the customer. Only the words of the description
 * tell a comment (internal) from correspondence, in the language of the agent's own interface.
 */
export const requestTracker: Helpdesk = {
  id: 'request-tracker',
  name: 'Request Tracker',
  source:
    'Request Tracker 5.0.3, its own pages; templates Ticket/Display.html, Elements/ShowTransaction, Ticket/Update.html',
  ticketPage: { path: /\/Ticket\/(?:Display|History)\.html/, marker: 'body[id^="comp-Ticket-"] #header h1' },
  replyPage: { path: /\/Ticket\/Update\.html/, marker: 'body#comp-Ticket-Update form[name="TicketUpdate"]' },
  number: /[?&]id=(\d+)/,
  subject: ['#header h1'],
  subjectNoise: /^\s*#\d+:\s*/,
  requester: ['.form-row.requestors .value .user', '.requestors .value .user', '.requestors .user'],
  agent: ['#li-preferences .current-user'],
  messages: {
    root: '.transaction.message[data-transaction-id]',
    body: '.messagebody',
    author: '.description .user',
    authorId: 'data-user-id',
    note: {
      selector: null,
      text: {
        selector: '.description',
        // The catalogue's texts for "Comments added" in the interface languages that RT ships among ours.
        pattern:
          /comment|kommentar|commentaire|comentari|comentári|coment[oó]|comment[oi]|opmerking|commentaar|コメント|评论|备注/i,
      },
    },
  },
  opening: null,
  foreign: ['.message-stanza-folder', '.message-stanza-folder + .message-stanza', 'blockquote'],
  order: 'oldest-first',
  replyEditors: [
    'iframe.cke_wysiwyg_frame',
    '.ck-editor__editable',
    'textarea#UpdateContent',
    'textarea.messagebox',
  ],
  otherEditors: ['input[name="UpdateSubject"]'],
  noteMode: ['select[name="UpdateType"] option[value="private"]:checked'],
};
