import { SLOTS } from '../../core/weighing/sentence-features';
import { sumOf } from '../../core/weighing/weigher';
import { MAX_WEIGHT, packWeights, type Weights } from '../../core/weighing/weights';
import { createRandom } from '../bench/random';
import type { LabelledSentence } from './labelled-sentences';

/** The weights before they are rounded and packed. */
export interface Model {
  readonly weights: Float64Array;
  readonly bias: number;
}

const ROUNDS = 12;
const RATE = 0.3;
/** Pulls weights towards 0 that few sentences ask for. */
const DECAY = 3e-5;
/** What was seen in one sentence alone is chance, or a name. */
const MIN_SENTENCES = 2;
/** Weights beyond this share of all are as good as the one at it: the rest would be rounded away. */
const CLIPPED = 0.999;

/** Logistic regression by stochastic gradient descent with AdaGrad's rates; the same sentences give the same weights. */
export function train(sentences: readonly LabelledSentence[]): Model {
  const rows = sentences.filter(({ isReport }) => isReport !== null);
  const known = countSentences(rows);
  const weights = new Float64Array(SLOTS);
  const rates = new Float64Array(SLOTS).fill(1e-6);
  const random = createRandom(1);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, isReport } of random.shuffle(rows)) {
      const root = Math.sqrt(Math.max(1, features.slots.length));
      const chance = 1 / (1 + Math.exp(-(sumOf(features, weights) + bias)));
      const error = chance - (isReport ? 1 : 0);
      for (const slot of features.slots) {
        if ((known[slot] ?? 0) < MIN_SENTENCES) continue;
        const weight = weights[slot] ?? 0;
        const slope = error / root + DECAY * weight;
        const rate = (rates[slot] ?? 0) + slope * slope;
        rates[slot] = rate;
        weights[slot] = weight - (RATE * slope) / Math.sqrt(rate);
      }
      bias -= 0.01 * error;
    }
  }
  return { weights, bias };
}

export function scoreOf({ features }: LabelledSentence, { weights, bias }: Model): number {
  return sumOf(features, weights) + bias;
}

export function toWeights(
  { weights, bias }: Model,
  thresholds: Pick<Weights, 'thresholds' | 'strict'>,
): Weights {
  const sizes = [...weights].filter((weight) => weight !== 0).map(Math.abs);
  sizes.sort((a, b) => a - b);
  const largest = sizes[Math.floor((sizes.length - 1) * CLIPPED)] ?? 1;
  const steps = Int8Array.from(weights, (weight) =>
    Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round((weight / largest) * MAX_WEIGHT))),
  );
  return {
    scale: Number((largest / MAX_WEIGHT).toPrecision(6)),
    bias: Number(bias.toPrecision(6)),
    ...thresholds,
    packed: packWeights(steps),
  };
}

function countSentences(rows: readonly LabelledSentence[]): Uint32Array {
  const counts = new Uint32Array(SLOTS);
  for (const { features } of rows) {
    for (const slot of features.slots) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}
