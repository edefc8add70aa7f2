import type { Helpdesk } from './helpdesk';

/** Redmine 5. No roles either: the author is the customer. The description's editor changes the ticket itself. */
export const redmine: Helpdesk = {
  id: 'redmine',
  name: 'Redmine',
  source:
    'Redmine 5.0.4, its own pages; app/views/issues/show.html.erb, tabs/_history.html.erb, _edit.html.erb',
  ticketPage: { path: /\/issues\/\d+/, marker: 'body.controller-issues.action-show .issue.details' },
  replyPage: null,
  number: /\/issues\/(\d+)/,
  subject: ['.issue.details .subject h3', '#content .subject h3'],
  subjectNoise: /^$/,
  requester: ['.issue > p.author a.user', '.issue p.author a.user'],
  agent: ['#account .user-name', '#loggedas a'],
  messages: {
    root: '#history .journal.has-notes',
    body: '.wiki',
    author: 'h4 a.user, .journal-info a.user',
    authorId: 'href',
    note: { selector: '.private-notes, .badge-private', text: null },
  },
  opening: { root: '.issue.details', body: '.description .wiki', author: 'p.author a.user' },
  foreign: ['blockquote'],
  order: 'oldest-first',
  replyEditors: ['textarea#issue_notes'],
  otherEditors: ['textarea#issue_description', 'input#issue_subject', 'textarea[id^="journal_"]'],
  noteMode: ['#issue_private_notes:checked'],
};
