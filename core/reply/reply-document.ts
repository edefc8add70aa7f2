import type { ReplyPhrases } from './reply-phrases';
import type { PlannedStep, ReplyPlan } from './reply-plan';

/** A reply before it is rendered: every renderer says exactly this. */
export type ReplyBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] };

export interface StepItem {
  readonly title: string;
  readonly paragraphs: readonly StepParagraph[];
}

export interface StepParagraph {
  readonly role: 'path' | 'body' | 'caution' | 'check';
  /** Put before the text in bold; empty for path and body. */
  readonly label: string;
  readonly text: string;
}

/** Turns a plan into what the customer will read. */
export function createReplyDocument(plan: ReplyPlan, phrases: ReplyPhrases): ReplyBlock[] {
  const included = plan.steps.filter(({ state }) => state === 'included');
  if (plan.article.ready) return included.flatMap(({ step }) => readyParagraphs(step.body));
  const done = plan.steps.flatMap((planned) =>
    planned.state === 'tried' && planned.done ? [planned.done] : [],
  );
  const blocks: ReplyBlock[] = [
    paragraph(
      plan.customerName === null
        ? phrases.greeting
        : phrases.greetingNamed.replace('{name}', () => givenName(plan.customerName ?? '')),
    ),
    paragraph(opening(included, done, phrases)),
  ];
  if (plan.length === 'full' && plan.article.meaning !== '')
    blocks.push(
      ...plan.article.meaning
        .split(/\n{2,}/)
        .slice(0, 1)
        .map(paragraph),
    );
  if (included.length > 0) {
    blocks.push({
      kind: 'steps',
      items: included.map(({ step }) => stepItem({ step, phrases, isFull: plan.length === 'full' })),
    });
  }
  blocks.push(paragraph(phrases.closing));
  const signature = [phrases.signOff, ...(plan.agentName === null ? [] : [plan.agentName])];
  blocks.push({ kind: 'paragraph', lines: signature });
  return blocks;
}

/** A ready reply is sent as it was written, its lines included. */
function readyParagraphs(body: string): ReplyBlock[] {
  return body.split(/\n{2,}/).map((part) => ({ kind: 'paragraph', lines: part.trim().split('\n') }));
}

function opening(included: readonly PlannedStep[], done: readonly string[], phrases: ReplyPhrases): string {
  if (done.length === 0) return phrases.opening;
  const phrase = included.length === 0 ? phrases.openingWithoutSteps : phrases.openingAfterTried;
  return phrase.replace('{steps}', () => listWords(done, phrases.and));
}

function stepItem({
  step,
  phrases,
  isFull,
}: {
  step: PlannedStep['step'];
  phrases: ReplyPhrases;
  isFull: boolean;
}): StepItem {
  const paragraphs: StepParagraph[] = [];
  if (step.path !== undefined) paragraphs.push({ role: 'path', label: '', text: step.path });
  if (isFull) {
    for (const text of step.body.split(/\n{2,}/).filter((part) => part !== ''))
      paragraphs.push({ role: 'body', label: '', text: oneLine(text) });
  }
  // A warning is never cut, however short the reply.
  if (step.caution !== undefined)
    paragraphs.push({ role: 'caution', label: phrases.caution, text: oneLine(step.caution) });
  if (isFull && step.check !== '')
    paragraphs.push({ role: 'check', label: phrases.check, text: oneLine(step.check) });
  return { title: step.title, paragraphs };
}

function paragraph(text: string): ReplyBlock {
  return { kind: 'paragraph', lines: [oneLine(text)] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** "a", "a and b", "a, b and c". */
function listWords(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** The given name of "Maria Keller"; anything that is not two or three plain words is used whole. */
function givenName(name: string): string {
  return /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.exec(name)?.[1] ?? name;
}
