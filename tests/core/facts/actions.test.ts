import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicket } from '../support/tickets';

const engine = createShippedEngine();
/** Words alone may be too few to tell the language by; the report before them tells. */
const triedIn = (text: string) =>
  engine.read(
    createTicket([
      ['customer', 'My iCloud backup failed.'],
      ['customer', text],
    ]),
  ).facts.tried;
const values = (text: string) => triedIn(text).map(({ value }) => value);

describe('what the customer tried', () => {
  it.each([
    ['I restarted it', 'restart-device'],
    ['I’ve already rebooted twice', 'restart-device'],
    ['turned it off and on again', 'restart-device'],
    ['A restart didn’t help', 'restart-device'],
    ['signed out and back in', 'sign-out-and-in'],
    ['Updated to iOS 17.5, still nothing', 'update-system'],
    ['my phone is up to date', 'update-system'],
    ['I bought 200 GB last week', 'buy-storage'],
    ['upgraded to the 50GB plan', 'buy-storage'],
    ['I deleted lots of photos', 'free-storage'],
    ['it is plugged in at night', 'connect-power'],
    ['My phone is connected to WiFi', 'check-wifi'],
    ['I tried another network', 'change-network'],
    ['reset network settings', 'reset-network-settings'],
    ['The Apple status page is green', 'check-status-page'],
    ['I called Apple yesterday', 'contact-vendor'],
    ['I tapped Back Up Now again', 'back-up-now'],
    ['I left it plugged in overnight', 'wait-overnight'],
  ])('"%s"', (text, action) => {
    expect(values(text)).toContain(action);
  });

  it.each([
    ['not done', "I haven't restarted it"],
    ['not done yet', 'I have not yet restarted it'],
    ['never done', 'I never restarted it'],
    ['not possible', "I can't restart it"],
    ['asked', 'Should I restart it?'],
    ['asked how', 'How do I restart it?'],
    ['planned', 'I will restart it tonight'],
    ['somebody’s advice', 'My wife says I should restart it'],
    ['a condition', 'if I restart it, does it help?'],
    ['avoided', 'without restarting'],
    ['a fault of the phone', 'the phone keeps restarting'],
    ['unwanted', "I'd rather not restart it"],
    ['told of another time', 'I restarted it two years ago'],
    ['told for another reason', 'I restarted it because of the radio'],
    ['done by the thing itself', 'Restarted by itself'],
    ['denied in a list', 'Cable yes, restart no'],
  ])('leaves out what is %s: "%s"', (_, text) => {
    expect(values(text)).not.toContain('restart-device');
  });

  it('does not let the failure deny the step after it', () => {
    expect(values("It won't back up, restarted twice")).toContain('restart-device');
  });

  it('finds several things in one sentence, each once', () => {
    const found = values(
      'I restarted it, updated to iOS 17.5 and bought the 50 GB plan. Then I restarted it again.',
    );
    expect(found).toEqual(expect.arrayContaining(['restart-device', 'update-system', 'buy-storage']));
    expect(found).toEqual([...new Set(found)]);
  });

  it('knows what one negated thing leaves of a sentence', () => {
    const found = values("I bought 200 GB of storage, but I haven't restarted the phone.");
    expect(found).toContain('buy-storage');
    expect(found).not.toContain('restart-device');
  });

  it('knows the words of one article’s step', () => {
    expect(values('It fails. The last successful backup was in May.')).toContain(
      'icloud-backup-failed/note-date',
    );
  });

  it.each([
    [
      'of an agent',
      [
        ['customer', 'It fails.'],
        ['agent', 'I restarted the server.'],
      ],
    ],
    [
      'of a note',
      [
        ['customer', 'It fails.'],
        ['note', 'Customer restarted it.'],
      ],
    ],
    ['that are quoted', [['customer', 'It fails.\n> I restarted it']]],
  ] as const)('does not take the words %s for the customer’s', (_, lines) => {
    expect(engine.read(createTicket(lines)).facts.tried).toEqual([]);
  });

  it('says what was done in words for the agent', () => {
    expect(triedIn('I restarted it.')[0]?.label).toMatch(/restart/i);
  });
});

describe('what an agent has asked for', () => {
  it('is found in the agents’ messages only', () => {
    const { sent, tried } = engine.read(
      createTicket([
        ['customer', 'My backup failed. I restarted it.'],
        ['agent', 'Please update iOS and sign out of iCloud.'],
        ['note', 'Ask for a factory reset next.'],
        ['customer', 'Which plan should I buy?'],
      ]),
    ).facts;
    const asked = sent.map(({ value }) => value);
    expect(asked).toEqual(expect.arrayContaining(['update-system', 'sign-out-and-in']));
    expect(asked).not.toContain('reset-settings');
    expect(asked).not.toContain('buy-storage');
    expect(tried.map(({ value }) => value)).toEqual(['restart-device']);
    for (const { evidence } of sent) expect(evidence.message).toBe(1);
  });

  it('is not what the agent only quotes', () => {
    const { sent } = engine.read(
      createTicket([
        ['customer', 'It fails.'],
        ['agent', 'Which message do you see?\n\n> Should I restart it?'],
      ]),
    ).facts;
    expect(sent.map(({ value }) => value)).not.toContain('restart-device');
  });
});
