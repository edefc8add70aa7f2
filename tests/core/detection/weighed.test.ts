import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../../core/articles/pack';
import { createDetector } from '../../../core/detection/detector';
import type { Ticket } from '../../../core/ticket/ticket';
import { readFeatures } from '../../../core/weighing/sentence-features';
import type { Weigher } from '../../../core/weighing/weigher';
import { compileWording } from '../../../core/wording/compile-wording';
import { NOTHING_AROUND } from '../support/nothing-around';
import { shipped } from '../support/shipped';
import { createTicket, createTicketOf, type Line } from '../support/tickets';

/** Takes every sentence with one of these words for a report: the later the word stands in the list, the more. */
function weigherOf(...words: readonly string[]): Weigher {
  return createWordWeigher(words, true);
}

/** Takes them for what may be one. */
function suspiciousOf(...words: readonly string[]): Weigher {
  return createWordWeigher(words, false);
}

function createWordWeigher(words: readonly string[], isReport: boolean, isPlain = false): Weigher {
  const slots = words.map((word) => readFeatures(word, NOTHING_AROUND).slots[0]);
  return {
    weighText: () => 0,
    weigh({ slots: seen, spans }) {
      const score = slots.findLastIndex((slot) => slot !== undefined && seen.includes(slot));
      const span = spans[seen.indexOf(slots[score] ?? -1)];
      return span ? { score, isReport, isPlain, span } : null;
    },
    speaksAgainst: () => false,
    isFarFromReport: () => false,
    saysAllIsWell: () => false,
  };
}

const wordings = shipped.detection().wordings.map(compileWording);
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

  describe('an answer that says by its weight that all is well', () => {
    const purrs = readFeatures('purrs', NOTHING_AROUND).slots[0] ?? -1;
    const weigher: Weigher = {
      ...weigherOf(),
      saysAllIsWell: (sentences) => sentences.some(({ slots }) => slots.includes(purrs)),
    };
    const reportedIn = (lines: readonly Line[], subject = ''): number[] =>
      createDetector(wordings, signalsOf(shipped.pack), weigher)
        .detect(createTicket(lines, { subject }))
        .map(({ message }) => message);
    const report: Line = ['customer', 'My backup failed.'];
    const advice: Line = ['agent', 'Please restart the phone.'];
    const well: Line = ['customer', 'Did that. It purrs.'];

    it('makes what was reported before it history', () => {
      expect(reportedIn([report, advice, ['customer', 'Did that.']])).toEqual([0]);
      expect(reportedIn([report, advice, well])).toEqual([]);
      expect(reportedIn([['customer', 'See the subject.'], advice, well], 'My backup failed')).toEqual([]);
    });

    it('is not believed where it reports a failure itself', () => {
      expect(reportedIn([report, advice, ['customer', 'The phone purrs. My backup failed again.']])).toEqual([
        0, 2,
      ]);
    });

    it('takes nothing from what is reported after it', () => {
      expect(reportedIn([report, advice, well, report])).toEqual([3]);
    });

    it('is asked for in answers alone', () => {
      expect(reportedIn([['customer', 'It purrs.'], advice, report])).toEqual([2]);
      expect(reportedIn([well, advice, ['customer', 'Thanks.']], 'My backup failed')).toEqual([-1]);
    });
  });

  describe('beside what kind of text it is', () => {
    const kindsIn = (ticket: Ticket): string[] => {
      const kinds: string[] = [];
      const weigher: Weigher = {
        weighText: () => 0,
        weigh(_features, _language, kind) {
          kinds.push(kind);
          return null;
        },
        speaksAgainst: () => false,
        isFarFromReport: () => false,
        saysAllIsWell: () => false,
      };
      createDetector(wordings, signalsOf(shipped.pack), weigher).detect(ticket);
      return kinds;
    };
    const about = (text: string): Ticket => ({ ...createTicketOf(text), subject: 'My backup' });

    it('is weighed alone where nothing in the ticket has to do with backups, and it is brief', () => {
      expect(kindsIn(createTicketOf('The kettle went plonk.'))).toEqual(['alone']);
      expect(kindsIn(createTicketOf('La cinta de anoche se quedó a medias.'))).toEqual(['alone']);
      expect(kindsIn(createTicketOf('Hoy llueve mucho por aquí. '.repeat(40)))).toEqual([]);
    });

    it('is weighed where the subject has, and it is brief', () => {
      expect(kindsIn(about('Look at this, please.'))).toContain('unknown');
      expect(kindsIn(about('It rains a lot here today. '.repeat(40)))).not.toContain('unknown');
    });

    it('is told from one that names a backup', () => {
      expect(kindsIn(createTicketOf('I have a backup. The kettle went plonk.'))).toEqual(['named', 'named']);
    });
  });

  it('reports nothing by words that a guard takes back', () => {
    expect(detect(weigherOf('plonk'), 'If the backup goes plonk, whom do I call?')).toEqual([]);
  });

  it('is not taken back by what else its sentence names, unless its text has nothing to do with backups', () => {
    const sentence = 'The printer went plonk.';
    expect(detect(weigherOf('plonk'), `I have a backup on the NAS. ${sentence}`)).toHaveLength(1);
    expect(detect(weigherOf('plonk'), sentence)).toEqual([]);
  });

  it('is taken back by what its message is about, unless it weighs far more than it must', () => {
    const text = 'I have a backup on the NAS. The thing went plonk. I asked for a refund.';
    const detectBy = (isPlain: boolean) => detect(createWordWeigher(['plonk'], true, isPlain), text);
    expect(detectBy(false)).toEqual([]);
    expect(detectBy(true).map(([rule]) => rule)).toEqual(['en/weighed']);
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

describe('what a rule finds in a sentence beside one that names a backup', () => {
  const nearby = 'We use a backup server for 12 PCs. The log says access denied.';
  const rulesWhere = (speaksAgainst: boolean, text: string) =>
    detect({ ...weigherOf(), speaksAgainst: () => speaksAgainst }, text).map(([rule]) => rule);

  it('is no report where its words weigh against one', () => {
    expect(rulesWhere(false, nearby)).toEqual([expect.stringContaining('en/nearby-')]);
    expect(rulesWhere(true, nearby)).toEqual([]);
  });

  it('is one whatever its words weigh where the sentence itself names the backup', () => {
    expect(rulesWhere(true, 'My backup failed.')).toEqual(rulesWhere(false, 'My backup failed.'));
    expect(rulesWhere(true, 'My backup failed.')).not.toEqual([]);
  });
});

describe('what rules find in a text', () => {
  const around = 'I moved to another town in the spring. My cousin and his dog have moved there as well.';
  /** All sentences are far from a report, but for those with a "plonk". */
  const rulesWhereFar = (text: string) => {
    const [plonk] = readFeatures('plonk', NOTHING_AROUND).slots;
    const isFarFromReport: Weigher['isFarFromReport'] = ({ slots }) =>
      plonk !== undefined && !slots.includes(plonk);
    return detect({ ...weigherOf(), isFarFromReport }, text).map(([rule]) => rule);
  };

  it('is chance where none of its sentences is like a report', () => {
    expect(rulesWhereFar(`${around} Our nightly backup failed on Monday.`)).toEqual([]);
  });

  it('counts where any sentence is', () => {
    expect(
      rulesWhereFar(`${around} It went plonk again today. Our nightly backup failed on Monday.`),
    ).toEqual(['en/backup-failed']);
  });

  it('counts in a few words, and in a brief text', () => {
    expect(rulesWhereFar(`${around} Backup failed.`)).toEqual(['en/backup-failed']);
    expect(rulesWhereFar('Our nightly backup failed on Monday.')).toEqual(['en/backup-failed']);
  });

  it('counts where it is a product’s own message', () => {
    expect(rulesWhereFar(`${around} It says "Last backup could not be completed".`)).not.toEqual([]);
  });
});

describe('what may report a failing backup', () => {
  const suspect = (weigher: Weigher, ticket: Ticket) =>
    createDetector(wordings, signalsOf(shipped.pack), weigher).suspect(ticket);

  it('is told with its place, and is no symptom', () => {
    const ticket = createTicket([
      ['customer', 'Hello there.'],
      ['customer', 'The backup to the NAS went plonk.'],
    ]);
    const detector = createDetector(wordings, signalsOf(shipped.pack), suspiciousOf('plonk'));
    expect(detector.detect(ticket)).toEqual([]);
    const [found] = detector.suspect(ticket);
    expect(found?.message).toBe(1);
    expect(ticket.messages[1]?.text.slice(found?.span.start, found?.span.end)).toBe(found?.text);
    expect(found?.text).toContain('plonk');
  });

  it('is nothing beside a symptom', () => {
    expect(suspect(suspiciousOf('plonk'), createTicketOf('My backup failed. It went plonk.'))).toEqual([]);
  });

  it('is nothing in a ticket that is solved, nor what a guard takes back', () => {
    const solved = createTicket([
      ['customer', 'The backup to the NAS went plonk.'],
      ['customer', 'Thank you, it works again.'],
    ]);
    expect(suspect(suspiciousOf('plonk'), solved)).toEqual([]);
    const supposed = createTicketOf('If the backup goes plonk, whom do I call?');
    expect(suspect(suspiciousOf('plonk'), supposed)).toEqual([]);
  });
});
