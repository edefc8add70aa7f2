import type { Article, Language, Step } from '../articles/article';
import { type ArticleTranslation, translateArticle } from '../articles/article-translation';
import { type ActionFact, type Facts, stepFactValue } from '../facts/facts';
import { findMismatch } from './applies-to';
import { chooseQuestions } from './choose-questions';
import { cleanName } from './clean-name';
import type { ReplyKind } from './reply-kind';
import type { Formality, PlannedStep, ReplyPlan, StepState } from './reply-plan';
import { findSentStep, squeezeTexts } from './sent-steps';

export interface ReplyPlanOptions {
  readonly length: 'full' | 'short';
  /** States the agent has set by hand, by step id; they go before everything else. */
  readonly chosen: ReadonlyMap<string, StepState>;
  /** Ids of the causes the ticket hints at, likeliest first. */
  readonly likelyCauses: readonly string[];
  /** `first` where it is left out. */
  readonly kind?: ReplyKind;
  /** The article's own where it is left out. */
  readonly language?: Language;
  readonly formality?: Formality;
  /** The article's texts in that language; `null` where it is not translated. */
  readonly translation?: ArticleTranslation | null;
  /** Corrects the ticket's name; `undefined` keeps it. */
  readonly customerName?: string | null;
  /** Goes before the ticket's name of the agent. */
  readonly agentName?: string | null;
  /** What agents have written to the customer in this thread. */
  readonly agentTexts?: readonly string[];
  /** The customer's words that report the trouble. */
  readonly reported?: readonly string[];
  readonly ticketNumber?: string | null;
  readonly product?: string | null;
  /** Today as `2026-11-29`. */
  readonly date?: string | null;
  /** What the agent has typed for placeholders, by their full names. */
  readonly typed?: Readonly<Record<string, string>>;
  /** How "you have already …" goes on in the reply's language, by action id. */
  readonly doneLabels?: ReadonlyMap<string, string>;
}

/**
 * More steps than this are not followed; the next reply has the rest. The sequences that vendors publish for one message
 * have three to six.
 */
const MAX_STEPS = 6;

/** Where the ticket hints at a cause, its steps are the reply; only a reply shorter than this takes others along. */
const MIN_STEPS = 4;

/**
 * Decides for each step of an article whether it goes into the reply. A step the customer has done, or an agent has
 * asked for, is left out, and so is one for another device or version; one that can lose data waits for the agent's tick;
 * what is too much for one reply waits for the next.
 */
export function createReplyPlan(main: Article, facts: Facts | null, options: ReplyPlanOptions): ReplyPlan {
  const kind = options.kind ?? 'first';
  const language = options.language ?? main.language;
  const translated =
    options.translation && options.translation.language === language
      ? translateArticle(main, options.translation)
      : { article: main, gaps: main.language === language ? [] : everythingOf(main) };
  const { article } = translated;
  const steps = planSteps(main, article, facts, options, language);
  const clean = (name: string | null | undefined): string | null => (name ? cleanName(name) : null);
  return {
    kind,
    article,
    language,
    formality: options.formality ?? 'formal',
    gaps: translated.gaps,
    steps,
    questions: chooseQuestions({
      article,
      steps,
      facts,
      likelyCauses: options.likelyCauses,
      chosen: options.chosen,
    }),
    likelyCauses: options.likelyCauses,
    customerName: clean(options.customerName === undefined ? facts?.customerName : options.customerName),
    agentName: clean(options.agentName) ?? clean(facts?.agentName),
    length: options.length,
    details: {
      facts,
      reported: options.reported ?? [],
      ticketNumber: options.ticketNumber ?? null,
      product: options.product ?? null,
      date: options.date ?? null,
      typed: options.typed ?? {},
    },
  };
}

function planSteps(
  main: Article,
  article: Article,
  facts: Facts | null,
  options: ReplyPlanOptions,
  language: Language,
): PlannedStep[] {
  const titles = new Map(main.steps.map(({ id, title }) => [id, title]));
  const agentTexts = squeezeTexts(options.agentTexts ?? []);
  const isOutage = options.kind === 'outage';
  const planned = orderSteps(article.steps, options.likelyCauses).map((step): PlannedStep => {
    const proposed = planStep(step);
    return { ...proposed, state: options.chosen.get(step.id) ?? proposed.state };
  });
  let room = countRoom(planned, options.likelyCauses);
  return planned.map((each): PlannedStep => {
    if (each.state !== 'included') return each;
    room -= 1;
    // What the agent has ticked by hand goes in, however many there are.
    return room >= 0 || options.chosen.has(each.step.id) ? each : { ...each, state: 'later' };
  });

  function planStep(step: Step): PlannedStep {
    const plain = { step, because: null, done: null, needs: null };
    const tried = facts && findFact(article, step, facts.tried);
    if (tried) {
      return { ...plain, state: 'tried', because: tried.evidence.text, done: doneLabel(tried, step) };
    }
    const mismatch = facts && findMismatch(step, facts);
    if (mismatch) return { ...plain, ...mismatch, state: 'not-applicable' };
    const sent = facts && findFact(article, step, facts.sent);
    const because =
      sent?.evidence.text ?? findSentStep(step, [titles.get(step.id) ?? step.title], agentTexts);
    // Looking at the status page is what an outage notice is about, however often it was asked for.
    if (because !== null && !isOutage) return { ...plain, state: 'sent', because };
    return { ...plain, state: step.destructive ? 'held' : 'included' };
  }

  function doneLabel(tried: ActionFact, step: Step): string | null {
    if (tried.value !== step.action) return null;
    // The facts' own labels are English.
    return (language === 'en' ? tried.label : options.doneLabels?.get(tried.value)) ?? null;
  }
}

/** How many steps the reply has: those for the likely causes with the opening look, or the article's first ones. */
function countRoom(planned: readonly PlannedStep[], likelyCauses: readonly string[]): number {
  const included = planned.filter(({ state }) => state === 'included');
  const likely = included.filter(({ step }) => isLikely(step, likelyCauses));
  if (likely.length === 0) return MAX_STEPS;
  const opening = included[0]?.step.addresses.length === 0 ? 1 : 0;
  return Math.min(MAX_STEPS, Math.max(MIN_STEPS, likely.length + opening));
}

function isLikely({ addresses }: Step, likelyCauses: readonly string[]): boolean {
  return addresses.some((cause) => likelyCauses.includes(cause));
}

/** The fact that says this step was done: of the step itself, or of its action. */
function findFact(article: Article, step: Step, facts: readonly ActionFact[]): ActionFact | null {
  const own = stepFactValue(article.id, step.id);
  return facts.find(({ value }) => value === step.action || value === own) ?? null;
}

/**
 * The article's order goes from least to most invasive. Steps for a likely cause come forward; the opening look at what
 * the device says (a first step for all causes) stays first, and no step that can lose data comes forward.
 */
function orderSteps(steps: readonly Step[], likelyCauses: readonly string[]): Step[] {
  const rank = (step: Step, index: number): number => {
    if (index === 0 && step.addresses.length === 0) return 0;
    return isLikely(step, likelyCauses) && !step.destructive ? 1 : 2;
  };
  return steps
    .map((step, index) => ({ step, index, rank: rank(step, index) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ step }) => step);
}

/** An article that is not translated at all. */
function everythingOf(article: Article): ReplyPlan['gaps'] {
  return [
    { part: 'meaning', id: null },
    ...article.steps.map(({ id }) => ({ part: 'step' as const, id })),
    ...article.causes.flatMap(({ id, question }) =>
      question === undefined ? [] : [{ part: 'question' as const, id }],
    ),
  ];
}
