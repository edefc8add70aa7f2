/**
 * Other products' placeholders, as ours. A placeholder that nobody fills must not reach a customer: those not known here
 * stay as they are written, are reported, and are dropped when a reply is made.
 */
const KNOWN: readonly (readonly [pattern: RegExp, ours: string])[] = [
  // Zendesk, Freshdesk: ticket.requester.first_name; Chatwoot: contact.first_name; Briskine: to.first_name
  [
    /^(?:ticket\.requester|requester|ticket\.contact|contact|customer|to(?:\.\d)?)\.first_?name$/,
    'customer.first_name',
  ],
  [
    /^(?:ticket\.requester|requester|ticket\.contact|contact|customer|to(?:\.\d)?)\.(?:name|full_?name)$/,
    'customer.name',
  ],
  [/^(?:current_user|agent|ticket\.agent|ticket\.assignee|account|from)\.first_?name$/, 'agent.first_name'],
  [/^(?:current_user|agent|ticket\.agent|ticket\.assignee|account|from)\.(?:name|full_?name)$/, 'agent.name'],
  [/^(?:ticket|conversation)\.(?:id|display_id|number)$/, 'ticket.number'],
];

const PLACEHOLDER = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;
/** Where espanso puts the caret. */
const CURSOR = /\$\|\$/g;

export interface AdoptedText {
  readonly text: string;
  readonly unknown: readonly string[];
}

export function adoptPlaceholders(text: string): AdoptedText {
  const unknown = new Set<string>();
  const adopted = text.replace(CURSOR, '').replace(PLACEHOLDER, (whole, name: string) => {
    const [bare = ''] = name
      .toLowerCase()
      .split('|')
      .map((part) => part.trim());
    const ours = KNOWN.find(([pattern]) => pattern.test(bare))?.[1];
    if (ours !== undefined) return `{{ ${ours} }}`;
    unknown.add(name.slice(0, 60));
    return whole;
  });
  return { text: adopted.trim(), unknown: [...unknown] };
}
