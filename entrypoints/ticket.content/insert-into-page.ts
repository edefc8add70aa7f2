import type { HelpdeskPage } from '../../core/helpdesks/find-helpdesk-page';
import type { Helpdesk } from '../../core/helpdesks/helpdesk';
import type { Reply } from '../../core/reply/reply-plan';
import type { PageInsertion } from '../../platform/messages';
import { requestRedactorInsertion } from '../../platform/page-side';
import { asMarkdown } from './editor/as-markdown';
import type { CursorWatch } from './editor/cursor-stops';
import { findReplyEditor, type ReplyEditor } from './editor/find-reply-editor';
import { insertReply } from './editor/insert-reply';
import type { LastFocus } from './editor/watch-focus';
import { shows } from './reading/page-facts';
import { findPage, type PageLocation } from './reading/read-page';
import { findTicketPlace } from './reading/ticket-place';

/** Those whose plain editors draw Markdown (`docs/helpdesks.md`). */
const MARKDOWN_HELPDESKS: ReadonlySet<string> = new Set(['chatwoot', 'discourse', 'github', 'redmine']);

/** Redmine can be set to Textile, and says so by the script or, from version 6 on, by the body. */
const TEXTILE = 'script[src*="jstoolbar/textile"], body[data-text-formatting="textile"]';

/** Puts a reply into the page's reply editor; never into an editor that stands on "internal note". */
export async function insertIntoPage(
  page: Document,
  location: PageLocation,
  helpdesks: readonly Helpdesk[],
  lastFocused: LastFocus | null,
  reply: Reply,
  cursors: CursorWatch,
): Promise<PageInsertion> {
  const editor = findEditor(page, location, helpdesks, lastFocused);
  if (editor === 'internal-note' || editor === null) return editor ?? 'no-editor';
  const takesMarkdown = !editor.richText && drawsMarkdown(page, findPage(page, location, helpdesks));
  return insertReply(editor, takesMarkdown ? asMarkdown(reply) : reply, {
    insertIntoRedactor: requestRedactorInsertion,
    goToStops: cursors.goToStops,
  });
}

/** The editor that a reply would go into; `null` where there is none. */
export function findEditor(
  page: Document,
  location: PageLocation,
  helpdesks: readonly Helpdesk[],
  lastFocused: LastFocus | null,
): ReplyEditor | 'internal-note' | null {
  const helpdeskPage = findPage(page, location, helpdesks);
  if (helpdeskPage && isOnNote(page, helpdeskPage)) return 'internal-note';
  const helpdesk = helpdeskPage?.helpdesk;
  return findReplyEditor(page, {
    lastFocused,
    selectors: helpdesk?.replyEditors ?? [],
    notEditors: helpdesk?.otherEditors ?? [],
  });
}

/** True where the ticket's editor stands on "internal note"; another ticket's in the same page does not matter. */
export function isOnNote(page: Document, helpdeskPage: HelpdeskPage): boolean {
  const place = findTicketPlace(page, helpdeskPage);
  return helpdeskPage.helpdesk.noteMode.some((sign) => shows(place, sign));
}

function drawsMarkdown(page: Document, helpdeskPage: HelpdeskPage | null): boolean {
  return (
    helpdeskPage !== null &&
    MARKDOWN_HELPDESKS.has(helpdeskPage.helpdesk.id) &&
    page.querySelector(TEXTILE) === null
  );
}
