import { parseOwnArticle } from '../articles/own-article';
import { idFromTitle } from './article-id';
import { htmlToText, tidy } from './html-to-text';
import type { ImportedItem, ImportPlace } from './import-types';
import { adoptPlaceholders } from './placeholders';

/** A canned reply of another product, as its file has it. */
export interface CannedReply {
  readonly title: string;
  readonly body: string;
  readonly isHtml: boolean;
  readonly tags?: readonly string[];
  /** Short codes and triggers: the agent knows the reply by them. */
  readonly aliases?: readonly string[];
  readonly language?: string;
  /** In the place of one made from the title. */
  readonly id?: string;
  readonly warnings?: readonly string[];
}

const MAX_TITLE_CHARS = 200;
const STEP_TITLE_CHARS = 120;

/** Makes an article of a canned reply: one text, found by its title, tags and short codes. */
export function toReadyReply(canned: CannedReply, place: ImportPlace, today: string): ImportedItem {
  const title = oneLine(canned.title).slice(0, MAX_TITLE_CHARS);
  const problem = (message: string): ImportedItem => ({ kind: 'problem', ...place, title, message });
  if (title === '') return problem('has no title');
  const read = canned.isHtml ? htmlToText(canned.body) : null;
  const { text, unknown } = adoptPlaceholders(read?.text ?? tidy(canned.body));
  if (text === '') return problem('has no text');
  const warnings = [...(canned.warnings ?? [])];
  if (read?.hadHiddenParts) warnings.push('A script, style sheet or frame was left out.');
  if (read && read.images > 0) warnings.push(`Pictures were left out: ${read.images}.`);
  if (unknown.length > 0) warnings.push(`Placeholders that are not known here: ${unknown.join(', ')}.`);
  const parsed = parseOwnArticle({
    id: canned.id ?? idFromTitle(title),
    ...(canned.language ? { language: canned.language } : {}),
    title,
    aliases: shortLines(canned.aliases ?? [], 160).slice(0, 60),
    tags: shortLines(canned.tags ?? [], 40).slice(0, 30),
    steps: [{ id: 'reply', title: title.slice(0, STEP_TITLE_CHARS).trim(), body: text }],
    ready: true,
    reviewed: today,
  });
  if (parsed.ok) return { kind: 'article', ...place, article: parsed.value, warnings };
  const [first] = parsed.problem;
  return problem(first ? `${first.path.join('.')}: ${first.message}` : 'is no article');
}

function shortLines(texts: readonly string[], max: number): string[] {
  const lines = texts.map(oneLine).filter((line) => line !== '' && line.length <= max);
  return [...new Set(lines)];
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
