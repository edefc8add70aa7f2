import type { Reply } from '../../../core/reply/reply-plan';
import { isTextField } from './editable-elements';

/**
 * Editors move blanks about: no-break spaces, line ends, zero-width characters that hold an empty line open. Without
 * any of them, what is left is the same in every editor.
 */
const BLANKS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** "1." and bullets stand in plain text, but a list in HTML draws them itself. */
const LIST_MARKER = /^\s*(?:\d{1,3}[.)]|[-*•–])\s+/;
const OPTIONAL_MARKER = '(?:\\d{1,3}[.)]|[-*•–])?';

/** Prompts that are real text inside the editing host, gone as soon as something is written. */
const PLACEHOLDERS = '[data-slate-placeholder], [data-placeholder-text], .ql-placeholder';

const LINE_ENDS = 'br, div, li, p';

/** What stands in the editor, without blanks. */
export function readEditorText(element: HTMLElement): string {
  if (isTextField(element)) return squeeze(element.value);
  const placeholders = [...element.querySelectorAll(PLACEHOLDERS)];
  let text = element.textContent ?? '';
  for (const placeholder of placeholders) text = text.replace(placeholder.textContent ?? '', '');
  return squeeze(text);
}

/** Where the reply stands in an editor's text without blanks: half-open. */
export interface InsertedPiece {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns what finds the reply in the editor's text: `null` unless that is now the text before, with the reply in it
 * once more than before and nothing else lost but what was selected.
 *
 * @param before from `readEditorText`
 * @param selected what the insertion may replace
 */
export function createInsertionCheck(
  before: string,
  selected: string,
  reply: Reply,
): (after: string) => InsertedPiece | null {
  const patterns = [toPattern(listHtmlLines(reply.html)), toPattern(reply.text.split('\n'))];
  const replaced = squeeze(selected).length;
  return (after) => {
    for (const pattern of patterns) {
      const found = [...after.matchAll(pattern)];
      if (found.length !== [...before.matchAll(pattern)].length + 1) continue;
      const inserted = found.find(({ index, 0: { length } }) =>
        isWithoutOnePiece(before, after.slice(0, index) + after.slice(index + length), replaced),
      );
      if (inserted) return { start: inserted.index, end: inserted.index + inserted[0].length };
    }
    return null;
  };
}

/** True where `rest` is `text` without one piece of at most `longest` characters. */
function isWithoutOnePiece(text: string, rest: string, longest: number): boolean {
  if (rest.length > text.length || rest.length < text.length - longest) return false;
  let start = 0;
  while (start < rest.length && text[start] === rest[start]) start += 1;
  return text.endsWith(rest.slice(start));
}

/** Line by line, so that a list's numbers may be there or not. */
function toPattern(lines: readonly string[]): RegExp {
  const parts = lines.map((line) => {
    const words = escapeForPattern(squeeze(line.replace(LIST_MARKER, '')));
    return LIST_MARKER.test(line) ? OPTIONAL_MARKER + words : words;
  });
  return new RegExp(parts.join(''), 'g');
}

/** Parsed apart from every page: nothing in it can run or load. */
export function parseReplyHtml(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function listHtmlLines(html: string): string[] {
  const body = parseReplyHtml(html);
  for (const item of body.querySelectorAll('li')) item.prepend('- ');
  for (const element of body.querySelectorAll(LINE_ENDS)) element.after('\n');
  return (body.textContent ?? '').split('\n');
}

export function squeeze(text: string): string {
  return text.replace(BLANKS, '');
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
