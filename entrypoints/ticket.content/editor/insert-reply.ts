import type { Reply } from '../../../core/reply/reply-plan';
import { createRangeAtEnd, isRangeIn, isSelected, readRange, readSelectedText, selectRange } from './caret';
import { findCursorStops } from './cursor-stops';
import { findFocusedElement, isFrame, isTextField, visibleParent } from './editable-elements';
import type { EditorEngine } from './editor-engine';
import type { ReplyEditor } from './find-reply-editor';
import { createInsertionCheck, readEditorText } from './inserted-text';
import { INSERTION_STRATEGIES, type InsertionHelp } from './insertion-strategies';
import { pause } from './pause';
import { untilDrawn } from './until-drawn';

/** `not-verified`: the editor does not show what it should, so the reply may or may not be in it. */
export type InsertionOutcome = 'inserted' | 'not-verified';

/** Lexical and React commit after the event; a busy page needs a few frames more. */
const CHECK_DEADLINE_MS = 600;
const CHECK_INTERVAL_MS = 25;

/** A framework that keeps the value itself can take a text back when it draws next. */
const SETTLE_MS = 100;

/** CKEditor 5 puts its own caret back up to so long after a focus. No engine takes longer to learn of a caret. */
const CARET_SETTLE_MS = 50;

/**
 * Engines that count what comes within this time after the agent's typing to the same step of their history, so that
 * one undo would take both: Quill's history module, `delay`.
 */
const HISTORY_DELAY_MS: ReadonlyMap<EditorEngine, number> = new Map([
  ['quill', 1_000],
  ['quill1', 1_000],
]);

/**
 * Puts a reply into an editor, at the caret or over the selection, and leaves the focus there with the caret behind
 * it. It tries once: where the text does not show, it says so and leaves the rest to the agent's own Ctrl+V.
 *
 * Rejects with the signal's reason when that is aborted; before the attempt nothing has changed then, after it the
 * text may be in the editor.
 */
export async function insertReply(
  editor: ReplyEditor,
  reply: Reply,
  help: InsertionHelp,
  signal?: AbortSignal,
): Promise<InsertionOutcome> {
  signal?.throwIfAborted();
  const strategy = INSERTION_STRATEGIES.find((candidate) => candidate.isMine(editor));
  if (strategy === undefined) return 'not-verified';
  await untilTypingIsHistory(editor, signal);
  await focusAtCaret(editor, signal);
  const { element } = editor;
  const find = createInsertionCheck(readEditorText(element), readSelectedText(element), reply);
  await strategy.insert(editor, reply, help);
  const isInserted = await becomesTrue(() => find(readEditorText(element)) !== null, signal);
  if (!hasFocus(element)) focus(element);
  const text = readEditorText(element);
  const piece = isInserted ? find(text) : null;
  if (piece) help.goToStops?.(element, findCursorStops(text, piece, reply));
  return isInserted ? 'inserted' : 'not-verified';
}

async function untilTypingIsHistory({ engine, typedAt }: ReplyEditor, signal?: AbortSignal): Promise<void> {
  const delay = HISTORY_DELAY_MS.get(engine);
  if (delay === undefined || typedAt === null) return;
  const left = typedAt + delay - performance.now();
  if (left > 0) await pause(left, signal);
}

/**
 * Gives the editor the focus, with the caret where the agent left it, else at the end.
 *
 * An editor with a model of its own learns of the caret by `selectionchange`, a turn or a frame after it moved. That
 * is waited for even where nothing is moved here: the agent's last key press may be as young as that. A focus takes
 * longer, since some engines answer it with a caret of their own.
 */
async function focusAtCaret({ element, used, caret }: ReplyEditor, signal?: AbortSignal): Promise<void> {
  const hadFocus = hasFocus(element);
  if (isTextField(element)) {
    if (!hadFocus) focus(element);
    if (!used) element.setSelectionRange(element.value.length, element.value.length);
    return;
  }
  const wanted = (used ? (readRange(element) ?? caret) : null) ?? createRangeAtEnd(element);
  if (!hadFocus) focus(element);
  if (!isSelected(element, wanted)) selectRange(element, wanted);
  if (!hadFocus) {
    await pause(CARET_SETTLE_MS, signal);
    if (!isRangeIn(element, wanted) || isSelected(element, wanted)) return;
    // CKEditor 4 answers the focus with a selection it saved up to 200 ms before the agent left.
    selectRange(element, wanted);
  }
  await untilDrawn(CARET_SETTLE_MS, signal);
}

function hasFocus(element: HTMLElement): boolean {
  let document = element.ownerDocument;
  for (let frame = visibleParent(document); frame !== null; frame = visibleParent(document)) {
    document = frame.ownerDocument ?? document;
  }
  return findFocusedElement(document) === element;
}

/** The frame's window first: Firefox would move the caret inside the frame, but leave the keyboard outside. */
function focus(element: HTMLElement): void {
  const frame = visibleParent(element.ownerDocument);
  if (frame !== null && isFrame(frame as Element)) element.ownerDocument.defaultView?.focus();
  element.focus();
}

/** True once `check` holds and still holds a moment later; false at the deadline. */
async function becomesTrue(check: () => boolean, signal?: AbortSignal): Promise<boolean> {
  const deadline = performance.now() + CHECK_DEADLINE_MS;
  do {
    if (check()) {
      await pause(SETTLE_MS, signal);
      if (check()) return true;
    }
    await pause(CHECK_INTERVAL_MS, signal);
  } while (performance.now() < deadline);
  return check();
}
