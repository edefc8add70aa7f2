import { type HelpdeskFacts, low, medium } from './helpdesk';
import { INTERNAL_WORDS, QUOTES } from './words';

const PUBLIC = 'public code that works with the classic form';
const STREAM = 'public code that reads the activity stream, and a saved entry of it';

/** The form stands in a frame, that of the Next Experience inside shadow roots. The request itself is kept editable. */
export const serviceNow: HelpdeskFacts = {
  id: 'servicenow',
  name: 'ServiceNow',
  pages: [
    {
      kind: 'ticket',
      hosts: ['*.service-now.com'],
      path: '(?:/|=|%2F)(?:incident|sn_customerservice_case|sc_req_item|sc_task|interaction)\\.do|/now/.*/record/',
    },
    {
      kind: 'ticket',
      hosts: ['*.service-now.com'],
      mayBeList: true,
      path: '/nav_to\\.do|/now/nav/',
    },
  ],
  number: '(?:sys_id(?:=|%3D|%253D)|/record/\\w+/)([0-9a-f]{32})',
  frames: [medium('iframe#gsft_main', PUBLIC)],
  shownNumber: [low('input[id$=".number"]')],
  messages: [
    medium('ul.activities-form > li.h-card, textarea[id$=".description"]', STREAM),
    low('.activity-stream li, textarea[id$=".description"]'),
  ],
  opening: [low('textarea[id$=".description"]')],
  bodies: [
    medium('.sn-widget-textblock-body', STREAM),
    medium('.sn-card-component_summary', STREAM),
    low('textarea[id$=".description"]'),
  ],
  authors: [medium('.sn-card-component-createdby', STREAM)],
  order: { usual: 'newest-first' },
  roles: {
    note: [
      medium(`.sn-card-component-time =~ ${INTERNAL_WORDS}`, 'its words in English; the rest translated'),
    ],
  },
  subject: [low('input[id$=".short_description"]')],
  requester: [
    low('[id$=".caller_id"][id^="sys_display."]'),
    medium('[id$=".opened_by"][id^="sys_display."]', PUBLIC),
  ],
  agent: [],
  foreign: QUOTES,
  replyEditors: [
    medium('textarea#activity-stream-comments-textarea', PUBLIC),
    medium('textarea#activity-stream-textarea', PUBLIC),
  ],
  otherEditors: [
    medium('textarea#activity-stream-work_notes-textarea', PUBLIC),
    low('textarea[id$=".work_notes"], textarea[id$=".description"]'),
  ],
  noteMode: [low('input[type="checkbox"][id*="work_notes"]:checked')],
};
