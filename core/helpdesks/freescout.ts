import { type HelpdeskFacts, high, low } from './helpdesk';
import { QUOTES } from './words';

const VIEW =
  'freescout-helpdesk/freescout resources/views/conversations/view.blade.php; FreeScout 1.8, its own pages';
const THREAD =
  'freescout-helpdesk/freescout resources/views/conversations/partials/thread.blade.php; its own pages';

/** Newest first. The agent's own messages are signed "you", in the interface's language. */
export const freescout: HelpdeskFacts = {
  id: 'freescout',
  name: 'FreeScout',
  pages: [{ kind: 'ticket', path: '/conversation/\\d+', marker: [high('body[data-conversation_id]', VIEW)] }],
  number: '/conversation/(\\d+)',
  messages: [high('.thread[data-thread_id]', THREAD)],
  bodies: [high('.thread-content[dir="auto"]', THREAD), high('.thread-content', THREAD)],
  authors: [high('.thread-person strong', THREAD)],
  order: { usual: 'newest-first', grows: '@data-thread_id' },
  roles: {
    customer: [high('.thread.thread-type-customer', THREAD)],
    agent: [high('.thread.thread-type-message', THREAD)],
    note: [high('.thread.thread-type-note', THREAD)],
    skip: [high('.thread.thread-type-lineitem', THREAD), high('.thread.thread-type-draft', THREAD)],
  },
  subject: [high('.conv-subjtext > span', VIEW), high('#conv-subj-value@value', VIEW)],
  requester: [
    high(
      '.customer-name',
      'freescout-helpdesk/freescout resources/views/customers/profile_snippet.blade.php',
    ),
  ],
  agent: [
    high(
      '.nav-user',
      'freescout-helpdesk/freescout resources/views/layouts/app.blade.php; the first name only',
    ),
  ],
  foreign: QUOTES,
  replyEditors: [
    high('.conv-reply-body .note-editable', 'freescout-helpdesk/freescout public/js/main.js'),
    high('textarea#body', VIEW),
  ],
  otherEditors: [high('#conv-subj-value', VIEW)],
  noteMode: [high('input[name="is_note"][value="1"]', VIEW), low('.conv-note-block')],
};
