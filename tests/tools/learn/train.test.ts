import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../core/weighing/sentence-features';
import { createWeigher } from '../../../core/weighing/weigher';
import type { LabelledSentence } from '../../../tools/learn/labelled-sentences';
import { scoreOf, toWeights, train } from '../../../tools/learn/train';
import { NOTHING_AROUND } from '../../core/support/nothing-around';

const sentence = (text: string, isReport: boolean | null): LabelledSentence => {
  const features = readFeatures(text, NOTHING_AROUND);
  return { features, isAboutBackup: false, isReport, text: { slots: features.ofText, isReport } };
};

const THINGS = ['the upload', 'my copy', 'the nightly job', 'our sync', 'the transfer to the cloud'];
const SENTENCES = THINGS.flatMap((thing) => [
  sentence(`${thing} gets nowhere`, true),
  sentence(`${thing} stays at 40 %`, true),
  sentence(`${thing} went through`, false),
  sentence(`how do i start ${thing}`, false),
]);

describe('learning', () => {
  const model = train(SENTENCES);

  it('tells reports from others with things it has never seen', () => {
    expect(scoreOf(sentence('the archive gets nowhere', null), model)).toBeGreaterThan(0.5);
    expect(scoreOf(sentence('the archive went through', null), model)).toBeLessThan(-0.5);
  });

  it('gives the same weights for the same sentences', () => {
    expect(toWeights(train(SENTENCES), { thresholds: { en: 1 }, strict: {} })).toEqual(
      toWeights(model, { thresholds: { en: 1 }, strict: {} }),
    );
  });

  it('passes over what nobody has judged', () => {
    expect(
      toWeights(train([...SENTENCES, sentence('green elephants sing', null)]), {
        thresholds: { en: 1 },
        strict: {},
      }),
    ).toEqual(toWeights(model, { thresholds: { en: 1 }, strict: {} }));
  });

  it('learns nothing from a word that stands in one sentence alone', () => {
    const { weights } = train([...SENTENCES, sentence('zebra', true)]).sentence;
    expect(readFeatures('zebra', NOTHING_AROUND).slots.every((slot) => weights[slot] === 0)).toBe(true);
  });

  it('tells texts apart as well', () => {
    const beside = (text: string) => ({ ...sentence('the archive', null), text: sentence(text, null).text });
    expect(scoreOf(beside('my copy gets nowhere'), model)).toBeGreaterThan(
      scoreOf(beside('my copy went through'), model),
    );
  });

  it('keeps, packed, what it tells apart', () => {
    const weigher = createWeigher({
      ...toWeights(model, { thresholds: { en: 0 }, strict: {} }),
      closing: { scale: 0, bias: 0, packed: '', threshold: 1 },
    });
    expect(
      weigher.weigh(readFeatures('the archive gets nowhere', NOTHING_AROUND), 'en', 'known', 0),
    ).not.toBeNull();
    expect(
      weigher.weigh(readFeatures('the archive went through', NOTHING_AROUND), 'en', 'known', 0),
    ).toBeNull();
  });
});
