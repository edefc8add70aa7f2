import { describe, expect, it } from 'vitest';
import { readFeatures, SLOTS } from '../../../core/weighing/sentence-features';
import { createWeigher } from '../../../core/weighing/weigher';
import { MAX_WEIGHT, packWeights, unpackWeights, type Weights } from '../../../core/weighing/weights';
import { NOTHING_AROUND } from '../support/nothing-around';

const featuresOf = (text: string) => readFeatures(text, NOTHING_AROUND);

/** Weights by which these words speak for a report and those against one. */
function weightsOf(forIt: string, against: string): Weights {
  const weights = new Int8Array(SLOTS);
  for (const slot of featuresOf(against).slots) weights[slot] = -MAX_WEIGHT;
  for (const slot of featuresOf(forIt).slots) weights[slot] = MAX_WEIGHT;
  return { scale: 0.1, bias: 0, thresholds: { en: 2, de: 100 }, packed: packWeights(weights) };
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
    const weighed = weigher.weigh(featuresOf(sentence), 'en');
    expect(weighed?.score).toBeGreaterThanOrEqual(2);
    expect(sentence.slice(weighed?.span.start, weighed?.span.end)).toBe('gives up half way');
  });

  it('is none where others speak against it', () => {
    expect(weigher.weigh(featuresOf('how do i find out whether it ever gives up half way'), 'en')).toBeNull();
  });

  it('passes the threshold of its own language, and none without one', () => {
    expect(weigher.weigh(featuresOf('gives up half way'), 'de')).toBeNull();
    expect(weigher.weigh(featuresOf('gives up half way'), 'fr')).toBeNull();
  });

  it('is none where it is no more than a title', () => {
    expect(weigher.weigh(featuresOf('gives up half'), 'en')).toBeNull();
  });

  it('is none without words', () => {
    expect(weigher.weigh(featuresOf(''), 'en')).toBeNull();
    expect(weigher.weigh(featuresOf('…'), 'en')).toBeNull();
  });
});
