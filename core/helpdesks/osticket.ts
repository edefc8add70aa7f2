import { type HelpdeskFacts, high, low } from './helpdesk';
import { QUOTES } from './words';

const VIEW = 'osTicket/osTicket include/staff/ticket-view.inc.php; osTicket 1.18, its own pages';
const ENTRY = 'osTicket/osTicket include/staff/templates/thread-entry.tmpl.php; its own pages';
const ENTRIES = 'osTicket/osTicket include/staff/templates/thread-entries.tmpl.php; its own pages';

/** Reply and note have an editor each, one of them hidden. A second block in a body holds attachments. */
export const osTicket: HelpdeskFacts = {
  id: 'osticket',
  name: 'osTicket',
  pages: [
    {
      kind: 'ticket',
      path: '/scp/(?:tickets|tasks)\\.php\\?(?:.*&)?id=\\d+',
      marker: [high('#ticketThread', VIEW), high('.tixTitle', VIEW), high('#thread-items', ENTRIES)],
    },
  ],
  number: '[?&]id=(\\d+)',
  messages: [high('#thread-items > [id^="thread-entry-"]', ENTRIES)],
  bodies: [high('.thread-body > div:first-child', ENTRY), high('.thread-body', ENTRY)],
  authors: [high('.header b', ENTRY)],
  order: { usual: 'oldest-first', grows: '@id' },
  roles: {
    customer: [high('.thread-entry.message', ENTRY)],
    agent: [high('.thread-entry.response', ENTRY)],
    note: [high('.thread-entry.note', ENTRY)],
    skip: [high('.thread-entry.system', ENTRY), high('.thread-event', ENTRIES)],
  },
  subject: [high('.tixTitle h3', VIEW)],
  requester: [high('[id^="user-"][id$="-name"]', VIEW)],
  agent: [high('#info strong', 'osTicket/osTicket include/staff/header.inc.php; the first name only')],
  foreign: QUOTES,
  replyEditors: [high('textarea#response', VIEW), low('textarea#task_response')],
  otherEditors: [
    high('textarea#internal_note', VIEW),
    low('textarea#task_note'),
    low('#internal_note_title, #title'),
  ],
  noteMode: [],
};
