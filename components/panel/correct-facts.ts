import type { Fact, Facts } from '../../core/facts/facts';

/** What the agent can correct by typing; a wrong name in the greeting is worse than none. */
export type FactField = 'device' | 'os' | 'name';

/** As typed, by field. An empty one says that the ticket's is wrong. */
export type FactCorrections = Readonly<Partial<Record<FactField, string>>>;

/** The facts as the agent has corrected them: typed words stand for themselves. */
export function correctFacts(facts: Facts, corrections: FactCorrections): Facts {
  const one = (field: 'device' | 'os'): Fact | null => {
    const typed = corrections[field];
    return typed === undefined ? facts[field] : asFact(typed);
  };
  const { name } = corrections;
  return {
    ...facts,
    device: one('device'),
    os: one('os'),
    customerName: name === undefined ? facts.customerName : name.trim() || null,
  };
}

/** From nowhere in the ticket: the subject's place, with no span. */
function asFact(typed: string): Fact | null {
  const value = typed.trim();
  return value === '' ? null : { value, evidence: { message: -1, span: { start: 0, end: 0 }, text: value } };
}
