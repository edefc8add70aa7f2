import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_TICKET_CHARS } from '../../../core/ticket/shorten-ticket';
import { HOSTILE_TEXTS } from '../../../tools/bench/hostile-texts';
import { createShippedEngine } from '../support/shipped';
import { createTicketOf } from '../support/tickets';

const engine = createShippedEngine();

const FILLER = 'Thanks for the quick answer, the invoice has arrived.\n';
const REPORT = 'My iPhone 14 says that the iCloud backup failed again, error 45.\n';

describe('a text of a megabyte', () => {
  it.each([
    ['at its beginning', REPORT + FILLER.repeat(18_000)],
    ['at its end', FILLER.repeat(18_000) + REPORT],
    ['in its midst', FILLER.repeat(9_000) + REPORT + FILLER.repeat(9_000)],
    ['amid accents that folding drops', `Re\u0301sume\u0301\n${REPORT}${FILLER.repeat(18_000)}`],
  ])('is found to report a failure %s', (_, text) => {
    const { symptoms, facts, suggestions, unread } = engine.read(createTicketOf(text));
    expect(symptoms.map((symptom) => symptom.text)).toEqual([REPORT.slice(0, -2)]);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(unread).toBeGreaterThan(text.length / 2);
    const places = [...symptoms, facts.device?.evidence, facts.codes[0]?.evidence];
    for (const place of places) {
      expect(place && text.slice(place.span.start, place.span.end)).toBe(place?.text);
    }
    expect(facts.device?.value).toBe('iPhone 14');
  });

  it('is read wholly where a ticket is of usual length', () => {
    expect(engine.read(createTicketOf(FILLER.repeat(20) + REPORT)).unread).toBe(0);
  });
});

describe('the work for a hostile text', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** How many characters expressions went over, again and again: what grows where something is not linear. */
  function countWork(text: string): number {
    const exec = RegExp.prototype.exec;
    let work = 0;
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, given) {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, given);
      work += (match ? match.index + match[0].length : given.length) - Math.min(from, given.length);
      return match;
    });
    engine.read(createTicketOf(text));
    spy.mockRestore();
    return work;
  }

  it.each(Object.entries(HOSTILE_TEXTS))('doubles at most with its length: %s', (_, write) => {
    const [short, long] = [write(2_500), write(5_000)];
    engine.read(createTicketOf(long));
    const before = countWork(`${short} `);
    expect(countWork(`${long} `)).toBeLessThan(before * 2.5);
  });

  it('is no more for a megabyte than for the longest ticket that is read wholly', () => {
    const write = HOSTILE_TEXTS['backup failed, repeated'];
    const whole = countWork(write?.(MAX_TICKET_CHARS / 5) ?? '');
    expect(countWork(write?.(1_000_000) ?? '')).toBeLessThan(whole * 2);
  });
});
