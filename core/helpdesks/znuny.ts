import { type HelpdeskFacts, high, low } from './helpdesk';
import { QUOTES } from './words';

const ARTICLE =
  'znuny/Znuny Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/ArticleRender/MIMEBase.tt @56b13f3e; OTOBO 11, its own pages';
const ZOOM =
  'RotherOSS/otobo Kernel/Output/HTML/Templates/Standard/AgentTicketZoom.tt; OTOBO 11, its own pages';
const EDITOR = 'znuny/Znuny var/httpd/htdocs/js/Core.UI.RichTextEditor.js';
const COMPOSE = 'znuny/Znuny Kernel/Output/HTML/Templates/Standard/AgentTicketCompose.tt';

/**
 * Znuny, OTRS and OTOBO. Bodies of HTML mail stand in sandboxed frames of the same origin; unless "show all" is on, only
 * the selected article is in the page. Replies are written in a window of their own.
 */
export const znuny: HelpdeskFacts = {
  id: 'znuny',
  name: 'Znuny, OTRS or OTOBO',
  pages: [
    {
      kind: 'ticket',
      path: '/index\\.pl\\?(?:.*[;&])?Action=AgentTicketZoom\\b',
      marker: [high('.Headline h1', ZOOM), high('.TicketZoom', ZOOM), high('.WidgetSimple', ARTICLE)],
    },
    {
      kind: 'reply',
      path: '/index\\.pl\\?(?:.*[;&])?Action=AgentTicket(?:Compose|EmailOutbound|Forward|Note)\\b',
      marker: [high('textarea.RichText, .RichTextField', EDITOR), high('form[name="compose"]', COMPOSE)],
    },
  ],
  number: '[;&?]TicketID=(\\d+)',
  messages: [high('.WidgetSimple.agent, .WidgetSimple.customer, .WidgetSimple.system', ARTICLE)],
  bodies: [high('iframe[id^="Iframe"]', ARTICLE), high('.ArticleBody', ARTICLE)],
  authors: [high('.ArticleMailHeader p.Value', ARTICLE)],
  order: { usual: 'oldest-first', grows: 'a[name^="Article"]@name' },
  roles: {
    customer: [high('.WidgetSimple.customer', ARTICLE)],
    agent: [high('.WidgetSimple.agent', ARTICLE)],
    note: [high('.WidgetSimple.NotVisibleForCustomer', ARTICLE)],
    skip: [high('.WidgetSimple.system', ARTICLE)],
  },
  subject: [
    high('.Headline h1', ZOOM),
    high('h1.ticketHeaderTitleHeadline', 'znuny/Znuny AgentTicketZoom.tt @09fae607, in one version'),
  ],
  subjectNoise: '^\\s*\\S*#\\s?\\S+\\s*[—–-]\\s*',
  requester: [high('.WidgetSimple.customer .ArticleMailHeader p.Value', ARTICLE)],
  agent: [],
  foreign: QUOTES,
  replyEditors: [
    high(
      '.RichTextField .ck-editor__editable',
      'RotherOSS/otobo var/httpd/htdocs/js/Core.UI.RichTextEditor.js',
    ),
    high('iframe.cke_wysiwyg_frame', EDITOR),
    high('textarea.RichText', EDITOR),
  ],
  otherEditors: [],
  noteMode: [low('input[name="Action"][value="AgentTicketNote"]')],
};
