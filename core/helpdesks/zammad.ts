import { type HelpdeskFacts, high, low, medium } from './helpdesk';
import { QUOTES } from './words';

const ARTICLE = 'zammad/zammad app/assets/javascripts/app/controllers/ticket_zoom/article_view.coffee';
const BODY = 'zammad/zammad app/assets/javascripts/app/views/ticket_zoom/article_view.jst.eco @f75e18ab';
const NEW = 'zammad/zammad app/assets/javascripts/app/views/ticket_zoom/article_new.jst.eco @ada6efa3';
const TITLE = 'zammad/zammad app/assets/javascripts/app/views/ticket_zoom/title.jst.eco @dd722f94';

/** The classic interface: open tickets stay in the page, one a tab. The title is kept editable. */
export const zammad: HelpdeskFacts = {
  id: 'zammad',
  name: 'Zammad',
  pages: [
    {
      kind: 'ticket',
      path: '#ticket/zoom/\\d+',
      marker: [high('.ticket-article-item', ARTICLE), high('.js-objectTitle', TITLE), low('.ticketZoom')],
    },
  ],
  number: '#ticket/zoom/(\\d+)',
  shownNumber: [low('.ticket-number')],
  panes: [low('.content.active'), low('.ticketZoom:not(.hide)')],
  messages: [high('.ticket-article-item[data-id]', ARTICLE)],
  bodies: [high('.textBubble-content .richtext-content', BODY), high('.textBubble-content', BODY)],
  authors: [high('.article-meta-value', BODY)],
  order: { usual: 'oldest-first', grows: '@data-id' },
  roles: {
    customer: [high('.ticket-article-item.customer', ARTICLE)],
    agent: [high('.ticket-article-item.agent', ARTICLE)],
    note: [high('.ticket-article-item.is-internal', ARTICLE)],
    skip: [high('.ticket-article-item.system', ARTICLE)],
  },
  subject: [high('.ticket-title-update.js-objectTitle', TITLE), high('.js-objectTitle', TITLE)],
  requester: [
    medium('[data-tab="customer"] [title="Name"]', 'toggl/track-extension src/content/zammad.js'),
    low('.sidebar[data-tab="customer"] .user-popover', 'the title “Name” is translated'),
  ],
  agent: [],
  foreign: [...QUOTES, '.js-signatureMarker ~ *', '.article-meta'],
  replyEditors: [high('form.article-add .articleNewEdit-body[contenteditable="true"]', NEW)],
  otherEditors: [high('.js-objectTitle', TITLE), high('form.article-add.is-internal', NEW)],
  noteMode: [high('form.article-add.is-internal', NEW)],
};
