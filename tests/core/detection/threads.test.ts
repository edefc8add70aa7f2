import { describe, expect, it } from 'vitest';
import { textOf } from '../../../core/ticket/ticket';
import { createShippedEngine } from '../support/shipped';
import { createTicket, type Line } from '../support/tickets';

const engine = createShippedEngine();

const REPORT: Line = ['customer', 'My iCloud backup failed again.'];
const ASK: Line = ['agent', 'Please restart the iPhone and try again.'];

/** The messages that hold a symptom, -1 for the subject. */
function places(lines: readonly Line[], subject = ''): number[] {
  const { symptoms } = engine.read(createTicket(lines, { subject }));
  return [...new Set(symptoms.map(({ message }) => message))];
}

describe('an answer that names no backup', () => {
  it.each<[string, readonly Line[]]>([
    [
      'to a question about it',
      [
        ['customer', 'Hello, it is me again.'],
        ['agent', 'Has the iCloud backup completed now?'],
        ['customer', 'No, still the same this morning.'],
      ],
    ],
    [
      'to what was done about it',
      [
        ['agent', 'We have changed the schedule of your backup job.'],
        ['customer', 'Nothing there again.'],
      ],
    ],
  ])('%s counts', (_, lines) => {
    expect(places(lines)).toEqual([lines.length - 1]);
  });

  it.each<[string, readonly Line[]]>([
    [
      'to advice to make one',
      [
        ['customer', 'My screen flickers.'],
        ['agent', 'Please back up your phone first, then reset it.'],
        ['customer', 'Still the same.'],
      ],
    ],
    [
      'to a hint for everybody, in a thread about something else',
      [
        ['customer', 'The calendar on my tablet and the one on my PC show different dates.'],
        ['agent', 'If your backup fails, see our guide first. Which version do you have?'],
        ['customer', '9.3.1, and it is the same on the PC of my wife.'],
      ],
    ],
    [
      'in a thread about something else',
      [
        ['agent', 'Please restart the printer.'],
        ['customer', 'Still the same.'],
      ],
    ],
  ])('%s does not', (_, lines) => {
    expect(places(lines)).toEqual([]);
  });
});

it('finds what is said before the backup is named', () => {
  const lines: Line[] = [
    ['customer', 'It always dies after twenty minutes. This is the backup of our shop PC.'],
  ];
  expect(places(lines)).toEqual([0]);
});

describe('who says it', () => {
  it.each<[string, readonly Line[]]>([
    [
      'an agent alone',
      [
        ['customer', 'I have a question.'],
        ['agent', 'Did your iCloud backup fail?'],
      ],
    ],
    [
      'an agent who opened the ticket',
      [
        ['agent', 'Your backup failed.'],
        ['customer', 'What does that mean?'],
      ],
    ],
    [
      'an internal note',
      [
        ['customer', 'I have a question.'],
        ['note', 'Her backup failed twice.'],
      ],
    ],
    ['an agent whom the customer quotes', [['customer', 'I have a question.\n\n> Your backup failed.']]],
    [
      'an agent whom the customer’s mail program quotes',
      [
        [
          'customer',
          'Thanks.\n\nOn Tue, 3 Nov 2026 at 09:12, Support <s@example.org> wrote:\n> the backup failed',
        ],
      ],
    ],
    ['a signature', [['customer', 'I have a question.\n\n-- \nKim Lee\nBackup Failed Ltd']]],
    [
      'a forwarded mail',
      [['customer', 'See below.\n\n-----Original Message-----\nFrom: Kim\n\nThe backup failed.']],
    ],
    ['nobody', []],
  ])('%s reports nothing', (_, lines) => {
    expect(places(lines)).toEqual([]);
  });

  it('is the customer, in each message', () => {
    expect(places([REPORT, ASK, ['customer', 'The backup still fails.']])).toEqual([0, 2]);
  });

  it('is the customer in the subject too', () => {
    expect(places([['customer', 'Please help, see the subject.']], 'iCloud backup failed')).toEqual([-1]);
    expect(places([], 'iCloud backup failed')).toEqual([-1]);
    expect(places([['note', 'By phone.']], 'iCloud backup failed')).toEqual([-1]);
  });

  it('is not the customer in the subject of a ticket that an agent opened', () => {
    expect(places([['agent', 'About your backup.']], 'iCloud backup failed')).toEqual([]);
  });

  it('is the customer between the lines of a quote', () => {
    expect(
      places([['customer', '> Does it work now?\nNo, the backup failed.\n> And the Wi-Fi?\nFine.']]),
    ).toEqual([0]);
  });
});

describe('a thread that ends well', () => {
  it.each([
    'It works now, thank you!',
    'That did the trick, the backup completed last night.',
    'The problem is solved, you can close the ticket.',
    'I bought more storage and the backup finished successfully.',
    'Everything is working again.',
  ])('has no symptom any more: "%s"', (last) => {
    expect(places([REPORT, ASK, ['customer', last]], 'iCloud backup failed')).toEqual([]);
  });

  it.each([
    'It is still not working.',
    'It worked fine until the update.',
    'I hope it works again soon.',
    'Thanks, I will try that tonight.',
    'Which plan do I need?',
    'When will it work again?',
  ])('but not with "%s"', (last) => {
    expect(places([REPORT, ASK, ['customer', last]])).toContain(0);
  });

  it('is believed of a message that also reports a failure only where it ends with it', () => {
    const fails = 'My pictures are not being backed up.';
    const works = 'Everything seems to be okay.';
    const more = 'On the website, that is. The app shows none of them. I have reinstalled it. Please help.';
    expect(places([['customer', `${fails} ${works} ${more}`]])).toEqual([0]);
    expect(places([['customer', `${fails} ${more} ${works}`]])).toEqual([]);
  });

  it('is not believed when an agent says so', () => {
    expect(places([REPORT, ['agent', 'It works now.']])).toEqual([0]);
  });
});

describe('a thread that goes on', () => {
  it('has the symptoms since the last time that it worked', () => {
    const lines: Line[] = [
      REPORT,
      ASK,
      ['customer', 'It works now, thanks!'],
      ['customer', 'The backup failed again tonight.'],
    ];
    expect(places(lines, 'iCloud backup failed')).toEqual([3]);
  });

  it('has the symptoms behind "it works" in the same message', () => {
    const text =
      'The backup failed on Monday. After a restart it worked fine. Since Tuesday the backup fails every night.';
    const ticket = createTicket([['customer', text]]);
    const found = engine.read(ticket).symptoms.map(({ span }) => span.start);
    expect(found).toEqual([expect.any(Number)]);
    expect(found[0]).toBe(text.indexOf('Since'));
  });

  it.each([
    'The backup failed on Monday. After a check of the disk everything was fine. So I restarted the backup and again got an error.',
    'My backup failed for weeks. You fixed it in May, thanks. Since yesterday it is stuck again.',
  ])('has what came back behind "it works", though it names no failing backup: %s', (text) => {
    const found = engine.read(createTicket([['customer', text]])).symptoms;
    const last = text.lastIndexOf('. ', text.length - 2) + 2;
    expect(found.map(({ span }) => span.start)).toEqual([last]);
  });

  it.each([
    'My backup failed for weeks. It works now, thank you! Now my mail does not open.',
    'The iCloud backup failed, but now it is working again. Another thing, my camera crashes all the time.',
    'The backup failed until May. It works again since. The printer still prints nothing.',
  ])('has nothing of what else fails since it works: %s', (text) => {
    expect(places([['customer', text]])).toEqual([]);
  });

  it.each(['It failed again last night.', 'Still no luck.', 'Same error as before.', 'It is still stuck.'])(
    'takes "%s" for a report, which by itself it is not',
    (text) => {
      expect(places([REPORT, ASK, ['customer', text]])).toEqual([0, 2]);
      expect(places([['customer', 'Hello, I have a question.'], ASK, ['customer', text]])).toEqual([]);
    },
  );

  it('follows up nothing where the subject is of a restore', () => {
    const about = (subject: string) =>
      engine.read(createTicket([['customer', 'It fails at 20 %, any ideas?']], { subject })).symptoms.length;
    expect(about('My backup file')).toBe(1);
    expect(about("I can't import my backup file")).toBe(0);
  });

  it('gives the symptoms in the order of the ticket', () => {
    const lines: Line[] = [
      ['customer', 'The backup failed. Now the backup is stuck.'],
      ASK,
      ['customer', 'No backup since May.'],
    ];
    const ticket = createTicket(lines, { subject: 'Backup failed' });
    const { symptoms } = engine.read(ticket);
    const order = symptoms.map(({ message, span }) => message * 10_000 + span.start);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(symptoms.length).toBeGreaterThanOrEqual(4);
    for (const { message, span, text } of symptoms)
      expect(textOf(ticket, message).slice(span.start, span.end)).toBe(text);
  });
});
