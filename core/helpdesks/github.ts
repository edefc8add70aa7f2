import { type HelpdeskFacts, low, medium } from './helpdesk';

const REFINED = 'refined-github/refined-github source/github-helpers/selectors.ts, source/features/';
const TOGGL = 'toggl/track-extension src/content/github.js';

/** Issues used for support: who opened the issue is the customer. */
export const github: HelpdeskFacts = {
  id: 'github',
  name: 'GitHub issues',
  pages: [{ kind: 'ticket', hosts: ['github.com'], path: '^/[^/]+/[^/]+/issues/\\d+' }],
  number: '/issues/(\\d+)',
  messages: [
    medium('.react-issue-body, .react-issue-comment', REFINED),
    low('.js-comment-container', 'pages before 2025'),
  ],
  opening: [medium('.react-issue-body', REFINED)],
  bodies: [low('.markdown-body'), low('.js-comment-body')],
  authors: [
    medium('a[data-testid="issue-body-header-author"]', REFINED),
    medium('[data-testid="comment-header"] a[data-testid="avatar-link"]', REFINED),
    low('a.author'),
  ],
  authorId: 'href',
  order: { usual: 'oldest-first' },
  roles: {},
  subject: [medium('[data-testid="issue-title"]', TOGGL), medium('.js-issue-title', TOGGL)],
  requester: [medium('a[data-testid="issue-body-header-author"]', REFINED), low('.gh-header-meta a.author')],
  agent: [],
  foreign: ['blockquote', '.email-hidden-reply', '.email-quoted-reply', '.email-signature-reply'],
  replyEditors: [
    medium('#react-issue-comment-composer textarea', REFINED),
    medium('textarea[aria-labelledby="comment-composer-heading"]', REFINED),
    medium('textarea#new_comment_field', REFINED),
  ],
  otherEditors: [low('.react-issue-body textarea, .react-issue-comment textarea')],
  noteMode: [],
};
