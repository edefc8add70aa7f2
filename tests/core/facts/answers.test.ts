import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicket, type Line } from '../support/tickets';

const engine = createShippedEngine();
const triedIn = (lines: readonly Line[]) =>
  engine.read(createTicket([['customer', 'My iCloud backup failed.'], ...lines])).facts.tried;
const valuesIn = (lines: readonly Line[]) => triedIn(lines).map(({ value }) => value);

const ASKED: Line = ['agent', 'Please restart the iPhone and install the latest iOS update.'];

describe('a short answer to what an agent asked for', () => {
  it('does all of it, and says so in the customer’s words', () => {
    const tried = triedIn([ASKED, ['customer', 'Hi Ann, yes both. Still the same.']]);
    expect(tried.map(({ value }) => value)).toEqual(['restart-device', 'update-system']);
    expect(tried[0]?.evidence).toMatchObject({ message: 2, text: 'yes both' });
    expect(tried[0]?.label).toBe('restarted the device');
  });

  it.each<[string, Line[]]>([
    ['after a greeting', [ASKED, ['customer', 'Hello!\nThanks for your help.\nDone, no change.']]],
    ['over a note', [ASKED, ['note', 'Waiting for the customer.'], ['customer', 'Done, no change.']]],
    ['in a second message', [ASKED, ['customer', 'Back at my desk.'], ['customer', 'Done, no change.']]],
    ['to two messages', [ASKED, ['agent', 'Any news?'], ['customer', 'Tried that already.']]],
  ])('counts %s', (_, lines) => {
    expect(valuesIn(lines)).toContain('restart-device');
  });

  it.each<[string, Line[]]>([
    ['a plain refusal', [ASKED, ['customer', 'No, not yet.']]],
    ['an intention', [ASKED, ['customer', "I'll do both tonight."]]],
    ['a yes to a request', [ASKED, ['customer', 'Yes.']]],
    ['a question', [ASKED, ['customer', 'Should I do both?']]],
    ['another sense of the words', [ASKED, ['customer', 'Both phones show the same message.']]],
    [
      'an answer to something else',
      [
        ['agent', 'Which iPhone is it?'],
        ['customer', 'Done.'],
      ],
    ],
    [
      'what was asked for only afterwards',
      [['agent', 'Is it an iPhone?'], ['customer', 'Done that.'], ASKED, ['customer', 'What is iOS?']],
    ],
  ])('leaves out %s', (_, lines) => {
    expect(valuesIn(lines)).toEqual([]);
  });

  it('leaves out what the customer takes back', () => {
    const lines: Line[] = [ASKED, ['customer', 'Done. I have not updated iOS yet, though.']];
    expect(valuesIn(lines)).toEqual(['restart-device']);
  });

  it('takes a mere yes where the agent asked whether it was done', () => {
    expect(
      valuesIn([
        ['agent', 'Have you restarted the iPhone?'],
        ['customer', 'Yes.'],
      ]),
    ).toEqual(['restart-device']);
  });

  it('takes a yes that names something for that alone', () => {
    expect(
      valuesIn([
        ['agent', 'Is the iPhone on Wi-Fi, and is it on the charger at night?'],
        ['customer', 'On wifi yes. Charger no, I have none here.'],
      ]),
    ).toEqual(['check-wifi']);
  });

  it('takes the numbers of a list for the steps of the same numbers', () => {
    const tried = triedIn([
      ['agent', 'Please\n1. restart the iPhone\n2. update iOS\n3. sign out of iCloud and in again.'],
      ['customer', '1. done 2) not yet 3. yes, no difference'],
    ]);
    expect(tried.map(({ value }) => value)).toEqual(['restart-device', 'sign-out-and-in']);
    expect(tried.map(({ evidence }) => evidence.text)).toEqual(['done', 'yes']);
  });

  it('does not take a version or an amount for the number of a step', () => {
    expect(valuesIn([ASKED, ['customer', 'Done, it is iOS 17. 5 GB are left of 5.']])).toContain(
      'restart-device',
    );
  });
});
