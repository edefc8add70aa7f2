import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ticket } from '../../core/ticket/ticket';
import { readLabelledLines } from '../evaluate/labelled-lines';

const FOLDER = 'tests/corpus';
/** One of so many is taken: about a thousand, of each language in turn. */
const STEP = 8;

/** Labelled tickets of this repository, as data. */
export function readCorpusTickets(): Ticket[] {
  return readdirSync(FOLDER)
    .filter((name) => /^tickets-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => readLabelledLines(readFileSync(join(FOLDER, name), 'utf8'), name, new Set()).lines)
    .flatMap((line) => (line.kind === 'ticket' ? [line.ticket] : []))
    .filter((_, index) => index % STEP === 0);
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
