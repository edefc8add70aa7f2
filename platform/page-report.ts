import * as v from 'valibot';
import type { Ticket } from '../core/ticket/ticket';

/**
 * What the content script tells of its page. It comes out of a process that runs other people's pages, so whoever
 * receives it parses it.
 */
export interface PageReport {
  /** `null` on a reply page and where there is nothing to read. */
  readonly ticket: Ticket | null;
  readonly helpdesk: string | null;
  readonly kind: 'ticket' | 'reply' | 'other';
  /** The helpdesk's name for people; `null` exactly where `helpdesk` is. */
  readonly helpdeskName: string | null;
  /** `changed`: the messages were not where this helpdesk keeps them, so the generic reader read the page. */
  readonly health: 'ok' | 'changed';
  /** The helpdesk's number for the ticket, also on a reply page. */
  readonly number: string | null;
  /** Scheme, host and port. */
  readonly origin: string;
  /** What the agent has selected on the page; `''` for nothing. */
  readonly selection: string;
}

/** Wider than any ticket, narrower than what would fill the memory; longer texts are cut by the reader already. */
const MAX_TEXT_CHARS = 1_000_000;
const MAX_MESSAGES = 2_000;
const MAX_SELECTION_CHARS = 20_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_CHARS));
const name = v.nullable(v.pipe(v.string(), v.maxLength(300)));

const PageReportSchema = v.object({
  ticket: v.nullable(
    v.object({
      subject: text,
      messages: v.pipe(
        v.array(
          v.object({
            author: v.picklist(['customer', 'agent', 'note']),
            text,
            authorName: v.optional(v.pipe(v.string(), v.maxLength(300))),
          }),
        ),
        v.maxLength(MAX_MESSAGES),
      ),
      requester: name,
      agent: name,
      number: name,
    }),
  ),
  helpdesk: name,
  helpdeskName: name,
  health: v.picklist(['ok', 'changed']),
  kind: v.picklist(['ticket', 'reply', 'other']),
  number: name,
  origin: v.pipe(v.string(), v.maxLength(300)),
  selection: v.pipe(v.string(), v.maxLength(MAX_SELECTION_CHARS)),
});

/** `null` for anything that is not a report. */
export function parsePageReport(data: unknown): PageReport | null {
  const parsed = v.safeParse(PageReportSchema, data);
  return parsed.success ? (parsed.output as PageReport) : null;
}

/** The selection as a report takes it. */
export function boundSelection(selection: string): string {
  return selection.slice(0, MAX_SELECTION_CHARS);
}
