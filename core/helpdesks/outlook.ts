import { type HelpdeskFacts, low, medium } from './helpdesk';
import { NO_NUMBER, QUOTES } from './words';

const BRISKINE = 'Briskine/briskine src/content/plugins/outlook.js';
const PUBLIC = 'public extensions for Outlook on the web in 2026';

/** Who has the signed-in account's name is the agent, everybody else a customer. */
export const outlook: HelpdeskFacts = {
  id: 'outlook',
  name: 'Outlook',
  pages: [
    {
      kind: 'ticket',
      hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
      path: '^/(?:mail|owa)/',
      mayBeList: true,
    },
    {
      kind: 'ticket',
      path: '/(?:owa|mail)/',
      mayBeList: true,
      marker: [
        medium('head [href*="cdn.office.net"], meta[content*="owamail"]', BRISKINE),
        medium('link[href*="/owamail/"], script[src*="/owamail/"]', BRISKINE),
      ],
    },
  ],
  number: NO_NUMBER,
  messages: [
    medium('[id^="UniqueMessageBody"][role="document"]', PUBLIC),
    medium('[role="document"][aria-label="Message body"]', PUBLIC),
  ],
  bodies: [
    medium('[id^="UniqueMessageBody"][role="document"]', PUBLIC),
    medium('[role="document"][aria-label="Message body"]', PUBLIC),
  ],
  authors: [medium('[id$="_FROM"]', PUBLIC), medium('span[aria-label^="From:"]', PUBLIC)],
  order: { usual: 'newest-first' },
  roles: { otherwise: 'customer' },
  subject: [
    medium('[role="heading"][id$="_SUBJECT"]', PUBLIC),
    medium('div[role="heading"][title]', 'toggl/track-extension src/content/outlook.js'),
  ],
  requester: [],
  agent: [medium('#O365_MainLink_Me', BRISKINE), low('#mectrl_currentAccount_primary')],
  foreign: [...QUOTES, '[id^="appendonsend"]', '[id^="appendonsend"] ~ *', '[id="Signature"]'],
  replyEditors: [medium('[contenteditable="true"][aria-multiline="true"]', BRISKINE)],
  otherEditors: [],
  noteMode: [],
};
