import { splitSentences } from '../text/sentences';
import { cleanData, MISSING_MARK, stripMarks } from './marks';
import type { FilledTemplate, TemplateFiller } from './templates/template-filler';

/** An article has at most 20 steps, with titles of 120 characters. */
const MAX_SLOT_CHARS = 4_000;

/** True for a text that has to go through the template engine; most have no placeholder at all. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

export interface TextFiller {
  /**
   * The text with its placeholders filled. A sentence that needs a value nobody knows is left out; `null` where nothing
   * is left.
   */
  fill(authored: string, slots?: Readonly<Record<string, string>>): string | null;
  /** What was asked for and is not known, in the order of asking. */
  readonly missing: ReadonlySet<string>;
  /** Texts that could not be read as a template; they are left out whole. */
  readonly broken: ReadonlySet<string>;
}

/** `templates` is `null` where it has not been loaded: what holds a placeholder is left out then, never shown raw. */
export function createTextFiller(templates: TemplateFiller | null): TextFiller {
  const missing = new Set<string>();
  const broken = new Set<string>();
  const expand = (authored: string): string => {
    const text = stripMarks(authored);
    if (!hasPlaceholder(text)) return text;
    const filled: FilledTemplate | null = templates?.fill(text) ?? null;
    if (filled === null) {
      broken.add(authored);
      return '';
    }
    for (const name of filled.missing) missing.add(name);
    return filled.text;
  };
  return {
    missing,
    broken,
    fill(authored, slots = {}) {
      const text = dropIncomplete(expand(authored));
      // Data goes in last, so that nothing of it can be read as a template.
      const whole = text.replace(/\{(\w+)\}/g, (slot, name: string) => {
        const value = slots[name];
        return value === undefined ? slot : cleanData(value, MAX_SLOT_CHARS);
      });
      // Escaped braces in a template, or a closing pair without an opening one: nobody wants to send those either.
      const safe = whole.replace(/\{(?=[{%])|[}%](?=\})/g, '$& ');
      return safe.trim() === '' ? null : safe;
    },
  };
}

/** Leaves out the sentences in which a value is missing. */
function dropIncomplete(text: string): string {
  if (!text.includes(MISSING_MARK)) return text;
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => !sentence.includes(MISSING_MARK))
    .join('');
}
