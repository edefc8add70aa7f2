/**
 * `npm run learn`: learns from labelled sentences how much each word speaks for a report of a failing backup, and writes
 * `content/weights.json`. It learns from the halves of tests/corpus that are not kept for measuring and from the
 * examples in content/wording.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compileWording } from '../../core/wording/compile-wording';
import { readKnowledgeBase } from '../build/read-knowledge-base';
import { type LabelledTicket, readLabelledLines } from '../evaluate/labelled-lines';
import { readClosings, rowsOfClosings, trainClosings } from './closings';
import { sentencesOfTicket, sentencesOfWording } from './labelled-sentences';
import { chooseThresholds, measure } from './measure';
import { toWeights, train } from './train';

const CORPUS = 'tests/corpus';
const FILE = 'content/weights.json';

const { wordings } = readKnowledgeBase('content');
const compiled = wordings.map(compileWording);
const tickets = filesOfCorpus(/^(?:tickets|sentences|long|posts)-/).flatMap(readTickets);
const read = (from: readonly LabelledTicket[]) =>
  from.map((ticket) => ({ ticket, sentences: sentencesOfTicket(ticket, compiled) }));
const dev = read(tickets.filter(({ split }) => split === 'dev'));
const held = read(tickets.filter(({ split }) => split === 'held'));
const examples = wordings.flatMap((wording) => sentencesOfWording(wording, compiled));

const thresholds = chooseThresholds(dev, examples);
const model = train([...examples, ...dev.flatMap(({ sentences }) => sentences)]);
const closings = trainClosings(
  rowsOfClosings(
    filesOfCorpus(/^closings-/).flatMap((file) => readClosings(readFileSync(file, 'utf8'), file)),
    dev.map(({ ticket }) => ticket),
    wordings,
    compiled,
  ),
);
const weights = { ...toWeights(model, thresholds), closing: closings.weights };
writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`);
process.stdout.write(measure(held, model, weights) + closings.report);

function filesOfCorpus(name: RegExp): string[] {
  return readdirSync(CORPUS)
    .filter((file) => name.test(file))
    .map((file) => join(CORPUS, file));
}

function readTickets(path: string): LabelledTicket[] {
  const { lines } = readLabelledLines(readFileSync(path, 'utf8'), path, new Set());
  return lines.filter((line) => line.kind === 'ticket');
}
