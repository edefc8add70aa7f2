/**
 * Other products' placeholders, as ours. A placeholder that nobody fills must not reach a customer: those not known here
 * become one without a value, are reported, and are dropped with their sentence when a reply is made.
 */
const CUSTOMER =
  'ticket\\.requester|requester|ticket\\.contact|ticket\\.customer|conversation\\.contact|contact|customer|recipient|to(?:\\.\\d)?';
const AGENT = 'current_user|agent|ticket\\.agent|ticket\\.assignee|ticket\\.owner|account|from|sender|user';
const named = (who: string, what: string): RegExp => new RegExp(`^(?:${who})\\.(?:${what})$`);

const KNOWN: readonly (readonly [pattern: RegExp, ours: string])[] = [
  // Zendesk, Freshdesk: ticket.requester.first_name; Chatwoot: contact.first_name; Briskine: to.first_name; Zammad and
  // Gorgias: ticket.customer.firstname; Help Scout: customer.firstName; Front: recipient.first_name
  [named(CUSTOMER, 'first_?name'), 'customer.first_name'],
  [named(CUSTOMER, 'name|full_?name'), 'customer.name'],
  [named(AGENT, 'first_?name'), 'agent.first_name'],
  [named(AGENT, 'name|full_?name'), 'agent.name'],
  // osTicket
  [/^ticket\.name\.first$/, 'customer.first_name'],
  [/^ticket\.name(?:\.full)?$/, 'customer.name'],
  [/^(?:ticket|conversation)\.(?:id|display_id|number)$/, 'ticket.number'],
];

const PLACEHOLDER = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;
/** Zammad's `#{ticket.title}` and osTicket's `%{ticket.name}`; with a dot, since `%{HOST}` stands in server settings. */
const SIGNED = /[#%]\{\s*([a-z]\w*(?:\.\w+)+)\s*\}/gi;
/** Help Scout's `{%customer.firstName,fallback=there%}`. */
const TAGGED = /\{%\s*([a-z]\w*(?:\.\w+)+)\s*(?:,\s*fallback=([^%{}]*))?%\}/gi;
const FALLBACK = /\|\s*(?:default|fallback):\s*(?:"([^"{}]*)"|'([^'{}]*)')/;
/** Where espanso puts the caret. */
const CURSOR = /\$\|\$/g;

export interface AdoptedText {
  readonly text: string;
  readonly unknown: readonly string[];
}

export function adoptPlaceholders(text: string): AdoptedText {
  const unknown = new Set<string>();
  const adopt = (name: string, fallback: string | undefined): string | null => {
    const bare = name.toLowerCase().split('|')[0]?.trim() ?? '';
    const ours = KNOWN.find(([pattern]) => pattern.test(bare))?.[1];
    if (ours === undefined) {
      unknown.add(name.slice(0, 60));
      return null;
    }
    const quoted = fallback?.trim().replaceAll('"', '');
    return quoted ? `{{ ${ours} | default: "${quoted}" }}` : `{{ ${ours} }}`;
  };
  const adopted = text
    .replace(TAGGED, (_, name: string, fallback?: string) => adopt(name, fallback) ?? `{{ ${name} }}`)
    .replace(CURSOR, '{% cursor %}')
    .replace(SIGNED, (_, name: string) => adopt(name, undefined) ?? `{{ ${name} }}`)
    .replace(PLACEHOLDER, (whole, name: string) => {
      const [, double, single] = FALLBACK.exec(name) ?? [];
      return isOurs(name) ? whole : (adopt(name, double ?? single) ?? whole);
    });
  return { text: adopted.trim(), unknown: [...unknown] };
}

/** What was put in here a moment ago. */
function isOurs(name: string): boolean {
  return /^(?:customer\.(?:first_name|name)|agent\.(?:first_name|name)|ticket\.number)(?: \| default: "[^"]*")?$/.test(
    name,
  );
}
