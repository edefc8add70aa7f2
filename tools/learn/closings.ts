import * as v from 'valibot';
import { LANGUAGES } from '../../core/articles/languages';
import { slotsOfClosing, sumOf } from '../../core/weighing/weigher';
import type { Weights } from '../../core/weighing/weights';
import type { CompiledWording } from '../../core/wording/compile-wording';
import type { Wording } from '../../core/wording/wording';
import { createRandom } from '../bench/random';
import { checkLine, parseJsonLine } from '../command-line/check-line';
import type { LabelledTicket } from '../evaluate/labelled-lines';
import { readSentences } from './labelled-sentences';
import { type Row, type Table, toTable, trainTable } from './train';

const ClosingSchema = v.strictObject({
  id: v.string(),
  lang: v.picklist(LANGUAGES),
  /** `solved` where all is well now, `open` for anything else. */
  state: v.picklist(['solved', 'open']),
  text: v.string(),
});

/** A message of a customer's in a thread about a failing backup, and whether it says that all is well now. */
export type Closing = v.InferOutput<typeof ClosingSchema>;

/** @throws Error at the first line that can't be read, with its number */
export function readClosings(source: string, file: string): Closing[] {
  return source.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    const parsed = parseJsonLine(text);
    const line = parsed.ok ? checkLine(ClosingSchema, parsed.value) : parsed;
    if (!line.ok) throw new Error(`${file}, line ${index + 1}: ${line.problem}`);
    return [line.value];
  });
}

/** So many of those that do not say so may be taken to. */
const FALSE_SHARE = 0.01;
/** Whatever they are: below this it is more likely that all is not well. */
const LOWEST = 0;
const PARTS = 5;

/** Learns what tells them apart, and from which sum on all is well. */
export function trainClosings(rows: readonly Row[]): {
  readonly weights: Weights['closing'];
  readonly report: string;
} {
  const shuffled = createRandom(3).shuffle(rows);
  const scored = shuffled.map((row) => ({ ...row, score: 0 }));
  for (let part = 0; part < PARTS; part += 1) {
    const table = trainTable(shuffled.filter((_, index) => index % PARTS !== part));
    scored.forEach((row, index) => {
      if (index % PARTS === part) row.score = scoreOfClosing(row, table);
    });
  }
  const scoresOf = (isSolved: boolean) =>
    scored
      .filter(({ isReport }) => isReport === isSolved)
      .map(({ score }) => score)
      .sort((a, b) => b - a);
  const open = scoresOf(false);
  const solved = scoresOf(true);
  const highestOpen = open[Math.floor(open.length * FALSE_SHARE)] ?? Infinity;
  const threshold = Number(Math.max(LOWEST, highestOpen).toPrecision(4));
  const found = solved.filter((score) => score >= threshold).length;
  return {
    weights: { ...toTable(trainTable(rows), 1), threshold },
    report: `closings: ${found} of ${solved.length} solved ones found, threshold ${threshold}\n`,
  };
}

function scoreOfClosing({ slots }: Row, { weights, bias }: Table): number {
  return sumOf(slots, weights) + bias;
}

/** What is learned from: the closing messages, the later messages of tickets that report, and the wordings' examples. */
export function rowsOfClosings(
  closings: readonly Closing[],
  tickets: readonly LabelledTicket[],
  wordings: readonly Wording[],
  compiled: readonly CompiledWording[],
): Row[] {
  const row = (text: string, isReport: boolean): Row => ({
    slots: slotsOfClosing(readSentences(text, compiled).map(({ features }) => features)),
    isReport,
  });
  return [
    ...closings.map(({ text, state }) => row(text, state === 'solved')),
    ...tickets
      .filter(({ isPositive }) => isPositive === true)
      .flatMap(({ ticket }) => {
        const [, ...later] = ticket.messages.filter(({ author }) => author === 'customer');
        return later.map(({ text }) => row(text, false));
      }),
    ...wordings.flatMap(({ solved, rules, followUps }) => [
      ...solved.match.map((text) => row(text, true)),
      ...solved.miss.map((text) => row(text, false)),
      ...[...rules, ...followUps].flatMap(({ match }) =>
        match.map((text) => row(text.replace(/\[\[|\]\]/g, ''), false)),
      ),
    ]),
  ];
}
