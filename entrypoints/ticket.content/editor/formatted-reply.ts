import type { Reply } from '../../../core/reply/reply-plan';

/** Where `{% cursor %}` stood, as offsets: into the text, into the Markdown, and into the text that the HTML shows. */
export interface CursorStops {
  readonly text: readonly number[];
  readonly html: readonly number[];
  readonly markdown: readonly number[];
}

/** A reply with whatever else it brings for some editors. */
export interface FormattedReply extends Reply {
  readonly markdown?: string;
  readonly cursors?: CursorStops;
}

/** The reply for an editor of plain text whose helpdesk draws Markdown: that takes the text's place. */
export function asMarkdown(reply: FormattedReply): FormattedReply {
  if (reply.markdown === undefined) return reply;
  const { cursors } = reply;
  return {
    ...reply,
    text: reply.markdown,
    ...(cursors && { cursors: { ...cursors, text: cursors.markdown } }),
  };
}
