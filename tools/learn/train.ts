import { SLOTS } from '../../core/weighing/sentence-features';
import { sumOf } from '../../core/weighing/weigher';
import { MAX_WEIGHT, packWeights, type Weights, type WeightTable } from '../../core/weighing/weights';
import { createRandom } from '../bench/random';
import type { LabelledSentence } from './labelled-sentences';

/** The weights before they are rounded and packed. */
export interface Model {
  readonly sentence: Table;
  readonly text: Table;
}

export interface Table {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What is learned from: a sentence, or a text. */
export interface Row {
  readonly slots: readonly number[];
  readonly isReport: boolean;
}

/** Of a text as a whole, this much is added to its sentences; found by cross-validation. */
const SHARE_OF_TEXT = 0.7;

const ROUNDS = 12;
const RATE = 0.3;
/** Pulls weights towards 0 that few sentences ask for. */
const DECAY = 3e-5;
/** What fewer sentences or texts hold is chance, or a name. At 3 there were half as many weights again, and no better ones. */
const MIN_ROWS = 5;
/** Weights beyond this share of all are as good as the one at it: the rest would be rounded away. */
const CLIPPED = 0.999;

/** The same sentences give the same weights. */
export function train(sentences: readonly LabelledSentence[]): Model {
  const texts = new Set(sentences.map(({ text }) => text));
  return {
    sentence: trainTable(
      sentences.flatMap(({ features: { slots }, isReport }) =>
        isReport === null ? [] : { slots, isReport },
      ),
    ),
    text: trainTable(
      [...texts].flatMap(({ slots, isReport }) => (isReport === null ? [] : { slots, isReport })),
    ),
  };
}

/** Logistic regression by stochastic gradient descent with AdaGrad's rates. */
export function trainTable(rows: readonly Row[]): Table {
  const known = countRows(rows);
  const weights = new Float64Array(SLOTS);
  const rates = new Float64Array(SLOTS).fill(1e-6);
  const random = createRandom(1);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { slots, isReport } of random.shuffle(rows)) {
      const root = Math.sqrt(Math.max(1, slots.length));
      const chance = 1 / (1 + Math.exp(-(sumOf(slots, weights) + bias)));
      const error = chance - (isReport ? 1 : 0);
      for (const slot of slots) {
        if ((known[slot] ?? 0) < MIN_ROWS) continue;
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

export function scoreOf({ features, text: whole }: LabelledSentence, { sentence, text }: Model): number {
  const ofText = sumOf(whole.slots, text.weights) + text.bias;
  return sumOf(features.slots, sentence.weights) + sentence.bias + SHARE_OF_TEXT * ofText;
}

export function toWeights(
  { sentence, text }: Model,
  thresholds: Pick<Weights, 'thresholds' | 'strict'>,
): Omit<Weights, 'closing'> {
  return { sentence: toTable(sentence, 1), text: toTable(text, SHARE_OF_TEXT), ...thresholds };
}

/** @param share by which all weights are multiplied */
export function toTable({ weights, bias }: Table, share: number): WeightTable {
  const sizes = [...weights].filter((weight) => weight !== 0).map(Math.abs);
  sizes.sort((a, b) => a - b);
  const largest = sizes[Math.floor((sizes.length - 1) * CLIPPED)] ?? 1;
  const steps = Int8Array.from(weights, (weight) =>
    Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round((weight / largest) * MAX_WEIGHT))),
  );
  return {
    scale: Number(((share * largest) / MAX_WEIGHT).toPrecision(6)),
    bias: Number((share * bias).toPrecision(6)),
    packed: packWeights(steps),
  };
}

function countRows(rows: readonly Row[]): Uint32Array {
  const counts = new Uint32Array(SLOTS);
  for (const { slots } of rows) {
    for (const slot of slots) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}
