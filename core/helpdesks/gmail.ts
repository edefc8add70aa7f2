import { type HelpdeskFacts, low, medium } from './helpdesk';
import { NO_NUMBER, QUOTES } from './words';

const BRISKINE = 'Briskine/briskine src/content/plugins/gmail.js';
const PUBLIC = 'public extensions for Gmail';

/** Who writes from the address in the page's title is the agent, everybody else a customer. */
export const gmail: HelpdeskFacts = {
  id: 'gmail',
  name: 'Gmail',
  pages: [{ kind: 'ticket', hosts: ['mail.google.com'], path: '^/mail/.*#.*/[A-Za-z0-9]{12,}' }],
  number: NO_NUMBER,
  panes: [low('[role="main"]')],
  messages: [medium('.adn.ads', PUBLIC), medium('[data-message-id]', PUBLIC)],
  bodies: [medium('.a3s', PUBLIC)],
  authors: [medium('.gD[email]', PUBLIC)],
  authorId: 'email',
  order: { usual: 'oldest-first' },
  roles: { otherwise: 'customer' },
  subject: [medium('.ha h2', 'toggl/track-extension src/content/google-mail.js'), medium('h2.hP', PUBLIC)],
  requester: [],
  agent: [medium('title:([\\w.+-]+@[\\w.-]+)', BRISKINE)],
  foreign: [...QUOTES, '.gmail_signature', '.gmail_extra'],
  replyEditors: [
    medium('div[g_editable="true"][contenteditable="true"]', PUBLIC),
    medium('.M9 [contenteditable="true"]', BRISKINE),
  ],
  otherEditors: [],
  noteMode: [],
};
