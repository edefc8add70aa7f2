/**
 * Signs of Unicode's private use area that stand in a text while a reply is put together. Nothing that comes from
 * outside keeps them: authored texts and data are stripped first.
 */

/** Where a cursor stop was asked for by `{% cursor %}`. */
export const CURSOR_MARK = '\ue000';

/** Where a value was asked for that is not known; the sentence around it is left out. */
export const MISSING_MARK = '\ue001';

const MARKS = /[\ue000\ue001]/g;

export function stripMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** Longer than any value worth a place in a reply; what is pasted by mistake is cut. */
const MAX_DATA_CHARS = 500;

/**
 * Text from a ticket, a form or a setting, fit to stand within a sentence: one line, bounded, and never a template.
 *
 * @param maxChars more for what is put together here, such as the list of all that was tried
 */
export function cleanData(value: string, maxChars = MAX_DATA_CHARS): string {
  return stripMarks(value.slice(0, maxChars))
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\{(?=[{%])|[}%](?=\})/g, '$& ')
    .replace(/\s+/g, ' ')
    .trim();
}
