import { type HelpdeskFacts, high, low } from './helpdesk';
import { QUOTES } from './words';

const POST = 'discourse/discourse app/assets/javascripts/discourse/app/components/post.gjs';
const NAME =
  'discourse/discourse app/assets/javascripts/discourse/app/components/post/meta-data/poster-name.gjs';

/** A forum used for support: who opened the topic is the customer. Only posts near the screen are in the page. */
export const discourse: HelpdeskFacts = {
  id: 'discourse',
  name: 'Discourse',
  pages: [
    {
      kind: 'ticket',
      path: '/t/[^/]+/\\d+',
      marker: [high('.topic-post article[data-post-id]', POST), low('#topic-title')],
    },
  ],
  number: '/t/[^/]+/(\\d+)',
  messages: [high('.topic-post', POST), high('article[data-post-id][data-user-id]', POST)],
  bodies: [low('.cooked', 'seen in extensions, not in the templates read')],
  authors: [high('.names .first a', NAME)],
  order: { usual: 'oldest-first', grows: 'article[data-post-id]@data-post-id' },
  roles: {
    customer: [high('.topic-post.topic-owner, .topic-post.post--topic-owner', POST)],
    agent: [high('.names .first.staff, .names .first.admin, .names .first.moderator', NAME)],
    note: [high('.topic-post.whisper', POST)],
    otherwise: 'agent',
  },
  subject: [low('#topic-title .fancy-title'), low('#topic-title h1')],
  requester: [high('.topic-post.topic-owner .names .first a', NAME)],
  agent: [],
  foreign: [...QUOTES, 'aside.quote', 'aside.onebox'],
  replyEditors: [
    high(
      '.ProseMirror-container .ProseMirror',
      'discourse/discourse app/assets/javascripts/discourse/app/static/prosemirror/components/prosemirror-editor.gjs',
    ),
    high(
      'textarea.d-editor-input',
      'discourse/discourse app/assets/javascripts/discourse/app/components/d-editor.gjs',
    ),
  ],
  otherEditors: [],
  noteMode: [low('#reply-control .whisper'), low('#reply-control.whisper')],
};
