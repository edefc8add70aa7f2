import { describe, expect, it } from 'vitest';
import { createTicketReader } from '../../core/ticket-reader';
import { readFeatures, SLOTS } from '../../core/weighing/sentence-features';
import { MAX_WEIGHT, packWeights, type Weights } from '../../core/weighing/weights';
import { NOTHING_AROUND } from './support/nothing-around';
import { shipped } from './support/shipped';
import { createTicketOf } from './support/tickets';

/** By these, whatever holds this word may be a report of a failing backup, and nothing is one for sure. */
function suspiciousOf(word: string): Weights {
  const weights = new Int8Array(SLOTS);
  for (const slot of readFeatures(word, NOTHING_AROUND).slots) weights[slot] = MAX_WEIGHT;
  return {
    sentence: { scale: 0.001, bias: 0, packed: packWeights(weights) },
    text: { scale: 0, bias: 0, packed: '' },
    thresholds: { en: 1 },
    strict: {},
    closing: { scale: 0, bias: 0, packed: '', threshold: 1 },
  };
}

describe('a ticket that may report a failing backup', () => {
  const { read } = createTicketReader({ ...shipped, weights: suspiciousOf('plonk') });

  it('has suggestions where an article fits well, though no symptom', () => {
    const reading = read(createTicketOf('The Google Photos backup on my phone goes plonk every time.'));
    expect(reading.symptoms).toEqual([]);
    expect(reading.suggestions.map(({ article }) => article)).toEqual(['google-photos-backup-stalled']);
  });

  it('has no articles that a symptom would suggest but that fit only by half', () => {
    const database = 'The nightly backup of the database';
    expect(read(createTicketOf(`${database} failed.`)).suggestions.length).toBeGreaterThan(0);
    expect(read(createTicketOf(`${database} goes plonk every time.`))).toMatchObject({
      symptoms: [],
      suggestions: [],
    });
  });
});
