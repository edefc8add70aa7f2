import type { Step } from '../../articles/article';
import { fallsBack } from '../falls-back';
import {
  listWords,
  oneLine,
  paragraph,
  quoteWords,
  type ReplyBlock,
  type StepItem,
  type StepParagraph,
  type Writing,
} from '../reply-document';
import { sayPath } from '../reply-phrases';

/** The steps of a first reply or a follow-up, with what leads to them and what comes after. */
export function writeSteps(writing: Writing): ReplyBlock[] {
  const { plan, phrases, filler } = writing;
  const isFull = plan.length === 'full';
  const included = plan.steps.filter(({ state }) => state === 'included');
  const items = included.flatMap(({ step }, index) => stepItem(writing, step, index + 1) ?? []);
  const [meaning = ''] = plan.article.meaning.split(/\n{2,}/);
  const hasGap = plan.gaps.some(({ part }) => part === 'meaning');
  return [
    paragraph(opening(writing, items.length === 0)),
    paragraph(alsoDone(writing)),
    // Somebody who has had the first steps has read what it means; and it is not worth reading in a foreign language.
    ...(isFull && plan.kind === 'first' && !hasGap ? [paragraph(filler.fill(meaning) ?? '')] : []),
    ...(phrases.inEnglish !== '' && fallsBack(plan) ? [paragraph(writing.say(phrases.inEnglish))] : []),
    { kind: 'steps', items },
    ...(items.length === 0 && plan.kind === 'follow-up' ? [] : [paragraph(writing.say(phrases.closing))]),
  ];
}

function opening({ plan, phrases, say }: Writing, isEmpty: boolean): string {
  const done = plan.steps.flatMap((planned) =>
    planned.state === 'tried' && planned.done ? [planned.done] : [],
  );
  const frame = plan.kind === 'follow-up' ? phrases.followUp : phrases.first;
  if (isEmpty && plan.kind === 'follow-up') return say(frame.nothingLeft);
  if (done.length === 0) return say(frame.opening);
  const steps = listWords(done, phrases);
  return say(isEmpty ? frame.nothingLeft : frame.afterTried, { steps });
}

/** What the customer has done that has no words of its own is named by the step's title. */
function alsoDone({ plan, phrases, say }: Writing): string {
  const titles = plan.steps.flatMap(({ step, state, done }) =>
    state === 'tried' && done === null ? [quoteWords(step.title, phrases)] : [],
  );
  return titles.length === 0
    ? ''
    : say(phrases.alsoDone, { titles: titles.join(phrases.list.comma || '、') });
}

/** `null` where the title needs a value that nobody knows: a step without its order would puzzle. */
function stepItem(writing: Writing, step: Step, number: number): StepItem | null {
  const { plan, phrases, style, filler, say } = writing;
  const isFull = plan.length === 'full';
  const title = filler.fill(step.title);
  if (title === null) return null;
  const parts: [StepParagraph['role'], label: string, text: string | undefined][] = [
    ['path', '', step.path && sayPath(step.path, phrases, plan.formality)],
    ...(isFull
      ? step.body.split(/\n{2,}/).map((text): [StepParagraph['role'], string, string] => ['body', '', text])
      : []),
    // A warning is never cut, however short the reply.
    ['caution', filler.fill(style.cautionLabel) ?? say(phrases.caution), step.caution],
    ['check', say(phrases.check), isFull ? step.check : undefined],
  ];
  return {
    title: oneLine(title),
    number: style.numbering === 'words' ? say(phrases.step, { number: String(number) }) : '',
    paragraphs: parts.flatMap(([role, label, authored]) => {
      const text = authored === undefined ? null : filler.fill(authored);
      return text === null ? [] : [{ role, label, text: oneLine(text) }];
    }),
  };
}
