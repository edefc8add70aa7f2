import { describe, expect, it } from 'vitest';
import type { Step } from '../../../core/articles/article';
import { stepFactValue } from '../../../core/facts/facts';
import { createReplyPlan, type ReplyPlanOptions } from '../../../core/reply/create-reply-plan';
import { createArticle, createCause, createStep } from '../support/articles';
import { createActionFact, createFacts } from '../support/facts';
import { createShippedEngine, shippedArticles } from '../support/shipped';

const CAUSES = ['storage', 'wifi', 'power'].map((id) => createCause({ id }));
const AUTOMATIC: ReplyPlanOptions = { length: 'full', chosen: new Map(), likelyCauses: [] };

function createArticleOf(steps: readonly Partial<Step>[]) {
  return createArticle({ causes: CAUSES, steps: steps.map((step) => createStep(step)) });
}

const states = (
  article: ReturnType<typeof createArticle>,
  facts = createFacts(),
  options: Partial<ReplyPlanOptions> = {},
) =>
  createReplyPlan(article, facts, { ...AUTOMATIC, ...options }).steps.map(
    ({ step, state }) => `${step.id} ${state}`,
  );

const THREE = createArticleOf([
  { id: 'look' },
  { id: 'restart', action: 'restart-device' },
  { id: 'delete', action: 'delete-old-backup', destructive: true, caution: 'It is gone for good.' },
]);

describe('the state of a step', () => {
  it('is included, or held where data can be lost', () => {
    expect(states(THREE)).toEqual(['look included', 'restart included', 'delete held']);
    expect(createReplyPlan(THREE, null, AUTOMATIC).steps.map(({ state }) => state)).toEqual([
      'included',
      'included',
      'held',
    ]);
  });

  it('is tried where the customer did its action, with the words that say so', () => {
    const facts = createFacts({ tried: [createActionFact('restart-device', 'I restarted it')] });
    expect(states(THREE, facts)).toEqual(['look included', 'restart tried', 'delete held']);
    const [, restart, remove] = createReplyPlan(THREE, facts, AUTOMATIC).steps;
    expect([restart?.because, remove?.because]).toEqual(['I restarted it', null]);
  });

  it('is tried where the customer did this very step', () => {
    const own = createFacts({ tried: [createActionFact(stepFactValue(THREE.id, 'look'))] });
    expect(states(THREE, own)).toEqual(['look tried', 'restart included', 'delete held']);
    const other = createFacts({ tried: [createActionFact(stepFactValue('another-article', 'look'))] });
    expect(states(THREE, other)).toEqual(['look included', 'restart included', 'delete held']);
  });

  it('is sent where an agent asked for it before, and tried where both is so', () => {
    const sent = [createActionFact('restart-device', 'please restart')];
    expect(states(THREE, createFacts({ sent }))).toEqual(['look included', 'restart sent', 'delete held']);
    expect(states(THREE, createFacts({ sent, tried: [createActionFact('restart-device')] }))[1]).toBe(
      'restart tried',
    );
  });

  it('is not held any more once it was tried', () => {
    expect(states(THREE, createFacts({ tried: [createActionFact('delete-old-backup')] }))[2]).toBe(
      'delete tried',
    );
  });

  it('is what the agent chose by hand, before everything else', () => {
    const facts = createFacts({ tried: [createActionFact('restart-device', 'I restarted it')] });
    const chosen = new Map([
      ['look', 'removed'],
      ['restart', 'included'],
      ['delete', 'included'],
      ['nonsense', 'included'],
    ] as const);
    expect(states(THREE, facts, { chosen })).toEqual(['look removed', 'restart included', 'delete included']);
    expect(createReplyPlan(THREE, facts, { ...AUTOMATIC, chosen }).steps[1]?.because).toBe('I restarted it');
  });

  it('leaves the article as it was', () => {
    const before = structuredClone(THREE);
    states(THREE, createFacts({ tried: [createActionFact('restart-device')] }), { likelyCauses: ['power'] });
    expect(THREE).toEqual(before);
  });
});

describe('a reply that would be too long', () => {
  const many = createArticleOf(
    Array.from({ length: 12 }, (_, number) => ({ id: `s${number}`, action: `a${number}` })),
  );
  const included = (facts = createFacts(), options: Partial<ReplyPlanOptions> = {}) =>
    states(many, facts, options).filter((state) => state.endsWith(' included'));

  it('leaves the last steps for the next one', () => {
    const all = states(many);
    const kept = included().length;
    expect(kept).toBeGreaterThanOrEqual(3);
    expect(kept).toBeLessThan(12);
    expect(all.slice(0, kept)).toEqual(included());
    for (const state of all.slice(kept)) expect(state).toMatch(/ later$/);
  });

  it('has room for as many when some were tried', () => {
    const facts = createFacts({ tried: [createActionFact('a0'), createActionFact('a1')] });
    expect(included(facts)).toHaveLength(included().length);
    expect(included(facts)[0]).toBe('s2 included');
  });

  it('has the steps for a likely cause and the opening look, four at least', () => {
    const article = createArticleOf([
      { id: 'look' },
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, addresses: ['wifi'] })),
      ...['g', 'h'].map((id) => ({ id, addresses: ['storage'] })),
    ]);
    const sentFor = (likelyCauses: readonly string[]) =>
      states(article, createFacts(), { likelyCauses })
        .flatMap((state) => (state.endsWith(' included') ? state.slice(0, -' included'.length) : []))
        .join(' ');
    expect(sentFor([])).toBe('look a b c d e');
    expect(sentFor(['wifi'])).toBe('look a b c d e');
    expect(sentFor(['storage'])).toBe('look g h a');
  });

  it('has all that the agent ticks', () => {
    const chosen = new Map(many.steps.map(({ id }) => [id, 'included'] as const));
    expect(included(createFacts(), { chosen })).toHaveLength(12);
  });
});

describe('the order of the steps', () => {
  const article = createArticleOf([
    { id: 'look', addresses: [] },
    { id: 'restart', addresses: ['power'] },
    { id: 'router', addresses: ['wifi'] },
    { id: 'space', addresses: ['storage'] },
    { id: 'delete', addresses: ['storage'], destructive: true, caution: 'It is gone for good.' },
    { id: 'last', addresses: [] },
  ]);
  const order = (likelyCauses: readonly string[]) =>
    createReplyPlan(article, null, { ...AUTOMATIC, likelyCauses })
      .steps.map(({ step }) => step.id)
      .join(' ');

  it.each([
    ['the article’s own without a likely cause', [], 'look restart router space delete last'],
    [
      'with the steps for a likely cause first, after the opening look',
      ['storage'],
      'look space restart router delete last',
    ],
    [
      'the article’s own among several likely causes',
      ['storage', 'wifi'],
      'look router space restart delete last',
    ],
    ['the article’s own for a cause it does not know', ['moon'], 'look restart router space delete last'],
  ])('is %s', (_, causes, expected) => {
    expect(order(causes)).toBe(expected);
  });

  it('never brings a step forward that can lose data', () => {
    const engine = createShippedEngine();
    for (const shipped of shippedArticles) {
      for (const { id } of shipped.causes) {
        const planned = engine
          .plan(shipped, null, { ...AUTOMATIC, likelyCauses: [id] })
          .steps.map(({ step }) => step);
        planned.forEach((step, index) => {
          if (step.destructive)
            expect(index, `${shipped.id}/${step.id}`).toBeGreaterThanOrEqual(shipped.steps.indexOf(step));
        });
        expect(new Set(planned)).toEqual(new Set(shipped.steps));
      }
    }
  });
});

describe('the names', () => {
  it('are cleaned, and a corrected name goes before the ticket’s', () => {
    const facts = createFacts({ customerName: 'Keller, Maria', agentName: 'robin@example.org' });
    const plan = (customerName?: string | null) =>
      createReplyPlan(THREE, facts, customerName === undefined ? AUTOMATIC : { ...AUTOMATIC, customerName });
    expect(plan()).toMatchObject({ customerName: 'Maria Keller', agentName: null });
    expect(plan('Sam')).toMatchObject({ customerName: 'Sam' });
    expect(plan(null)).toMatchObject({ customerName: null });
    expect(plan('{{x}}')).toMatchObject({ customerName: null });
  });
});
