import type { Reply } from '../../../core/reply/reply-plan';
import type { CursorStop } from './cursor-stops';
import { isTextField } from './editable-elements';
import type { EditorEngine } from './editor-engine';
import type { ReplyEditor } from './find-reply-editor';
import { dispatchBeforeInput, dispatchPaste, type TransferData } from './page-events';

/**
 * One way to put a reply into an editor. It says "mine" by what the editor is, never by trying: several engines take
 * a text late, and a second try would put it in twice.
 */
export interface InsertionStrategy {
  isMine(editor: ReplyEditor): boolean;
  /** The editor has the focus and its caret stands where the reply goes. What came of it is checked elsewhere. */
  insert(editor: ReplyEditor, reply: Reply, help: InsertionHelp): void | Promise<void>;
}

/** What an insertion needs of the outside. */
export interface InsertionHelp {
  /** Calls the Redactor that has the focus: only the page's own scripts can, so the background runs it among them. */
  insertIntoRedactor(html: string): Promise<void>;
  /** Told where the reply wants the caret, before the insertion counts as done. Without it the caret stays behind it. */
  goToStops?(element: HTMLElement, stops: readonly CursorStop[]): void;
}

/** In this order; the last one takes whatever is left. */
export const INSERTION_STRATEGIES: readonly InsertionStrategy[] = [
  { isMine: ({ engine }) => engine === 'textarea' || engine === 'input', insert: typeIntoField },
  { isMine: ({ engine }) => BEFORE_INPUT_TYPES.has(engine), insert: sendBeforeInput },
  { isMine: ({ engine }) => PASTED_INTO.has(engine), insert: sendPaste },
  { isMine: ({ engine }) => engine === 'redactor', insert: callRedactor },
  { isMine: ({ engine }) => COMMANDED.has(engine), insert: runInsertCommand },
  { isMine: () => true, insert: insertIntoUnknown },
];

/**
 * `beforeinput` with the text in its transfer, for engines that ignore or break on everything else:
 * - Slate: `execCommand` changes the page behind the model's back (in Chromium the agent would see a reply that is not
 *   sent), and a paste with HTML in it is left to the browser. slate-react's `onDOMBeforeInput` takes this type.
 * - Trix: `execCommand` leaves nothing to undo and a caret in the wrong place; its input controller takes this type.
 */
const BEFORE_INPUT_TYPES: ReadonlyMap<EditorEngine, string> = new Map([
  ['slate', 'insertReplacementText'],
  ['trix', 'insertFromPaste'],
]);

/**
 * Engines with a model of their own that handle a paste themselves. For some there is nothing else:
 * - CKEditor 5: `insertHTML` does nothing and returns true.
 * - Draft.js: `insertHTML` leaves the last line in the model and another text on the page.
 * - Lexical: `insertHTML` deletes what the agent has written; it commits a paste after the event.
 * - Quill 2: `insertHTML` loses the list. (Quill 1 would delete the selection: it waits for its own clipboard element
 *   to be filled by the browser.)
 * - TinyMCE: `insertHTML` works, but undoing it takes the agent's typing along.
 * - CodeMirror: takes plain text.
 * - ProseMirror, Tiptap: take either; a paste is what their apps hook into. Froala 5 likewise.
 */
const PASTED_INTO: ReadonlySet<EditorEngine> = new Set<EditorEngine>([
  'ckeditor5',
  'codemirror',
  'draft',
  'froala',
  'lexical',
  'prosemirror',
  'quill',
  'tinymce',
]);

/**
 * Engines that read what the browser's own editing leaves behind, and do nothing, or worse, for a synthetic paste:
 * Quill 1 waits for the browser to fill a helper element, Summernote leaves a paste to the browser, Trumbowyg copies
 * its text only when a key goes up.
 *
 * CKEditor 4 could take a paste, but filters it by the buttons it has, and Request Tracker's has none for links. The
 * command works from the frame around, which it has to: in Firefox the frame that CKEditor fills by `document.open()`
 * has no content script.
 */
const COMMANDED: ReadonlySet<EditorEngine> = new Set<EditorEngine>([
  'ckeditor4',
  'quill1',
  'summernote',
  'trumbowyg',
]);

/**
 * Some engines keep their own history and save the agent's last words only with the next snapshot, so that undoing an
 * insertion would take these along. A mouse makes them take one: CKEditor 4 in `plugins/undo/plugin.js`
 * (`onNavigationKey`), Summernote in `Editor.js` (`mouseup`).
 */
const SNAPSHOT_EVENTS: ReadonlyMap<EditorEngine, string> = new Map([
  ['ckeditor4', 'click'],
  ['summernote', 'mouseup'],
]);

/**
 * The one way that keeps the undo history; setting `value` or `setRangeText` clear it, and React would not hear of it.
 */
function typeIntoField({ element }: ReplyEditor, reply: Reply): void {
  if (isTextField(element)) {
    // Chromium counts the insertion to the typing before it, so that one undo would take both. Moving the caret ends
    // the typing.
    const { selectionStart, selectionEnd, selectionDirection } = element;
    element.setSelectionRange(0, 0);
    element.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
  }
  // Browsers take line ends out of what is inserted into a single line, which would join words.
  const text = element.localName === 'input' ? reply.text.replace(/\s*\n\s*/g, ' ') : reply.text;
  element.ownerDocument.execCommand('insertText', false, text);
}

/**
 * Redactor 3 hears neither of a paste, for which it lets the browser fill a box of its own, nor of what a command
 * changes. osTicket's own script calls `insertion.insertHtml`, which no isolated world can reach.
 */
function callRedactor(_editor: ReplyEditor, reply: Reply, help: InsertionHelp): Promise<void> {
  return help.insertIntoRedactor(reply.html);
}

function sendBeforeInput(editor: ReplyEditor, reply: Reply): void {
  const inputType = BEFORE_INPUT_TYPES.get(editor.engine);
  if (inputType !== undefined) dispatchBeforeInput(editor.element, inputType, toTransfer(editor, reply));
}

function sendPaste(editor: ReplyEditor, reply: Reply): void {
  dispatchPaste(editor.element, toTransfer(editor, reply));
}

/**
 * An engine that keeps a model handles a paste, and would be corrupted by the command; a plain contenteditable does
 * nothing for a paste, so the command is still the first thing that changes it.
 */
function insertIntoUnknown(editor: ReplyEditor, reply: Reply): void {
  if (!dispatchPaste(editor.element, toTransfer(editor, reply))) runInsertCommand(editor, reply);
}

function runInsertCommand({ element, engine, richText }: ReplyEditor, reply: Reply): void {
  takeSnapshot(element, engine);
  if (richText) element.ownerDocument.execCommand('insertHTML', false, reply.html);
  else element.ownerDocument.execCommand('insertText', false, reply.text);
  takeSnapshot(element, engine);
  if (engine === 'trumbowyg') element.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
}

/** On the element that the engine listens at and without bubbling: it is nobody else's event. */
function takeSnapshot(element: HTMLElement, engine: EditorEngine): void {
  const type = SNAPSHOT_EVENTS.get(engine);
  const fillsFrame = element === element.ownerDocument.body;
  if (type !== undefined)
    (fillsFrame ? element.ownerDocument.documentElement : element).dispatchEvent(new MouseEvent(type));
}

function toTransfer({ richText }: ReplyEditor, reply: Reply): TransferData {
  return richText ? { 'text/html': reply.html, 'text/plain': reply.text } : { 'text/plain': reply.text };
}
