import type { Article } from '../articles/article';
import type { Facts } from '../facts/facts';
import type { PlannedStep, StepState } from './reply-plan';

/**
 * Where a question stands in a reply that asks back.
 * - `asked`: goes into the reply
 * - `known`: the ticket answers it
 * - `tried`: what would help against this cause has been done
 * - `spare`: not needed to decide, since the other answers leave only its cause
 * - `later`: more questions than anybody answers; asked once these are answered
 * - `removed`: left out by the agent
 */
export type QuestionState = 'asked' | 'known' | 'tried' | 'spare' | 'later' | 'removed';

export interface PlannedQuestion {
  /** Id of the cause that the answer tells. */
  readonly cause: string;
  readonly question: string;
  readonly state: QuestionState;
}

/** A customer answers one to three questions; a questionnaire waits until tomorrow. */
const MAX_QUESTIONS = 3;

export interface QuestionInput {
  readonly article: Article;
  readonly steps: readonly PlannedStep[];
  readonly facts: Facts | null;
  /** Likeliest first. */
  readonly likelyCauses: readonly string[];
  /** What the agent has set by hand, by {@link questionKey}. */
  readonly chosen: ReadonlyMap<string, StepState>;
}

/** By which a question is chosen by hand, beside the ids of steps. */
export function questionKey(cause: string): string {
  return `question:${cause}`;
}

/**
 * The shortest set of questions whose answers decide between the causes that are still open: one less than there are
 * causes, since the last is what is left when every other is ruled out. Several likely causes are told apart among
 * themselves; a single one is only confirmed. With no clue all are open, in the article's order, which is from the usual
 * to the rare.
 */
export function chooseQuestions({
  article,
  steps,
  facts,
  likelyCauses,
  chosen,
}: QuestionInput): PlannedQuestion[] {
  const likely = likelyCauses.filter((id) => article.causes.some((cause) => cause.id === id));
  const rank = (id: string): number => (likely.includes(id) ? likely.indexOf(id) : likely.length);
  const causes = [...article.causes].sort((a, b) => rank(a.id) - rank(b.id));
  const isDone = (id: string): boolean => {
    const own = steps.filter(({ step }) => step.addresses.includes(id));
    return own.length > 0 && own.every(({ state }) => state === 'tried' || state === 'not-applicable');
  };
  const isKnown = (fact: string | undefined): boolean => fact === 'low-storage' && facts?.storage != null;
  const open = causes.filter(({ id, fact }) => !isDone(id) && !isKnown(fact));
  const wanted = likely.length > 0 ? open.filter(({ id }) => likely.includes(id)) : open;
  // A cause that nothing asks for is the one that is left over; else the last one is.
  const asking = wanted.filter(({ question }) => question !== undefined);
  const needed = wanted.length > 1 && asking.length === wanted.length ? asking.slice(0, -1) : asking;
  const asked = new Set<string>();
  const planned: PlannedQuestion[] = [];
  for (const { id, question, fact } of causes) {
    if (question === undefined || planned.some((other) => other.question === question)) continue;
    const state = stateOf(id, fact);
    if (state === 'asked') asked.add(id);
    planned.push({ cause: id, question, state });
  }
  return planned;

  function stateOf(id: string, fact: string | undefined): QuestionState {
    const byHand = chosen.get(questionKey(id));
    if (byHand !== undefined) return byHand === 'included' ? 'asked' : 'removed';
    if (isKnown(fact)) return 'known';
    if (isDone(id)) return 'tried';
    if (!needed.some((cause) => cause.id === id)) return 'spare';
    return asked.size < MAX_QUESTIONS ? 'asked' : 'later';
  }
}
