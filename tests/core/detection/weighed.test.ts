import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../../core/articles/pack';
import { createDetector } from '../../../core/detection/detector';
import type { Weigher } from '../../../core/weighing/weigher';
import { compileWording } from '../../../core/wording/compile-wording';
import { chooseKeys } from '../../../tools/build/choose-keys';
import { shipped } from '../support/shipped';
import { createTicket, createTicketOf } from '../support/tickets';

/** Takes every sentence with one of these words for a report: the later the word stands in the list, the more. */
function weigherOf(...words: readonly string[]): Weigher {
  return {
    weigh(sentence, _topics, _language, kind) {
      if (kind === 'unknown') return null;
      const score = words.findLastIndex((word) => sentence.includes(word));
      const start = sentence.indexOf(words[score] ?? '');
      return score === -1 ? null : { score, span: { start, end: start + (words[score]?.length ?? 0) } };
    },
  };
}

const wordings = chooseKeys(shipped).wordings.map(compileWording);
const detect = (weigher: Weigher, text: string) =>
  createDetector(wordings, signalsOf(shipped.pack), weigher)
    .detect(createTicketOf(text))
    .map((symptom) => [symptom.rule, symptom.text]);

describe('a text in which no rule finds anything', () => {
  it('reports by the sentence that weighs most, and by no other', () => {
    const text = 'My backup is on the NAS. It went plonk. Then it went kaputt for good.';
    expect(detect(weigherOf('plonk', 'kaputt'), text)).toEqual([
      ['en/weighed', expect.stringContaining('kaputt')],
    ]);
  });

  it('is weighed in its own language', () => {
    const [found] = detect(
      weigherOf('plumps'),
      'Die Sicherung auf das NAS macht seit Tagen nur noch plumps.',
    );
    expect(found?.[0]).toBe('de/weighed');
  });

  it('is not weighed where a rule has found something', () => {
    const rules = detect(weigherOf('plonk'), 'My backup failed. It went plonk.').map(([rule]) => rule);
    expect(rules).not.toContain('en/weighed');
    expect(rules.length).toBeGreaterThan(0);
  });

  it('reports nothing beside another in which a rule has found something', () => {
    const ticket = { ...createTicketOf('My backup failed.'), subject: 'My backup and the phone went plonk' };
    const detector = createDetector(wordings, signalsOf(shipped.pack), weigherOf('plonk'));
    expect(detector.detect(ticket).map(({ rule }) => rule)).toEqual(['en/backup-failed']);
  });

  it('is read as a follow-up first', () => {
    const ticket = createTicket([
      ['customer', 'My backup failed.'],
      ['customer', 'It failed again last night, and the phone went plonk.'],
    ]);
    const detector = createDetector(wordings, signalsOf(shipped.pack), weigherOf('plonk'));
    expect(detector.detect(ticket).map(({ message, rule }) => [message, rule.includes('weighed')])).toEqual([
      [0, false],
      [1, false],
    ]);
  });

  describe('and that holds no word which a rule asks for', () => {
    const asked: (readonly [string, string])[] = [];
    const weigher: Weigher = {
      weigh(sentence, _topics, _language, kind) {
        asked.push([sentence.trim(), kind]);
        return null;
      },
    };

    it('is weighed as such where it is brief', () => {
      detect(weigher, 'The kettle went plonk.');
      expect(asked).toEqual([['the kettle went plonk.', 'unknown']]);
    });

    it('is not weighed where it is long', () => {
      asked.length = 0;
      detect(weigher, 'The kettle went plonk. '.repeat(40));
      expect(asked).toEqual([]);
    });

    it('is told from one that names a backup', () => {
      asked.length = 0;
      detect(weigher, 'I have a backup. The kettle went plonk.');
      expect(asked.map(([, kind]) => kind)).toEqual(['named', 'named']);
    });
  });

  it('reports nothing by words that a guard takes back', () => {
    expect(detect(weigherOf('plonk'), 'If the backup goes plonk, whom do I call?')).toEqual([]);
  });

  it('reports nothing that is over by now', () => {
    const ticket = createTicket([
      ['customer', 'The backup to the NAS went plonk.'],
      ['agent', 'Please restart it.'],
      ['customer', 'Thank you, it works again.'],
    ]);
    const detector = createDetector(wordings, signalsOf(shipped.pack), weigherOf('plonk'));
    expect(detector.detect(ticket)).toEqual([]);
  });
});
