import type { HelpdeskPage } from '../../core/helpdesks/find-helpdesk-page';
import type { Helpdesk } from '../../core/helpdesks/helpdesk';
import type { Reply } from '../../core/reply/reply-plan';
import type { PageInsertion } from '../../platform/messages';
import { requestRedactorInsertion } from '../../platform/page-side';
import { findReplyEditor } from './editor/find-reply-editor';
import { insertReply } from './editor/insert-reply';
import type { LastFocus } from './editor/watch-focus';
import { shows } from './reading/page-facts';
import { findPage, type PageLocation } from './reading/read-page';
import { findTicketPlace } from './reading/ticket-place';

/** Puts a reply into the page's reply editor; never into an editor that stands on "internal note". */
export async function insertIntoPage(
  page: Document,
  location: PageLocation,
  helpdesks: readonly Helpdesk[],
  lastFocused: LastFocus | null,
  reply: Reply,
): Promise<PageInsertion> {
  const helpdeskPage = findPage(page, location, helpdesks);
  if (helpdeskPage && isOnNote(page, helpdeskPage)) return 'internal-note';
  const helpdesk = helpdeskPage?.helpdesk;
  const editor = findReplyEditor(page, {
    lastFocused,
    selectors: helpdesk?.replyEditors ?? [],
    notEditors: helpdesk?.otherEditors ?? [],
  });
  return editor ? insertReply(editor, reply, { insertIntoRedactor: requestRedactorInsertion }) : 'no-editor';
}

/** True where the ticket's editor stands on "internal note"; another ticket's in the same page does not matter. */
export function isOnNote(page: Document, helpdeskPage: HelpdeskPage): boolean {
  const place = findTicketPlace(page, helpdeskPage);
  return helpdeskPage.helpdesk.noteMode.some((sign) => shows(place, sign));
}
