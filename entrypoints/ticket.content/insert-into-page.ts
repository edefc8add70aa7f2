import { findHelpdeskPage } from '../../core/helpdesks/helpdesks';
import type { Reply } from '../../core/reply/reply-plan';
import type { PageInsertion } from '../../platform/messages';
import { requestRedactorInsertion } from '../../platform/page-side';
import { findReplyEditor } from './editor/find-reply-editor';
import { insertReply } from './editor/insert-reply';
import type { LastFocus } from './editor/watch-focus';

/** Puts a reply into the page's reply editor; never into an editor that stands on "internal note". */
export async function insertIntoPage(
  page: Document,
  { pathname, search }: Location,
  lastFocused: LastFocus | null,
  reply: Reply,
): Promise<PageInsertion> {
  const has = (selector: string): boolean => page.querySelector(selector) !== null;
  const helpdesk = findHelpdeskPage(pathname + search, has)?.helpdesk;
  if (helpdesk?.noteMode.some(has)) return 'internal-note';
  const editor = findReplyEditor(page, {
    lastFocused,
    selectors: helpdesk?.replyEditors ?? [],
    notEditors: helpdesk?.otherEditors ?? [],
  });
  return editor ? insertReply(editor, reply, { insertIntoRedactor: requestRedactorInsertion }) : 'no-editor';
}
