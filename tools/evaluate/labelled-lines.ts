import * as v from 'valibot';
import { failure, type Result, success } from '../../core/result';
import type { Ticket } from '../../core/ticket/ticket';
import { checkLine, parseJsonLine } from '../command-line/check-line';
import { LineId, TicketLineSchema, toTicket } from '../command-line/ticket-line';

/** Where a labelled line stands, and to which part of the figures it counts. */
interface Labelled {
  readonly id: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The primary language subtag, `unknown` where the line names none. */
  readonly language: string;
  /** Such as `dev` or `held`; `null` where the line names none. */
  readonly split: string | null;
  /** Article ids that fit, best first; empty where the line names none. */
  readonly expected: readonly string[];
}

/** Ids of actions; text that holds anything else can't be compared and is not measured. */
export type TriedLabel = readonly string[] | 'not-stated' | 'free-text';

export interface LabelledTicket extends Labelled {
  readonly kind: 'ticket';
  readonly ticket: Ticket;
  /** Whether the customer reports a failing backup; `null` where nobody has said. */
  readonly isPositive: boolean | null;
  /** The words a person would mark, as they stand in the customer's text. */
  readonly evidence: readonly string[];
  readonly tried: TriedLabel;
}

export interface LabelledQuery extends Labelled {
  readonly kind: 'query';
  readonly query: string;
}

export type LabelledLine = LabelledTicket | LabelledQuery;

/** A line that can't be measured, and why. */
export interface LineProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface LabelledFile {
  readonly lines: readonly LabelledLine[];
  readonly problems: readonly LineProblem[];
}

export const UNKNOWN_LANGUAGE = 'unknown';

const LABELS = {
  positive: true,
  negative: false,
  hard_negative: false,
  easy_negative: false,
} as const;
const LABEL_NAMES = Object.keys(LABELS) as (keyof typeof LABELS)[];

const optional = <const Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

const COMMON = { id: LineId, lang: optional(v.string()), split: optional(v.string()) };
const TICKET = {
  ...COMMON,
  label: optional(
    v.union(
      [v.boolean(), v.picklist(LABEL_NAMES)],
      `must be true, false or one of ${LABEL_NAMES.map((name) => `"${name}"`).join(', ')}`,
    ),
  ),
  evidence: optional(v.array(v.string())),
  expected_articles: optional(v.array(v.string())),
  tried: optional(v.array(v.string())),
};
const TicketSchema = v.object({ ...TicketLineSchema.entries, ...TICKET });
/** One text in the place of messages, as collections of posts and reviews have it; `tried` is free text there. */
const TextSchema = v.object({ ...TICKET, subject: TicketLineSchema.entries.subject, text: v.string() });
const QuerySchema = v.object({ ...COMMON, query: v.string(), expected: v.array(v.string()) });

type TicketLabels = Omit<v.InferOutput<typeof TextSchema>, 'text' | 'subject'>;
type Place = Pick<Labelled, 'file' | 'line'>;

/**
 * Reads a file of labelled tickets and queries. A file that states what was tried for any ticket states it for all that
 * report a failure: there a missing `tried` means nothing.
 * @param file its name, for messages
 * @param actions the ids that `tried` may hold
 */
export function readLabelledLines(source: string, file: string, actions: ReadonlySet<string>): LabelledFile {
  const lines: LabelledLine[] = [];
  const problems: LineProblem[] = [];
  source
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((text, index) => {
      if (text.trim() === '') return;
      const place = { file, line: index + 1 };
      const read = readLine(text, place, actions);
      if (read.ok) lines.push(read.value);
      else problems.push({ ...place, reason: read.problem });
    });
  const statesTried = lines.some((line) => line.kind === 'ticket' && typeof line.tried !== 'string');
  return {
    problems,
    lines: lines.map((line) =>
      statesTried && line.kind === 'ticket' && line.isPositive && line.tried === 'not-stated'
        ? { ...line, tried: [] }
        : line,
    ),
  };
}

function readLine(text: string, place: Place, actions: ReadonlySet<string>): Result<LabelledLine, string> {
  const parsed = parseJsonLine(text);
  if (!parsed.ok) return parsed;
  const data = parsed.value;
  if (has(data, 'query')) {
    const query = checkLine(QuerySchema, data);
    if (!query.ok) return query;
    const { expected } = query.value;
    return success({ kind: 'query', ...common(query.value, place), expected, query: query.value.query });
  }
  if (has(data, 'messages')) {
    const line = checkLine(TicketSchema, data);
    if (!line.ok) return line;
    return success(
      toLabelledTicket(line.value, toTicket(line.value), triedOf(line.value.tried, actions), place),
    );
  }
  if (has(data, 'text')) {
    const line = checkLine(TextSchema, data);
    if (!line.ok) return line;
    const { subject, text: said, tried } = line.value;
    const ticket = toTicket({
      id: null,
      subject,
      messages: [{ from: 'customer', text: said }],
      requester: null,
      agent: null,
    });
    return success(toLabelledTicket(line.value, ticket, tried?.length ? 'free-text' : 'not-stated', place));
  }
  return failure('needs "messages" or "text" for a ticket, or "query"');
}

function toLabelledTicket(
  labels: TicketLabels,
  ticket: Ticket,
  tried: TriedLabel,
  place: Place,
): LabelledTicket {
  const evidence = labels.evidence ?? [];
  const label = labels.label ?? (evidence.length > 0 ? true : null);
  return {
    kind: 'ticket',
    ...common(labels, place),
    ticket,
    isPositive: typeof label === 'string' ? LABELS[label] : label,
    evidence,
    expected: labels.expected_articles ?? [],
    tried,
  };
}

function triedOf(tried: readonly string[] | null | undefined, actions: ReadonlySet<string>): TriedLabel {
  if (tried == null) return 'not-stated';
  return tried.every((id) => actions.has(id)) ? tried : 'free-text';
}

function common(
  { id, lang, split }: Pick<TicketLabels, 'id' | 'lang' | 'split'>,
  place: Place,
): Omit<Labelled, 'expected'> {
  // "pt-BR" and "zh-Hans" are worded as "pt" and "zh" are.
  const language = (lang ?? '').toLowerCase().split(/[-_]/)[0] || UNKNOWN_LANGUAGE;
  return { ...place, id: String(id ?? `line ${place.line}`), language, split: split ?? null };
}

function has(data: unknown, field: string): boolean {
  return typeof data === 'object' && data !== null && field in data;
}
