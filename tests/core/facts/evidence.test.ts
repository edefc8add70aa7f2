import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../core/facts/facts';
import { textOf } from '../../../core/ticket/ticket';
import { createShippedEngine } from '../support/shipped';
import { createTicket } from '../support/tickets';

const engine = createShippedEngine();

function factsIn(facts: Facts): Fact<unknown>[] {
  const single = [facts.product, facts.device, facts.os, facts.storage].filter((fact) => fact !== null);
  return [...single, ...facts.codes, ...facts.tried, ...facts.sent];
}

const PIECES = [
  'My iPhone 14 Pro on iOS 17.5.1 won’t back up to iCloud.',
  'I’ve already restarted it, and bought 200 GB.',
  'Error 0x80070005 – 4.8 of 5 GB used…',
  'Please update iOS and sign out.',
  '😀👩‍👩‍👧 ',
  'Rene\u0301 ha\u0308tte ',
  '\u202bגיבוי נכשל\u202c ',
  'back\u200bup\u00ad ',
  '备份失败。',
  '\n> quoted iPhone 15\n',
  '\r\n\r\n',
  'Sent from my iPhone',
  'iCloud',
];

describe('the evidence of a fact', () => {
  it('is the slice of the message that it points to', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
    const author = fc.constantFrom('customer' as const, 'agent' as const, 'note' as const);
    let seen = 0;
    fc.assert(
      fc.property(text, fc.array(fc.tuple(author, text), { maxLength: 3 }), (subject, lines) => {
        const ticket = createTicket(lines, { subject });
        for (const { evidence } of factsIn(engine.read(ticket).facts)) {
          const { message, span, text: words } = evidence;
          expect(textOf(ticket, message).slice(span.start, span.end)).toBe(words);
          expect(words.trim()).not.toBe('');
          seen += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(50);
  }, 60_000);

  it('is exact behind emoji, decomposed accents and direction marks', () => {
    const text = '😀 Rene\u0301: \u202bגיבוי\u202c my i\u200bPhone 14 fails, I re\u0301started it';
    const { device, tried } = engine.read(createTicket([['customer', text]])).facts;
    expect(device?.evidence.text).toBe('i\u200bPhone 14');
    expect(tried[0]?.evidence.text).toBe('re\u0301started');
  });
});
