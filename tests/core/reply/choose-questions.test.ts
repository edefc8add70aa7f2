import { describe, expect, it } from 'vitest';
import type { Cause, Step } from '../../../core/articles/article';
import type { Facts } from '../../../core/facts/facts';
import { createReplyPlan } from '../../../core/reply/create-reply-plan';
import { createArticle, createCause, createStep } from '../support/articles';
import { createActionFact, createFacts } from '../support/facts';

const cause = (id: string, rest: Partial<Cause> = {}): Cause =>
  createCause({ id, question: `${id}?`, hints: [], ...rest });

const FOUR = ['storage', 'wifi', 'power', 'account'].map((id) => cause(id));

interface Case {
  readonly causes?: readonly Cause[];
  readonly likely?: readonly string[];
  readonly facts?: Partial<Facts>;
  readonly steps?: readonly Partial<Step>[];
}

function questions({ causes = FOUR, likely = [], facts = {}, steps = [] }: Case): string[] {
  const article = createArticle({
    causes: [...causes],
    steps: [createStep(), ...steps.map((step, index) => createStep({ id: `s${index}`, ...step }))],
  });
  const plan = createReplyPlan(article, createFacts(facts), {
    length: 'full',
    chosen: new Map(),
    likelyCauses: likely,
  });
  return plan.questions.map(({ question, state }) => `${question} ${state}`);
}

const STORAGE = {
  storage: { value: { freeGb: 1 }, evidence: { message: 0, span: { start: 0, end: 1 }, text: '1 GB free' } },
};

describe('the questions of a reply that asks back', () => {
  it.each<[string, Case, string]>([
    [
      'one less than there are causes',
      { causes: FOUR.slice(0, 3) },
      'storage? asked, wifi? asked, power? spare',
    ],
    [
      'three at most',
      { causes: [...FOUR, cause('vpn')] },
      'storage? asked, wifi? asked, power? asked, account? later, vpn? spare',
    ],
    [
      'between the likely causes only, likeliest first',
      { likely: ['power', 'wifi'] },
      'power? asked, wifi? spare, storage? spare, account? spare',
    ],
    [
      'one to confirm a single likely cause',
      { likely: ['wifi'] },
      'wifi? asked, storage? spare, power? spare, account? spare',
    ],
    ['the only one there is', { causes: FOUR.slice(0, 1) }, 'storage? asked'],
    [
      'all, where a cause that nothing asks for is left over',
      { causes: [FOUR[0] as Cause, createCause({ id: 'rest', hints: [] })] },
      'storage? asked',
    ],
    [
      'none that the ticket has answered',
      { causes: [cause('storage', { fact: 'low-storage' }), cause('wifi'), cause('power')], facts: STORAGE },
      'storage? known, wifi? asked, power? spare',
    ],
    [
      'none for a cause whose every step was tried',
      {
        causes: FOUR.slice(0, 3),
        steps: [{ addresses: ['storage'], action: 'free-storage' }],
        facts: { tried: [createActionFact('free-storage')] },
      },
      'storage? tried, wifi? asked, power? spare',
    ],
    [
      'the same words once',
      { causes: [cause('wifi'), cause('wifi-lost', { question: 'wifi?' }), cause('power')] },
      'wifi? asked, power? spare',
    ],
    ['none where the article has none', { causes: [createCause({ id: 'a', hints: [] })] }, ''],
  ])('are %s', (_, parts, expected) => {
    expect(questions(parts).join(', ')).toBe(expected);
  });
});
