import { givenName } from './clean-name';
import { writeNote } from './documents/write-note';
import { writeOutage } from './documents/write-outage';
import { writeQuestions } from './documents/write-questions';
import { writeSteps } from './documents/write-steps';
import type { TextFiller } from './fill-text';
import { hasSteps } from './reply-kind';
import { type Addressed, type ReplyPhrases, say } from './reply-phrases';
import type { ReplyPlan } from './reply-plan';
import type { ReplyStyle } from './reply-style';

/** A reply before it is rendered: every renderer says exactly this. */
export type ReplyBlock =
  | { readonly kind: 'paragraph'; readonly label: string; readonly lines: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface StepItem {
  readonly title: string;
  /** Before the title where steps are numbered in words; empty where they are numbered by the list. */
  readonly number: string;
  readonly paragraphs: readonly StepParagraph[];
}

export interface StepParagraph {
  readonly role: 'path' | 'body' | 'caution' | 'check';
  /** Put before the text in bold; empty for path and body. */
  readonly label: string;
  readonly text: string;
}

/** What a document is written with. */
export interface Writing {
  readonly plan: ReplyPlan;
  readonly phrases: ReplyPhrases;
  readonly style: ReplyStyle;
  readonly filler: TextFiller;
  /** A phrase of the frame, filled; empty where nothing of it is left. */
  say(phrase: Addressed, slots?: Readonly<Record<string, string>>): string;
}

/** Turns a plan into what the customer, or a colleague, will read. */
export function createReplyDocument(
  plan: ReplyPlan,
  phrases: ReplyPhrases,
  style: ReplyStyle,
  filler: TextFiller,
): ReplyBlock[] {
  const writing: Writing = {
    plan,
    phrases,
    style,
    filler,
    say: (phrase, slots) => filler.fill(say(phrase, plan.formality), slots) ?? '',
  };
  if (plan.kind === 'note') return writeNote(writing).filter(isFull);
  if (plan.article.ready && hasSteps(plan.kind)) return writeReady(writing).filter(isFull);
  return [paragraph(greeting(writing)), ...body(writing), signature(writing)].filter(isFull);
}

/** A ready reply is the whole of its one step's body: it greets and signs by itself, or not at all. */
function writeReady({ plan, filler }: Writing): ReplyBlock[] {
  return plan.steps
    .filter(({ state }) => state === 'included')
    .flatMap(({ step }) => step.body.split(/\n{2,}/))
    .map((part) => ({ kind: 'paragraph', label: '', lines: linesOf(filler.fill(part) ?? '') }));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

function body(writing: Writing): ReplyBlock[] {
  const { plan, phrases } = writing;
  switch (plan.kind) {
    case 'first':
    case 'follow-up':
      return writeSteps(writing);
    case 'question':
      return writeQuestions(writing);
    case 'outage':
      return writeOutage(writing);
    case 'closing':
      return [paragraph(writing.say(phrases.solved.opening)), paragraph(writing.say(phrases.solved.closing))];
    case 'note':
      return [];
  }
}

function greeting({ plan, phrases, style, filler, say: write }: Writing): string {
  const own = style.greeting.trim() === '' ? null : filler.fill(style.greeting);
  if (own !== null) return own;
  const { customerName } = plan;
  return customerName === null
    ? write(phrases.greeting.unnamed)
    : write(phrases.greeting.named, { name: customerName, first: givenName(customerName) });
}

function signature({ plan, phrases, style, filler, say: write }: Writing): ReplyBlock {
  const own = style.signOff.trim() === '' ? null : filler.fill(style.signOff);
  const lines =
    own === null
      ? [write(phrases.signOff), ...(plan.agentName === null ? [] : [plan.agentName])]
      : own.split('\n');
  return { kind: 'paragraph', label: '', lines: linesOf(lines.join('\n')) };
}

export function paragraph(text: string, label = ''): ReplyBlock {
  const line = oneLine(text);
  return { kind: 'paragraph', label, lines: line === '' ? [] : [line] };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], { list }: ReplyPhrases): string {
  const items = words.map((word) => list.item.replace('{item}', () => word));
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(list.comma)}${list.and}${last}`;
}

export function quoteWords(words: string, { quote }: ReplyPhrases): string {
  return quote.replace('{text}', () => words);
}

function isFull(block: ReplyBlock): boolean {
  return block.kind === 'paragraph' ? block.lines.length > 0 || block.label !== '' : block.items.length > 0;
}
