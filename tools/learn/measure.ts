import { LANGUAGES, type Language } from '../../core/articles/article';
import { sumOf } from '../../core/weighing/weigher';
import { unpackWeights, type Weights } from '../../core/weighing/weights';
import { createRandom } from '../bench/random';
import type { LabelledTicket } from '../evaluate/labelled-lines';
import type { LabelledSentence } from './labelled-sentences';
import { type Model, scoreOf, train } from './train';

export interface ReadTicket {
  readonly ticket: LabelledTicket;
  readonly sentences: readonly LabelledSentence[];
}

/** Which share of the tickets without a report may be taken for one. */
interface Strictness {
  readonly falseAlarms: number;
  /** The hundred of a language may have been easy: below this, words must not speak for a report. */
  readonly lowest: number;
}

/** Most of what is written in public about software and backups, without one failing, is in English. */
const STRICT: Strictness = { falseAlarms: 0.05, lowest: 1.2 };
const USUAL: Strictness = { falseAlarms: 0.08, lowest: 0.4 };
const PARTS = 5;

/**
 * For each language the threshold at which the tickets that report nothing stay silent, all but a few: each part of the
 * tickets is weighed by what was learned from the others.
 */
export function chooseThresholds(
  tickets: readonly ReadTicket[],
  examples: readonly LabelledSentence[],
): Weights['thresholds'] {
  const shuffled = createRandom(2).shuffle(tickets);
  const scores = new Map<string, number[]>(LANGUAGES.map((language) => [language, []]));
  for (let part = 0; part < PARTS; part += 1) {
    const others = shuffled.filter((_, index) => index % PARTS !== part);
    const model = train([...examples, ...others.flatMap(({ sentences }) => sentences)]);
    for (const { ticket, sentences } of shuffled.filter((_, index) => index % PARTS === part)) {
      if (ticket.isPositive !== false) continue;
      scores.get(ticket.language)?.push(best(sentences, (sentence) => scoreOf(sentence, model)));
    }
  }
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const { falseAlarms, lowest } = language === 'en' ? STRICT : USUAL;
      const falling = (scores.get(language) ?? []).sort((a, b) => b - a);
      const threshold = Math.max(lowest, falling[Math.floor(falling.length * falseAlarms)] ?? Infinity);
      return [language, Number(threshold.toPrecision(4))];
    }),
  ) as Weights['thresholds'];
}

/** How tickets that nothing was learned from are told apart by weights alone, as text. */
export function measure(tickets: readonly ReadTicket[], model: Model, weights: Weights): string {
  const packed = unpackWeights(weights.packed);
  const lines = [
    ['unrounded', (sentence: LabelledSentence) => scoreOf(sentence, model)] as const,
    [
      'as kept',
      (sentence: LabelledSentence) => weights.scale * sumOf(sentence.features, packed) + weights.bias,
    ] as const,
  ].map(([name, score]) => {
    const found = tickets.filter(
      ({ ticket, sentences }) => best(sentences, score) >= thresholdOf(ticket, weights),
    );
    const right = found.filter(({ ticket }) => ticket.isPositive === true).length;
    const all = tickets.filter(({ ticket }) => ticket.isPositive === true).length;
    const wrong = found.length - right;
    const share = (part: number, of: number): string => (part / of).toFixed(3);
    return `${name}: precision ${share(right, found.length)}, recall ${share(right, all)}, ${wrong} false alarms among ${tickets.length - all}\n`;
  });
  return `thresholds ${JSON.stringify(weights.thresholds)}, ${packed.filter((weight) => weight !== 0).length} weights, ${weights.packed.length} characters\n${lines.join('')}`;
}

function best(sentences: readonly LabelledSentence[], score: (sentence: LabelledSentence) => number): number {
  return Math.max(-Infinity, ...sentences.map(score));
}

function thresholdOf({ language }: LabelledTicket, { thresholds }: Weights): number {
  return thresholds[language as Language] ?? Infinity;
}
