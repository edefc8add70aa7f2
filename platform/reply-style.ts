import { DEFAULT_REPLY_STYLE, ReplyStyleSchema } from '../core/reply/reply-style';
import { defineSetting } from './settings';

/** How the agent's replies look. */
export const replyStyle = defineSetting('reply-style', ReplyStyleSchema, DEFAULT_REPLY_STYLE);
