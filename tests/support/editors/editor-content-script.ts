import type { Reply } from '../../../core/reply/reply-plan';
import { watchCursorStops } from '../../../entrypoints/ticket.content/editor/cursor-stops';
import {
  findReplyEditor,
  type ReplyEditor,
} from '../../../entrypoints/ticket.content/editor/find-reply-editor';
import { insertReply } from '../../../entrypoints/ticket.content/editor/insert-reply';
import { watchFocus } from '../../../entrypoints/ticket.content/editor/watch-focus';
import { requestRedactorInsertion } from '../../../platform/page-side';

/** What a test asks of the page's content script. */
export interface EditorRequest {
  readonly selectors: readonly string[];
  readonly notEditors: readonly string[];
  /** Omitted: only find the editor. */
  readonly reply?: Reply;
}

export interface EditorAnswer {
  /** `null` when no editor was found. */
  readonly editor: {
    readonly id: string;
    readonly engine: string;
    readonly richText: boolean;
    readonly used: boolean;
  } | null;
  /** `null` when nothing was to be inserted, or nowhere. */
  readonly outcome: string | null;
}

const memory = watchFocus(document);
const cursors = watchCursorStops(document);

chrome.runtime.onMessage.addListener((request: EditorRequest, _sender, respond) => {
  answer(request).then(respond, (error: unknown) => respond({ editor: null, outcome: String(error) }));
  return true;
});

async function answer({ selectors, notEditors, reply }: EditorRequest): Promise<EditorAnswer> {
  const editor = findReplyEditor(document, { lastFocused: memory.lastFocused(), selectors, notEditors });
  if (editor === null) return { editor: null, outcome: null };
  const outcome =
    reply === undefined
      ? null
      : await insertReply(editor, reply, {
          insertIntoRedactor: requestRedactorInsertion,
          goToStops: cursors.goToStops,
        });
  return { editor: describeEditor(editor), outcome };
}

function describeEditor({ element, engine, richText, used }: ReplyEditor): EditorAnswer['editor'] {
  return { id: element.id || element.localName, engine, richText, used };
}
