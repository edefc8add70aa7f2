import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ticket } from '../../core/ticket/ticket';
import { readLabelledLines } from '../evaluate/labelled-lines';

/** The labelled tickets of this repository, as data. */
const FOLDER = 'tests/corpus';

export function readCorpusTickets(): Ticket[] {
  return readdirSync(FOLDER)
    .filter((name) => /^tickets-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => readLabelledLines(readFileSync(join(FOLDER, name), 'utf8'), name, new Set()).lines)
    .flatMap((line) => (line.kind === 'ticket' ? [line.ticket] : []));
}

export function ticketOf(...texts: readonly string[]): Ticket {
  return {
    subject: '',
    messages: texts.map((text) => ({ author: 'customer', text })),
    requester: null,
    agent: null,
    number: null,
  };
}
