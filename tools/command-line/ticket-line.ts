import * as v from 'valibot';
import { LANGUAGES } from '../../core/articles/languages';
import { REPLY_KINDS } from '../../core/reply/reply-kind';
import type { Ticket } from '../../core/ticket/ticket';

/** The identity of a line, given back with its answer. */
export const LineId = v.optional(v.union([v.string(), v.number(), v.null()]), null);

/** A ticket as `npm run suggest` takes it: one JSON object a line. Further fields are ignored. */
export const TicketLineSchema = v.object({
  id: LineId,
  subject: v.optional(v.nullable(v.string()), ''),
  messages: v.array(
    v.object({
      from: v.picklist(['customer', 'agent', 'note'], 'must be "customer", "agent" or "note"'),
      text: v.string(),
    }),
  ),
  requester: v.optional(v.nullable(v.string()), null),
  agent: v.optional(v.nullable(v.string()), null),
  number: v.optional(v.nullable(v.string()), null),
  /** What kind of reply, in which language; chosen from the thread where it is left out. */
  reply: v.optional(
    v.object({
      kind: v.optional(v.picklist(REPLY_KINDS)),
      language: v.optional(v.picklist(LANGUAGES)),
      length: v.optional(v.picklist(['full', 'short']), 'full'),
      formality: v.optional(v.picklist(['formal', 'informal']), 'formal'),
    }),
    {},
  ),
});

export type TicketLine = v.InferOutput<typeof TicketLineSchema>;

export function toTicket(
  line: Omit<TicketLine, 'number' | 'reply'> & { readonly number?: string | null },
): Ticket {
  return {
    subject: line.subject ?? '',
    messages: line.messages.map(({ from, text }) => ({ author: from, text })),
    requester: line.requester,
    agent: line.agent,
    number: line.number ?? null,
  };
}
