import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../core/ticket/ticket';
import { createShippedEngine } from '../support/shipped';
import { createTicket, createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const wordsIn = (text: string): string[] =>
  engine.read(createTicketOf(text)).symptoms.map((symptom) => symptom.text);

/** Sentences that report a failing backup, and some that must not be touched. */
const REPORTS = [
  'My iCloud backup failed.',
  'It won’t back up!',
  'The last backup could not be completed.',
  'Back Up Now is greyed out.',
  'No backup for six weeks.',
];
const OTHERS = [
  'My backup codes failed.',
  'Restoring from the iCloud backup fails.',
  'What happens if a backup fails?',
  'The site is back up and running.',
  'There has been no failed backup.',
  'Nothing else is wrong.',
];
/** What stands between sentences; all of it ends one. */
const BETWEEN = [
  ' ',
  '\n',
  '\n\n',
  ' 😀 ',
  ' 👩‍👩‍👧\n',
  ' Rene\u0301. ',
  ' \u202bשלום\u202c. ',
  ' \u200b\u00ad ',
  '\r\n',
  ' ❤️ ',
];

describe('the span of a symptom', () => {
  it.each([
    ['emoji', '😡😡 the backup failed 😡', 'backup failed'],
    ['an emoji of many parts', '👩‍👩‍👧‍👦: backup failed', 'backup failed'],
    ['a variation selector', '❤️❤️ backup failed', 'backup failed'],
    ['decomposed accents', 'Rene\u0301’s Ge\u0301ra\u0308t: backup failed', 'backup failed'],
    ['right-to-left text', 'שלום, הגיבוי: backup failed.', 'backup failed'],
    ['direction marks', '\u202bשלום\u202c \u200ebackup failed\u200f', 'backup failed'],
    ['a zero-width space within', 'the back\u200bup failed', 'back\u200bup failed'],
    ['a soft hyphen within', 'the back\u00adup fai\u00adled', 'back\u00adup fai\u00adled'],
    ['full-width letters', 'ｂａｃｋｕｐ ｆａｉｌｅｄ', 'ｂａｃｋｕｐ ｆａｉｌｅｄ'],
    ['a no-break space', 'the backup\u00a0failed', 'backup\u00a0failed'],
    [
      'a line break within',
      'it tells me each morning when I wake up that the nightly backup\nfailed',
      'backup\nfailed',
    ],
    ['CRLF', 'Hello,\r\n\r\nthe backup failed\r\n', 'backup failed'],
    ['Chinese around it', '你好，backup failed，谢谢', 'backup failed'],
  ])('is exact beside %s', (_, text, core) => {
    const found = wordsIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(core);
    expect(text).toContain(found[0]);
  });

  it('slices its words out of the message, lies inside it, and overlaps no other', () => {
    const piece = fc.constantFrom(
      ...REPORTS,
      ...OTHERS,
      ...BETWEEN,
      'backup',
      'failed',
      '> quoted\n',
      ' no ',
      '.',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    let seen = 0;
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (subject, texts) => {
        const ticket = createTicket(
          texts.map((message) => ['customer', message]),
          { subject },
        );
        let last = { message: -2, end: 0 };
        for (const { message, span, text: words } of engine.read(ticket).symptoms) {
          const whole = textOf(ticket, message);
          expect(whole.slice(span.start, span.end)).toBe(words);
          expect(words.trim()).not.toBe('');
          expect(span.end).toBeLessThanOrEqual(whole.length);
          if (message === last.message) expect(span.start).toBeGreaterThanOrEqual(last.end);
          else expect(message).toBeGreaterThan(last.message);
          last = { message, end: span.end };
          seen += 1;
        }
      }),
    );
    expect(seen).toBeGreaterThan(50);
  }, 60_000);

  it('stays within the sentence that reports it, whatever stands around', () => {
    const sentence = fc.oneof(fc.constantFrom(...REPORTS), fc.constantFrom(...OTHERS));
    const parts = fc.array(fc.tuple(sentence, fc.constantFrom(...BETWEEN)), { minLength: 1, maxLength: 8 });
    let seen = 0;
    fc.assert(
      fc.property(parts, (pairs) => {
        const text = pairs.flat().join('');
        const places: { start: number; end: number; isReport: boolean; isFound: boolean }[] = [];
        let at = 0;
        for (const [words, between] of pairs) {
          places.push({
            start: at,
            end: at + words.length,
            isReport: REPORTS.includes(words),
            isFound: false,
          });
          at += words.length + between.length;
        }
        for (const { span, text: words } of engine.read(createTicketOf(text)).symptoms) {
          const place = places.find(({ start, end }) => span.start < end && start < span.end);
          expect(place?.isReport, `"${words}" in:\n${text}`).toBe(true);
          if (place) place.isFound = true;
          seen += 1;
        }
        for (const { isReport, isFound, start, end } of places)
          expect(isFound, `"${text.slice(start, end)}" in:\n${text}`).toBe(isReport);
      }),
    );
    expect(seen).toBeGreaterThan(50);
  }, 60_000);
});

describe('texts without bounds', () => {
  it.each([
    ['the same word a hundred thousand times', 'backup '.repeat(100_000)],
    ['the same word without a space', 'backup'.repeat(100_000)],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['a megabyte of words that could begin a report', 'not '.repeat(250_000)],
    ['words of a report that never end a sentence', 'backup not '.repeat(20_000)],
    ['a megabyte of line breaks', '\n'.repeat(1_000_000)],
    ['a megabyte of quotes', '> backup failed\n'.repeat(60_000)],
  ])(
    'are answered: %s',
    (_, text) => {
      const { symptoms } = engine.read(createTicketOf(text));
      for (const { span, text: words } of symptoms.slice(0, 10))
        expect(text.slice(span.start, span.end)).toBe(words);
    },
    120_000,
  );

  it('find the one report in a megabyte of other text', () => {
    const filler = 'The phone lies on the table and I look at it. '.repeat(22_000);
    const text = `${filler}My iCloud backup failed. ${filler}`;
    const { symptoms } = engine.read(createTicketOf(text));
    expect(symptoms.map((symptom) => symptom.text)).toEqual([expect.stringContaining('backup failed')]);
  }, 120_000);

  it('find a report in each of a thousand messages', () => {
    const ticket = createTicket(
      Array.from({ length: 1000 }, () => ['customer', 'My backup failed.'] as const),
    );
    expect(new Set(engine.read(ticket).symptoms.map(({ message }) => message)).size).toBe(1000);
  }, 120_000);
});
