import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../core/engine';
import { shipped } from '../support/shipped';
import { createTicket } from '../support/tickets';

/** Without weights: by these such short texts may report on their own. */
const engine = createEngine({
  pack: shipped.pack,
  replyPhrases: shipped.replyPhrases,
  wordings: shipped.detection().wordings,
});
const rulesOf = (...texts: readonly string[]): string[] =>
  engine
    .read(createTicket(texts.map((text) => ['customer', text])))
    .symptoms.map(({ message, text }) => `${message}: ${text}`);

/** "The number hasn't changed" is a backup's where the ticket names Backblaze. */
const NUMBER = "The number hasn't changed for a week.";
const BACKBLAZE = 'I use Backblaze on a Mac.';
const REPORT = 'My iCloud backup failed.';
const AGAIN = 'It failed again.';

describe('a text that was read before', () => {
  it('is read in the light of the ticket it stands in now', () => {
    const alone = rulesOf(NUMBER);
    const beside = rulesOf(BACKBLAZE, NUMBER);
    expect(alone).toEqual([]);
    expect(beside).toEqual([expect.stringContaining('1: ')]);
    expect(rulesOf(NUMBER)).toEqual(alone);
    expect(rulesOf(BACKBLAZE, NUMBER)).toEqual(beside);
  });

  it('follows up only what the thread has reported', () => {
    expect(rulesOf(AGAIN)).toEqual([]);
    expect(rulesOf(REPORT, AGAIN)).toHaveLength(2);
    expect(rulesOf(AGAIN)).toEqual([]);
    expect(rulesOf(AGAIN, REPORT)).toHaveLength(1);
  });
});
