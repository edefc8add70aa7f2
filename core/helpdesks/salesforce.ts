import { type HelpdeskFacts, low, medium } from './helpdesk';
import { QUOTES } from './words';

const TOGGL = 'toggl/track-extension src/content/force.js, salesforce.js';
const FEED = 'public code that reads the case feed';
const BRISKINE = 'Briskine/briskine, commits 775adead, 26d57d8e, 39f07d56';

/**
 * The console keeps the panes of all its tabs in the page. E-mails are the conversation; posts in the feed are for
 * colleagues, as far as was read.
 */
export const salesforce: HelpdeskFacts = {
  id: 'salesforce',
  name: 'Salesforce Service Cloud',
  pages: [{ kind: 'ticket', hosts: ['*.lightning.force.com'], path: '/lightning/r/(?:Case/)?\\w+/view' }],
  number: '/r/(?:Case/)?(\\w+)/view',
  panes: [
    medium('section.tabContent.active.oneConsoleTab[aria-expanded="true"]', FEED),
    medium('.slds-template__container > .lafSinglePaneWindowManager > .windowViewMode-normal', TOGGL),
  ],
  shownNumber: [low('[field-label="Case Number"] lightning-formatted-text')],
  messages: [
    medium('article:has(.emailMessageBody, .feedBodyInner, .cuf-feedBodyText)', FEED),
    medium('li:has(.emailMessageBody, .feedBodyInner, .cuf-feedBodyText)', FEED),
  ],
  bodies: [
    medium('.emailMessageBody', FEED),
    medium('.feedBodyInner', FEED),
    medium('.cuf-feedBodyText', FEED),
  ],
  authors: [low('.cuf-entityLink'), medium('a', 'public code: the first link of an item')],
  order: { usual: 'newest-first' },
  roles: {
    note: [medium('.feedBodyInner', FEED), medium('.cuf-feedBodyText', FEED)],
  },
  subject: [
    medium('.slds-page-header__title .uiOutputText', TOGGL),
    medium('.slds-page-header__title lightning-formatted-text', TOGGL),
    medium('h1 .slds-page-header__title', 'DevartSoftware/tmetric-plugins, integrations/salesforce.ts'),
  ],
  requester: [low('[field-label="Contact Name"] a')],
  agent: [],
  foreign: [...QUOTES, '.cuf-more'],
  replyEditors: [
    medium('lightning-input-rich-text .slds-rich-text-editor__textarea .ql-editor', BRISKINE),
    medium('iframe.cke_wysiwyg_frame', BRISKINE),
    low('iframe[title="Email Body"], iframe[title="CK Editor Container"]'),
  ],
  otherEditors: [low('.forceChatterPublisher .ql-editor, .cuf-publisherEditor')],
  noteMode: [],
};
