import type { Bare, Fact, Helpdesk, HelpdeskFacts } from './helpdesk';

/** Leaves out confidence and sources, which no page needs. */
export function bareHelpdesk(facts: HelpdeskFacts): Helpdesk {
  const isSure = facts.messages.some(({ confidence }) => confidence !== 'low');
  return { ...bare(facts), isSure };
}

function bare<Value>(value: Value): Bare<Value> {
  if (Array.isArray(value)) return value.map(bare) as Bare<Value>;
  if (typeof value !== 'object' || value === null) return value as Bare<Value>;
  if ('find' in value) return (value as unknown as Fact).find as Bare<Value>;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bare(part)])) as Bare<Value>;
}
