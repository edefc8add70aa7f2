import { describe, expect, it } from 'vitest';
import { readFeatures, SLOTS } from '../../../core/weighing/sentence-features';
import { createWeigher, type TextKind } from '../../../core/weighing/weigher';
import { MAX_WEIGHT, packWeights, unpackWeights, type Weights } from '../../../core/weighing/weights';

/** Weights by which these words speak for a report and those against one. */
function weightsOf(forIt: string, against: string): Weights {
  const weights = new Int8Array(SLOTS);
  for (const slot of readFeatures(against, []).slots) weights[slot] = -MAX_WEIGHT;
  for (const slot of readFeatures(forIt, []).slots) weights[slot] = MAX_WEIGHT;
  return {
    scale: 0.1,
    bias: 0,
    thresholds: { en: 2, de: 100 },
    strict: { en: 5 },
    packed: packWeights(weights),
  };
}

describe('weights', () => {
  it('come back as they were packed', () => {
    const weights = new Int8Array(SLOTS);
    weights[0] = 1;
    weights[1] = -MAX_WEIGHT;
    weights[31] = MAX_WEIGHT;
    weights[70_000] = -5;
    weights[SLOTS - 1] = 7;
    expect(unpackWeights(packWeights(weights))).toEqual(weights);
  });

  it('are none where the text is none', () => {
    expect(unpackWeights('').every((weight) => weight === 0)).toBe(true);
    expect(unpackWeights('____').length).toBe(SLOTS);
  });
});

describe('a weighed sentence', () => {
  const weigher = createWeigher(weightsOf('gives up half way', 'how do i find out whether it ever'));

  it('is a report where its words speak for one, and those are told', () => {
    const sentence = 'the thing to drive gives up half way on sundays';
    const weighed = weigher.weigh(sentence, [], 'en', 'known');
    expect(weighed?.score).toBeGreaterThanOrEqual(2);
    expect(sentence.slice(weighed?.span.start, weighed?.span.end)).toBe('gives up half way');
  });

  it('is none where others speak against it', () => {
    expect(
      weigher.weigh('how do i find out whether it ever gives up half way', [], 'en', 'known'),
    ).toBeNull();
  });

  it('passes the threshold of its own language, and none without one', () => {
    expect(weigher.weigh('gives up half way', [], 'de', 'known')).toBeNull();
    expect(weigher.weigh('gives up half way', [], 'fr', 'known')).toBeNull();
  });

  it('must pass a higher one in a text that names a backup, or holds no word that a rule asks for', () => {
    const weigh = (kind: TextKind, strict: Weights['strict']) =>
      createWeigher({ ...weightsOf('gives up half way', ''), strict }).weigh(
        'gives up half way',
        [],
        'en',
        kind,
      );
    expect(weigh('known', { en: 1000 })).not.toBeNull();
    expect(weigh('named', { en: 1000 })).toBeNull();
    expect(weigh('named', {})).not.toBeNull();
    expect(weigh('unknown', { en: 3 })).not.toBeNull();
    expect(weigh('unknown', {})).toBeNull();
  });

  it('is none where it is no more than a title', () => {
    expect(weigher.weigh('gives up half', [], 'en', 'known')).toBeNull();
  });

  it('is none without words', () => {
    expect(weigher.weigh('', [], 'en', 'known')).toBeNull();
    expect(weigher.weigh('…', [], 'en', 'known')).toBeNull();
  });
});
