import type { Reply } from '../../../core/reply/reply-plan';

/** The reply for an editor of plain text whose helpdesk draws Markdown: that takes the text's place. */
export function asMarkdown(reply: Reply): Reply {
  if (reply.markdown === undefined) return reply;
  const { cursors } = reply;
  return {
    ...reply,
    text: reply.markdown,
    ...(cursors && { cursors: { ...cursors, text: cursors.markdown } }),
  };
}
