import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { failure, type Result, success } from '../../core/result';
import type { Ticket } from '../../core/ticket/ticket';
import { TicketLineSchema, toTicket } from '../command-line/ticket-line';

/** The largest ticket anybody is known to have is a hundredth of this; a larger file was named by mistake. */
const MAX_BYTES = 5_000_000;

/** Reads a ticket from a file; the problem is a sentence for the user. */
export function readTicketFile(path: string): Result<Ticket, string> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return failure(`There is no file ${path}.`);
  if (stats.size > MAX_BYTES) return failure(`${path} is larger than ${MAX_BYTES / 1_000_000} MB.`);
  return parseTicket(readFileSync(path, 'utf8'), basename(path));
}

/**
 * Plain text is one message of the customer, its subject in a first line "Subject: …" if it has one. What starts with
 * a brace is the first line of `suggest`'s format, with messages by customer and agents.
 *
 * @param name the file's, for messages and as a subject where there is none
 */
export function parseTicket(source: string, name: string): Result<Ticket, string> {
  const text = source.replace(/^\uFEFF/, '').trim();
  if (text === '') return failure(`${name} is empty.`);
  if (text.startsWith('{')) return parseLine(text.split('\n')[0] ?? '', name);
  const [, subject, body] = /^Subject:[ \t]*(.*)\r?\n([\s\S]*)$/i.exec(text) ?? [];
  return success({
    subject: subject?.trim() || name,
    messages: [{ author: 'customer', text: (body ?? text).trim() }],
    requester: null,
    agent: null,
    number: null,
  });
}

function parseLine(line: string, name: string): Result<Ticket, string> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), TicketLineSchema), line);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    return failure(`${name}, line 1: ${path === null ? '' : `${path}: `}${issue.message}`);
  }
  const ticket = toTicket(parsed.output);
  return success({ ...ticket, subject: ticket.subject || name });
}
