import { describe, expect, it } from 'vitest';
import { readFeatures, SLOTS } from '../../../core/weighing/sentence-features';
import { createWeigher, type TextKind } from '../../../core/weighing/weigher';
import { MAX_WEIGHT, packWeights, unpackWeights, type Weights } from '../../../core/weighing/weights';
import { NOTHING_AROUND } from '../support/nothing-around';

const featuresOf = (text: string) => readFeatures(text, NOTHING_AROUND);

/** Weights by which these words speak for a report and those against one. */
function weightsOf(forIt: string, against: string): Weights {
  const weights = new Int8Array(SLOTS);
  for (const slot of featuresOf(against).slots) weights[slot] = -MAX_WEIGHT;
  for (const slot of featuresOf(forIt).slots) weights[slot] = MAX_WEIGHT;
  return {
    sentence: { scale: 0.1, bias: 0, packed: packWeights(weights) },
    text: { scale: 0.05, bias: -1, packed: packWeights(weights) },
    thresholds: { en: 2, de: 100 },
    strict: { en: 5 },
    closing: { scale: 0.1, bias: 0, packed: packWeights(weights), threshold: 2 },
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
    const weighed = weigher.weigh(featuresOf(sentence), 'en', 'known', 0);
    expect(weighed?.score).toBeGreaterThanOrEqual(2);
    expect(sentence.slice(weighed?.span.start, weighed?.span.end)).toBe('gives up half way');
  });

  it('is none where others speak against it', () => {
    expect(
      weigher.weigh(featuresOf('how do i find out whether it ever gives up half way'), 'en', 'known', 0),
    ).toBeNull();
  });

  it('passes the threshold of its own language, and none without one', () => {
    expect(weigher.weigh(featuresOf('gives up half way'), 'de', 'known', 0)).toBeNull();
    expect(weigher.weigh(featuresOf('gives up half way'), 'fr', 'known', 0)).toBeNull();
  });

  it('is far from a report where it speaks more than plainly against one', () => {
    const against = featuresOf('how do i find out whether it ever');
    expect(weigher.speaksAgainst(against, 0)).toBe(true);
    expect(weigher.isFarFromReport(against, 'en', 0)).toBe(true);
    expect(weigher.isFarFromReport(against, 'en', 20)).toBe(false);
    expect(weigher.isFarFromReport(featuresOf('rain'), 'en', 0)).toBe(false);
    expect(weigher.speaksAgainst(featuresOf('rain'), -2)).toBe(true);
    expect(weigher.isFarFromReport(featuresOf('rain'), 'en', -2)).toBe(false);
    expect(weigher.isFarFromReport(featuresOf('rain'), 'de', -2)).toBe(true);
    expect(weigher.isFarFromReport(featuresOf('rain'), 'de', 0)).toBe(false);
  });

  it('says, in an answer, that all is well where the whole answer passes the threshold for that', () => {
    const saysAllIsWell = (...sentences: string[]) => weigher.saysAllIsWell(sentences.map(featuresOf));
    expect(saysAllIsWell('gives up half way')).toBe(true);
    expect(saysAllIsWell('gives up half way', 'how do i find out whether it ever')).toBe(false);
    expect(saysAllIsWell('rain')).toBe(false);
    expect(saysAllIsWell()).toBe(false);
  });

  it('must pass a higher one in a text that names a backup', () => {
    const isReport = (kind: TextKind, strict: Weights['strict']) =>
      createWeigher({ ...weightsOf('gives up half way', ''), strict }).weigh(
        featuresOf('gives up half way'),
        'en',
        kind,
        0,
      )?.isReport ?? false;
    expect(isReport('known', { en: 1000 })).toBe(true);
    expect(isReport('named', { en: 1000 })).toBe(false);
    expect(isReport('named', {})).toBe(true);
    expect(isReport('unknown', { en: 1000 })).toBe(true);
  });

  it('counts for more in a text that speaks of the same, and for less in one that speaks against it', () => {
    const sentence = featuresOf('the thing to drive gives up half way on sundays');
    const scoreBeside = (other: string) => {
      const ofText = weigher.weighText([sentence, featuresOf(other)]);
      return weigher.weigh(sentence, 'en', 'known', ofText)?.score ?? 0;
    };
    expect(scoreBeside('it gives up half way again')).toBeGreaterThan(scoreBeside('the sun is out today'));
    expect(scoreBeside('how do i find out whether it ever')).toBeLessThan(
      scoreBeside('the sun is out today'),
    );
  });

  it('tells what speaks against a report, in its sentence or in its text', () => {
    const other = featuresOf('how do i find out whether it ever');
    expect(weigher.speaksAgainst(featuresOf('gives up half way'), 0)).toBe(false);
    expect(weigher.speaksAgainst(other, 0)).toBe(true);
    expect(weigher.speaksAgainst(other, 1000)).toBe(false);
  });

  it('must pass one higher yet where nothing in its ticket holds such a word', () => {
    const features = featuresOf('gives up half way');
    const weights = weightsOf('gives up half way', '');
    const score = createWeigher(weights).weigh(features, 'en', 'known', 0)?.score ?? 0;
    const weigher = createWeigher({ ...weights, thresholds: { en: score - 0.1 }, strict: {} });
    expect(weigher.weigh(features, 'en', 'unknown', 0)?.isReport).toBe(true);
    expect(weigher.weigh(features, 'en', 'alone', 0)?.isReport ?? false).toBe(false);
  });

  it('may be a report a little below the threshold', () => {
    const features = featuresOf('gives up half way');
    const weights = weightsOf('gives up half way', '');
    const score = createWeigher(weights).weigh(features, 'en', 'known', 0)?.score ?? 0;
    const weighAt = (threshold: number) =>
      createWeigher({ ...weights, thresholds: { en: threshold } }).weigh(features, 'en', 'known', 0);
    expect(weighAt(score)?.isReport).toBe(true);
    expect(weighAt(score + 0.1)?.isReport).toBe(false);
    expect(weighAt(score + 10)).toBeNull();
    expect([weighAt(score)?.isPlain, weighAt(score - 10)?.isPlain]).toEqual([false, true]);
  });

  it('is none where it is no more than a title', () => {
    expect(weigher.weigh(featuresOf('gives up half'), 'en', 'known', 0)).toBeNull();
  });

  it('is none without words', () => {
    expect(weigher.weigh(featuresOf(''), 'en', 'known', 0)).toBeNull();
    expect(weigher.weigh(featuresOf('…'), 'en', 'known', 0)).toBeNull();
  });
});
