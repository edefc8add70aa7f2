import * as v from 'valibot';
import { LANGUAGES } from '../articles/languages';
import { SLOTS } from './sentence-features';

const TableSchema = v.strictObject({
  /** The sum of the weights, divided by the root of their number, is multiplied by this. */
  scale: v.pipe(v.number(), v.minValue(0)),
  /** Added to it. */
  bias: v.number(),
  /** Slots with a weight and the weights, see {@link packWeights}. */
  packed: v.pipe(v.string(), v.maxLength(1_000_000)),
});

/**
 * How much each feature speaks for a report of a failing backup or against one, as `npm run learn` has found from
 * labelled sentences. Kept in `content/weights.json`.
 */
export const WeightsSchema = v.strictObject({
  /** Those of a sentence. */
  sentence: TableSchema,
  /** Those of a text as a whole: what they sum up to is added for each of its sentences. */
  text: TableSchema,
  /** From this sum on a sentence counts as a report, by the language of its text. */
  thresholds: v.record(v.picklist(LANGUAGES), v.number()),
  /**
   * The same in texts that name a backup, in languages where it is higher there: what reports a failing one in these,
   * rules mostly know.
   */
  strict: v.optional(v.record(v.picklist(LANGUAGES), v.number()), {}),
  /** Those of a later message in a thread: how much each feature says that all is well now. */
  closing: v.strictObject({
    ...TableSchema.entries,
    /** From this sum on it says so. */
    threshold: v.number(),
  }),
});

export type WeightTable = v.InferOutput<typeof TableSchema>;
export type Weights = v.InferOutput<typeof WeightsSchema>;

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A weight is one sign: from -31 to 31. */
export const MAX_WEIGHT = 31;
const BITS = 5;
const MORE = 1 << BITS;

/** For each slot that has one: how far it is from the one before, five bits a sign, and its weight, one sign. */
export function packWeights(weights: Int8Array): string {
  let packed = '';
  let last = 0;
  for (const [slot, weight] of weights.entries()) {
    if (weight === 0) continue;
    let rest = slot - last;
    last = slot;
    for (; rest >= MORE; rest >>>= BITS) packed += SIGNS[(rest & (MORE - 1)) | MORE];
    packed += `${SIGNS[rest]}${SIGNS[weight + MAX_WEIGHT]}`;
  }
  return packed;
}

/** What {@link packWeights} has written; of other text anything, but nothing beyond the last slot. */
export function unpackWeights(packed: string): Int8Array {
  const weights = new Int8Array(SLOTS);
  let slot = 0;
  let shift = 0;
  for (let index = 0; index < packed.length; index += 1) {
    const value = SIGNS.indexOf(packed.charAt(index));
    slot += (value & (MORE - 1)) << shift;
    shift += BITS;
    if (value >= MORE) continue;
    shift = 0;
    index += 1;
    if (slot < SLOTS) weights[slot] = SIGNS.indexOf(packed.charAt(index)) - MAX_WEIGHT;
  }
  return weights;
}
