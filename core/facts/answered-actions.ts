import { occursIn, spansOf } from '../detection/marked-text';
import { overlaps, type Span } from '../text/span';
import type { Pattern } from '../wording/compile-pattern';
import type { CompiledAction, CompiledAnswers, CompiledWording } from '../wording/compile-wording';
import { createPossibility } from '../wording/possibility';
import { type ActionLabels, isUndone } from './action-facts';
import type { ActionFact } from './facts';
import { type NumberedItem, numberedItems } from './numbered-items';
import type { Source } from './source';

/** An answer stands in one of the first sentences, behind a greeting and thanks. */
const ANSWER_SENTENCES = 4;
/** And near that sentence's beginning: "Well, I did both", not "It only worked once I did both". */
const ANSWER_REACH_CHARS = 16;

/**
 * What a customer did by a short answer: "Yes, both" to "Have you restarted it and installed the update?" is everything
 * that the agent asked for since the customer last wrote.
 */
export function findAnswered(
  sources: readonly Source[],
  wordings: readonly CompiledWording[],
  labels: ActionLabels,
): ActionFact[] {
  const found: ActionFact[] = [];
  let asked: Source[] = [];
  let isAnswered = false;
  for (const source of sources) {
    if (source.author === 'agent') {
      asked = isAnswered ? [source] : [...asked, source];
      isAnswered = false;
    } else if (source.author === 'customer' && asked.length > 0) {
      isAnswered = true;
      found.push(...readAnswer(source, asked, wordings, labels));
    }
  }
  return found;
}

function readAnswer(
  source: Source,
  asked: readonly Source[],
  wordings: readonly CompiledWording[],
  labels: ActionLabels,
): ActionFact[] {
  const items = numberedItems(source.text);
  const questions = items.length > 0 ? asked.filter(({ text }) => numberedItems(text).length > 0) : [];
  if (questions.length > 0) {
    return questions.flatMap((agent) => readNumbered(source, items, agent, wordings, labels));
  }
  const answer = findAnswer(source, wordings);
  if (!answer) return [];
  const answered = asked
    .flatMap((agent) => findAsked(agent, wordings, answer.isBare))
    .filter((action) => !isTakenBack(source, action, wordings));
  // "On Wi-Fi yes. Charger no." - that yes is about the Wi-Fi.
  const named = answer.isBare ? answered.filter((action) => isNamed(action, answer.sentence)) : [];
  return (named.length > 0 ? named : answered).map(({ id, label }) => ({
    ...source.fact(id, answer.span),
    label: labels.get(id) ?? label,
  }));
}

/** "1. done 2. no": each item of an agent's list that the customer answers by its number. */
function readNumbered(
  source: Source,
  items: readonly NumberedItem[],
  agent: Source,
  wordings: readonly CompiledWording[],
  labels: ActionLabels,
): ActionFact[] {
  const answers = wordings.flatMap((wording) => wording.answers() ?? []);
  const questions = numberedItems(agent.text);
  return items.flatMap(({ number, span }) => {
    const question = questions.find((item) => item.number === number)?.span;
    const text = source.text.slice(span.start, span.end);
    if (!question || answers.some(({ unless }) => occurs(unless, text))) return [];
    const did = firstAtStart(answers, 'did', text) ?? firstAtStart(answers, 'yes', text);
    if (!did) return [];
    const request = agent.text.slice(question.start, question.end);
    const words = { start: span.start + did.start, end: span.start + did.end };
    return wordings
      .flatMap((wording) => wording.actions())
      .filter((action) => isNamed(action, request))
      .map(({ id, label }) => ({ ...source.fact(id, words), label: labels.get(id) ?? label }));
  });
}

function isNamed({ asked, done }: CompiledAction, text: string): boolean {
  return occurs(asked, text) || occurs(done, text);
}

interface Answer {
  readonly span: Span;
  readonly sentence: string;
  /** A mere "yes", which is no answer to "Please restart it". */
  readonly isBare: boolean;
}

function findAnswer(source: Source, wordings: readonly CompiledWording[]): Answer | null {
  const answers = wordings.flatMap((wording) => wording.answers() ?? []);
  for (const sentence of source.sentences.slice(0, ANSWER_SENTENCES)) {
    const text = source.text.slice(sentence.start, sentence.end);
    if (answers.some(({ unless }) => occurs(unless, text))) return null;
    for (const isBare of [false, true]) {
      const span = firstAtStart(answers, isBare ? 'yes' : 'did', text);
      if (!span) continue;
      return {
        isBare,
        sentence: text,
        span: { start: sentence.start + span.start, end: sentence.start + span.end },
      };
    }
  }
  return null;
}

function firstAtStart(
  answers: readonly CompiledAnswers[],
  form: 'did' | 'yes',
  text: string,
): Span | undefined {
  const patterns = answers.flatMap((answer) => answer[form]);
  return findAll(patterns, text).find(({ start }) => start <= ANSWER_REACH_CHARS);
}

/** Everything asked for, also by "Have you done it?"; only by that where a mere "yes" is to answer it. */
function findAsked(
  agent: Source,
  wordings: readonly CompiledWording[],
  mustBeQuestion: boolean,
): CompiledAction[] {
  const questions = agent.sentences.filter(({ start, end }) =>
    wordings.some((wording) => occurs(wording.answers()?.whether ?? [], agent.text.slice(start, end))),
  );
  const isInQuestion = (span: Span): boolean => questions.some((sentence) => overlaps(sentence, span));
  return wordings.flatMap((wording) => {
    const isPossible = createPossibility(agent.text);
    const spansOf = (patterns: readonly Pattern[]): Span[] =>
      findAll(patterns.filter(isPossible), agent.text);
    return wording
      .actions()
      .filter(
        ({ asked, done }) =>
          spansOf(asked).some((span) => !mustBeQuestion || isInQuestion(span)) ||
          spansOf(done).some(isInQuestion),
      );
  });
}

/** "Both. Well, I haven't updated it yet." */
function isTakenBack(
  source: Source,
  { asked, done }: CompiledAction,
  wordings: readonly CompiledWording[],
): boolean {
  return findAll([...asked, ...done], source.text).some((span) => isUndone(source, span, wordings));
}

function findAll(patterns: readonly Pattern[], text: string): Span[] {
  return patterns.flatMap((pattern) => [...spansOf(pattern, text)]);
}

function occurs(patterns: readonly Pattern[], text: string): boolean {
  return patterns.some((pattern) => occursIn(pattern, text));
}
