import type { Article, Step } from '../articles/article';
import { type ActionFact, type Facts, stepFactValue } from '../facts/facts';
import type { PlannedStep, ReplyPlan, StepState } from './reply-plan';

export interface ReplyPlanOptions {
  readonly length: 'full' | 'short';
  /** States the agent has set by hand, by step id; they go before everything else. */
  readonly chosen: ReadonlyMap<string, StepState>;
  /** Ids of the causes the ticket hints at, likeliest first. */
  readonly likelyCauses: readonly string[];
  /** Corrects the ticket's name; `undefined` keeps it. */
  readonly customerName?: string | null;
}

/**
 * More steps than this are not followed; the next reply has the rest. The sequences that vendors publish for one message
 * have three to six.
 */
const MAX_STEPS = 6;

/**
 * Decides for each step of an article whether it goes into the reply. A step the customer has done, or an agent has
 * asked for, is left out; one that can lose data waits for the agent's tick; what is too much for one reply waits for
 * the next.
 */
export function createReplyPlan(article: Article, facts: Facts | null, options: ReplyPlanOptions): ReplyPlan {
  const customerName =
    options.customerName === undefined ? (facts?.customerName ?? null) : options.customerName;
  let room = MAX_STEPS;
  const steps = orderSteps(article.steps, options.likelyCauses).map((step): PlannedStep => {
    const planned = planStep(article, step, facts);
    const state = options.chosen.get(step.id) ?? planned.state;
    if (state !== 'included') return { ...planned, state };
    room -= 1;
    // What the agent has ticked by hand goes in, however many there are.
    return { ...planned, state: room >= 0 || options.chosen.has(step.id) ? 'included' : 'later' };
  });
  return {
    article,
    steps,
    customerName: customerName === null ? null : cleanName(customerName),
    agentName: facts?.agentName ? cleanName(facts.agentName) : null,
    length: options.length,
  };
}

function planStep(article: Article, step: Step, facts: Facts | null): PlannedStep {
  const tried = facts ? findFact(article, step, facts.tried) : null;
  const sent = facts ? findFact(article, step, facts.sent) : null;
  if (tried)
    return {
      step,
      state: 'tried',
      because: tried.evidence.text,
      done: tried.value === step.action ? tried.label : null,
    };
  if (sent) return { step, state: 'sent', because: sent.evidence.text, done: null };
  return { step, state: step.destructive ? 'held' : 'included', because: null, done: null };
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
    const isLikely = step.addresses.some((cause) => likelyCauses.includes(cause));
    return isLikely && !step.destructive ? 1 : 2;
  };
  return steps
    .map((step, index) => ({ step, index, rank: rank(step, index) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ step }) => step);
}

const MAX_NAME_CHARS = 60;

/**
 * A name fit for a greeting: one line, no markup, no template, no address. `null` where nothing fit is left: better no
 * name than a wrong one.
 */
export function cleanName(name: string): string | null {
  const plain = name
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^["'(\s]+|["')\s]+$/g, '')
    .trim();
  if (plain === '' || plain.length > MAX_NAME_CHARS || /[{}<>@[\]\\|=;:/]|https?|\d{3}/u.test(plain))
    return null;
  const swapped = /^([^,]+),\s*([^,]+)$/.exec(plain);
  return swapped ? `${swapped[2]} ${swapped[1]}` : plain;
}
