import type { ActionFact, Facts } from '../../../core/facts/facts';

/** Facts with nothing in them but what the test is about. */
export function createFacts(parts: Partial<Facts> = {}): Facts {
  return {
    language: 'en',
    product: null,
    device: null,
    os: null,
    storage: null,
    codes: [],
    tried: [],
    sent: [],
    customerName: null,
    agentName: null,
    ...parts,
  };
}

/** Something done or asked for, with the words of the ticket that say so. */
export function createActionFact(value: string, words = `did ${value}`): ActionFact {
  return {
    value,
    label: `done ${value}`,
    evidence: { message: 0, span: { start: 0, end: words.length }, text: words },
  };
}
