import { type HelpdeskFacts, high } from './helpdesk';

const SHOW = 'redmine/redmine app/views/issues/show.html.erb; Redmine 5.0.4, its own pages';
const HISTORY = 'redmine/redmine app/views/issues/tabs/_history.html.erb; its own pages';
const EDIT = 'redmine/redmine app/views/issues/_edit.html.erb; its own pages';
const JOURNALS = 'redmine/redmine app/helpers/journals_helper.rb; its own pages';

/** No roles: the author is the customer. The description's editor changes the ticket itself. */
export const redmine: HelpdeskFacts = {
  id: 'redmine',
  name: 'Redmine',
  pages: [
    {
      kind: 'ticket',
      path: '/issues/\\d+',
      marker: [high('body.controller-issues.action-show .issue.details', SHOW)],
    },
  ],
  number: '/issues/(\\d+)',
  messages: [
    high('.issue.details, #history .journal.has-notes', HISTORY),
    high('.issue.details, #history .journal', HISTORY),
  ],
  opening: [high('.issue.details', SHOW)],
  bodies: [
    high('.description .wiki', SHOW),
    high('[id^="journal-"][id$="-notes"] .wiki', JOURNALS),
    high('.wiki', HISTORY),
    high('[id^="journal-"][id$="-notes"]', JOURNALS),
  ],
  authors: [high('p.author a.user', SHOW), high('h4 a.user', HISTORY), high('.journal-info a.user', HISTORY)],
  authorId: 'href',
  order: { usual: 'oldest-first', grows: '@id' },
  roles: {
    note: [
      high('.journal.private-notes', 'redmine/redmine app/models/journal.rb'),
      high('.badge-private', JOURNALS),
    ],
  },
  subject: [high('.issue.details .subject h3', SHOW), high('#content .subject h3', SHOW)],
  requester: [high('.issue > p.author a.user', SHOW), high('.issue p.author a.user', SHOW)],
  agent: [
    high('#account .user-name', 'redmine/redmine app/views/layouts/base.html.erb'),
    high('#loggedas a', 'its own pages'),
  ],
  foreign: ['blockquote'],
  replyEditors: [high('textarea#issue_notes', EDIT)],
  otherEditors: [
    high('textarea#issue_description', EDIT),
    high('input#issue_subject', EDIT),
    high('textarea[id^="journal_"]', JOURNALS),
  ],
  noteMode: [high('#issue_private_notes:checked', EDIT)],
};
