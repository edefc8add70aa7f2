import { describe, expect, it } from 'vitest';
import { compileWording } from '../../../core/wording/compile-wording';
import { readLabelledLines } from '../../../tools/evaluate/labelled-lines';
import {
  type LabelledSentence,
  sentencesOfTicket,
  sentencesOfWording,
} from '../../../tools/learn/labelled-sentences';
import { shipped } from '../../core/support/shipped';

const wordings = shipped.wordings.map(compileWording);

function sentencesOf(line: object): LabelledSentence[] {
  const { lines, problems } = readLabelledLines(
    JSON.stringify({ id: 'x', lang: 'en', ...line }),
    'x',
    new Set(),
  );
  expect(problems).toEqual([]);
  return lines.flatMap((each) => (each.kind === 'ticket' ? sentencesOfTicket(each, wordings) : []));
}

function judged(line: object): (boolean | null)[] {
  return sentencesOf(line).map(({ isReport }) => isReport);
}

describe('the sentences of a labelled ticket', () => {
  it('report where they hold marked words; those beside them are nobody’s', () => {
    const text = 'Good morning. My back-up is gone since May. The phone is blue.';
    expect(judged({ label: 'positive', text, evidence: ['is gone since May'] })).toEqual([null, true, null]);
  });

  it('report nothing where the ticket does not', () => {
    expect(judged({ label: 'hard_negative', text: 'How do backups work? I have none.' })).toEqual([
      false,
      false,
    ]);
  });

  it('are the customer’s own: no agent’s, no quoted ones', () => {
    const messages = [
      { from: 'agent', text: 'Does the backup fail?' },
      { from: 'customer', text: 'No.\n> Does the backup fail?' },
    ];
    expect(judged({ label: 'hard_negative', messages })).toEqual([false]);
  });

  it('know their text, which reports where any of them does', () => {
    const messages = [
      { from: 'customer', text: 'Good morning. My back-up is gone since May.' },
      { from: 'customer', text: 'The phone is blue.' },
    ];
    const read = sentencesOf({ label: 'positive', messages, evidence: ['is gone since May'] });
    expect(read.map(({ text }) => text.isReport)).toEqual([true, true, null]);
    expect(new Set(read.map(({ text }) => text)).size).toBe(2);
    expect(read[0]?.text.slots).toEqual(expect.arrayContaining([...(read[1]?.features.ofText ?? [])]));
  });
});

it('learns from the examples of each wording, for and against', () => {
  for (const wording of shipped.wordings) {
    const sentences = sentencesOfWording(wording, wordings);
    expect(sentences.filter(({ isReport }) => isReport === true).length, wording.language).toBeGreaterThan(
      30,
    );
    expect(sentences.filter(({ isReport }) => isReport === false).length, wording.language).toBeGreaterThan(
      100,
    );
  }
});
