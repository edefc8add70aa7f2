import type { StorageFigures } from '../../facts/facts';
import { cleanData } from '../marks';
import { quoteWords, type ReplyBlock, type Writing } from '../reply-document';
import type { PlannedStep, StepState } from '../reply-plan';

/** More quotations tell a colleague nothing new. */
const MAX_REPORTED = 5;

/** A note for whoever takes the ticket over: everything that is known, so that nobody asks the customer again. */
export function writeNote({ plan, phrases, say }: Writing): ReplyBlock[] {
  const { note } = phrases;
  const { facts, reported, ticketNumber, product } = plan.details;
  const section = (label: string, lines: readonly string[]): ReplyBlock => ({
    kind: 'paragraph',
    label,
    lines: lines
      .map((line) => cleanData(line))
      .filter((line) => line !== '')
      .map((line, _, all) => (all.length > 1 ? `- ${line}` : line)),
  });
  const known = (label: string, value: string | null | undefined): ReplyBlock =>
    section(label, [value || note.unknown]);
  const maybe = (label: string, lines: readonly string[]): ReplyBlock[] =>
    lines.length === 0 ? [] : [section(label, lines)];
  const inState = (...states: StepState[]) => plan.steps.filter(({ state }) => states.includes(state));
  // French parts it by a blank, Chinese and Japanese have a sign of their own.
  const colon = /\s*[:：]$/.exec(note.reported)?.[0] ?? ':';
  const number = ticketNumber === null ? '' : ` #${cleanData(ticketNumber)}`;
  return [
    section(`${note.title}${number}${colon}`, [plan.article.title]),
    ...maybe(
      note.reported,
      [...new Set(reported)].slice(0, MAX_REPORTED).map((words) => quoteWords(words, phrases)),
    ),
    known(note.product, product),
    known(note.device, facts?.device?.value),
    known(note.system, facts?.os?.value),
    ...maybe(note.storage, facts?.storage ? [describeStorage(facts.storage.value)] : []),
    ...maybe(note.codes, [...new Set(facts?.codes.map(({ value }) => value))]),
    ...maybe(note.causes, causesOf()),
    ...maybe(note.tried, withWords(inState('tried'))),
    ...maybe(note.sent, withWords(inState('sent'))),
    ...maybe(
      note.left,
      inState('included', 'later', 'held', 'removed').map(({ step }) => step.title),
    ),
    ...maybe(
      note.notApplicable,
      inState('not-applicable').map(({ step, needs }) => (needs ? `${step.title} (${needs})` : step.title)),
    ),
    section(note.escalate, plan.article.escalate),
  ];

  function causesOf(): string[] {
    return plan.likelyCauses.flatMap(
      (id) => plan.article.causes.find((cause) => cause.id === id)?.title ?? [],
    );
  }

  function withWords(steps: readonly PlannedStep[]): string[] {
    return steps.map(({ step, because }) =>
      because === null || because === step.title
        ? step.title
        : `${step.title} (${quoteWords(because, phrases)})`,
    );
  }

  function describeStorage({ freeGb, usedGb, totalGb }: StorageFigures): string {
    const part = (phrase: string, gigabytes: number | undefined): string[] =>
      gigabytes === undefined ? [] : [say(phrase, { amount: `${gigabytes} GB` })];
    return [...part(note.free, freeGb), ...part(note.used, usedGb), ...part(note.total, totalGb)].join(
      phrases.list.comma || '、',
    );
  }
}
