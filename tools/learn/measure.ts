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

/** One ticket in so many that report nothing may be taken for a report. */
const FALSE_ALARMS = 0.05;
const PARTS = 5;

/**
 * The threshold at which the tickets that report nothing stay silent, all but a few: each part of the tickets is weighed
 * by what was learned from the others.
 */
export function chooseThreshold(
  tickets: readonly ReadTicket[],
  examples: readonly LabelledSentence[],
): number {
  const shuffled = createRandom(2).shuffle(tickets);
  const scores: number[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const others = shuffled.filter((_, index) => index % PARTS !== part);
    const model = train([...examples, ...others.flatMap(({ sentences }) => sentences)]);
    for (const { ticket, sentences } of shuffled.filter((_, index) => index % PARTS === part)) {
      if (ticket.isPositive === false) scores.push(best(sentences, (sentence) => scoreOf(sentence, model)));
    }
  }
  scores.sort((a, b) => b - a);
  return scores[Math.floor(scores.length * FALSE_ALARMS)] ?? 0;
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
    const found = tickets.filter(({ sentences }) => best(sentences, score) >= weights.threshold);
    const right = found.filter(({ ticket }) => ticket.isPositive === true).length;
    const all = tickets.filter(({ ticket }) => ticket.isPositive === true).length;
    const wrong = found.length - right;
    const share = (part: number, of: number): string => (part / of).toFixed(3);
    return `${name}: precision ${share(right, found.length)}, recall ${share(right, all)}, ${wrong} false alarms among ${tickets.length - all}\n`;
  });
  return `threshold ${weights.threshold}, ${packed.filter((weight) => weight !== 0).length} weights, ${weights.packed.length} characters\n${lines.join('')}`;
}

function best(sentences: readonly LabelledSentence[], score: (sentence: LabelledSentence) => number): number {
  return Math.max(-Infinity, ...sentences.map(score));
}
