import { type HelpdeskFacts, low, medium } from './helpdesk';
import { INTERNAL_WORDS, QUOTES } from './words';

const TOGGL = 'toggl/track-extension src/content/atlassian.js';
const TMETRIC = 'DevartSoftware/tmetric-plugins src/in-page-scripts/integrations/jira.ts';
const PUBLIC = 'public code that works with Jira Cloud in 2026';
const ISSUE = '[A-Z][A-Z0-9_]+-\\d+';

/** No markers of customers were read: whoever reported the issue is the customer. */
export const jira: HelpdeskFacts = {
  id: 'jira',
  name: 'Jira Service Management',
  pages: [
    {
      kind: 'ticket',
      hosts: ['*.atlassian.net'],
      path: `/browse/${ISSUE}|/jira/servicedesk/.*/${ISSUE}|[?&]selectedIssue=${ISSUE}`,
    },
    {
      kind: 'ticket',
      path: `/browse/${ISSUE}`,
      marker: [medium('meta[name="application-name"][content="JIRA"]', TMETRIC)],
    },
  ],
  number: `(?:/browse/|/servicedesk/.*/|selectedIssue=)(${ISSUE})`,
  messages: [
    medium(
      '[data-testid="issue.views.field.rich-text.description"], [data-testid^="comment-base-item-"]',
      PUBLIC,
    ),
    medium(
      '#descriptionmodule, #issue_actions_container .activity-comment',
      'public code for Jira Data Center',
    ),
  ],
  opening: [medium('[data-testid="issue.views.field.rich-text.description"], #descriptionmodule', PUBLIC)],
  bodies: [
    medium('.ak-renderer-document', PUBLIC),
    medium('[data-testid$="-body"]', PUBLIC),
    low('.action-body'),
    medium('.user-content-block', 'public code for Jira Data Center'),
    medium('.mod-content', 'public code for Jira Data Center'),
  ],
  authors: [
    low('[data-testid$="-header"] [data-testid*="author"]'),
    low('[data-testid$="-header"] span'),
    low('.user-hover'),
  ],
  order: { usual: 'oldest-first', grows: '@data-testid' },
  roles: {
    note: [
      medium('[data-testid="issue-comment-base.ui.comment.custom-comment.restricted-to"]', PUBLIC),
      low(`[data-testid$="-header"] =~ ${INTERNAL_WORDS}`),
      low('.comment-internal, [data-sd-internal="true"]'),
    ],
  },
  subject: [
    medium('h1[data-testid="issue.views.issue-base.foundation.summary.heading"]', TOGGL),
    low('#summary-val'),
  ],
  requester: [
    medium('[data-testid="issue.views.field.user.reporter.name.wrapper"]', PUBLIC),
    medium('[data-testid="issue.views.field.user.reporter"]', PUBLIC),
    medium('#reporter-val', 'public code for Jira Data Center'),
  ],
  agent: [],
  foreign: QUOTES,
  replyEditors: [
    medium('[data-testid="issue.activity.comment"] #ak-editor-textarea', PUBLIC),
    medium('#ak-editor-textarea', PUBLIC),
    medium(
      '[data-testid="issue.activity.comment"] [data-testid*="issue.component.editor.default-editor"]',
      PUBLIC,
    ),
    low('textarea#comment'),
  ],
  otherEditors: [
    medium('[data-testid="issue.views.field.rich-text.description"]', PUBLIC),
    low('#descriptionmodule'),
  ],
  noteMode: [
    low(`[data-testid="issue.activity.comment"] [aria-selected="true"] =~ ${INTERNAL_WORDS}`),
    low(`[data-testid="issue.activity.comment"] [aria-pressed="true"] =~ ${INTERNAL_WORDS}`),
    low(
      `[data-testid="issue-comment-base.ui.comment.comment-visibility.comment-visibility-wrapper"] =~ ${INTERNAL_WORDS}`,
    ),
  ],
};
