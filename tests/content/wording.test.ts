import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../core/articles/pack';
import { createDetector } from '../../core/detection/detector';
import { createFactReader } from '../../core/facts/read-facts';
import { overlaps } from '../../core/text/span';
import { compileWording } from '../../core/wording/compile-wording';
import { shipped } from '../core/support/shipped';
import { createTicket, createTicketOf, readExample } from '../core/support/tickets';

const SIGNALS = signalsOf(shipped.pack);

describe.each(shipped.wordings)('content/wording, $language', (wording) => {
  const compiled = compileWording(wording);
  const detector = createDetector([compiled], SIGNALS);
  const facts = createFactReader([compiled], shipped.pack.products, []);

  const report = readExample(wording.rules[0]?.match[0] ?? '').text;
  const symptomsIn = (text: string) => detector.detect(createTicketOf(text));
  const found = (text: string) => symptomsIn(text).map((symptom) => `${symptom.rule}: ${symptom.text}`);
  const threadOf = (text: string) =>
    createTicket([
      ['customer', report],
      ['customer', text],
    ]);
  const inThread = (text: string) => detector.detect(threadOf(text));
  /** Behind a report: a few words by themselves may be too few to tell the language by. */
  const triedIn = (text: string) => {
    const { tried } = facts.readFacts(threadOf(text), inThread(text));
    return tried.filter(({ evidence }) => evidence.message === 1);
  };
  const examplesOf = <Owner extends { readonly id: string }>(
    owners: readonly Owner[],
    pick: (owner: Owner) => readonly string[] | undefined,
  ) => owners.flatMap((owner) => (pick(owner) ?? []).map((example) => [owner.id, example] as const));

  it.each(examplesOf(wording.rules, (rule) => rule.match))('%s finds "%s"', (id, example) => {
    const { text, words } = readExample(example);
    const rules = compiled.rules().filter((rule) => rule.id === `${wording.language}/${id}`);
    const alone = createDetector([{ ...compiled, rules: () => rules }], []);
    expect(alone.detect(createTicketOf(text)), 'the rule by itself').not.toEqual([]);
    expect(words, 'mark the words in [[brackets]]').not.toEqual([]);
    for (const word of words) {
      const marked = symptomsIn(text).filter(({ span }) => overlaps(span, word));
      expect(marked, `nothing marks "${text.slice(word.start, word.end)}"`).not.toEqual([]);
    }
  });

  it.each([
    ...examplesOf(wording.rules, (rule) => rule.miss),
    ...examplesOf(wording.masks, (mask) => mask.miss),
    ...examplesOf(wording.guards ?? [], (guard) => guard.miss),
  ])('%s finds nothing in "%s"', (_, example) => {
    expect(found(example)).toEqual([]);
  });

  it.each(examplesOf(wording.nearby?.rules ?? [], (rule) => rule.match))(
    '%s finds "%s" nearby',
    (_, example) => {
      const { text, words } = readExample(example);
      for (const word of words) expect(symptomsIn(text).some(({ span }) => overlaps(span, word))).toBe(true);
      expect(words).not.toEqual([]);
    },
  );

  it.each(wording.nearby?.miss ?? [])('nothing is nearby in "%s"', (example) => {
    expect(found(example)).toEqual([]);
  });

  it.each(examplesOf(wording.followUps, (rule) => rule.match))('%s finds "%s" in a thread', (_, example) => {
    const { text, words } = readExample(example);
    const later = inThread(text).filter(({ message }) => message === 1);
    for (const word of words) expect(later.some(({ span }) => overlaps(span, word))).toBe(true);
    expect(words).not.toEqual([]);
  });

  it.each(examplesOf(wording.followUps, (rule) => rule.miss))('%s finds nothing in "%s"', (_, example) => {
    expect(inThread(example).filter(({ message }) => message === 1)).toEqual([]);
  });

  it.each(wording.solved.match)('a thread is solved with "%s"', (example) => {
    expect(inThread(readExample(example).text)).toEqual([]);
  });

  it.each(wording.solved.miss)('a thread is not solved with "%s"', (example) => {
    expect(inThread(example).map(({ message }) => message)).toContain(0);
  });

  it.each(examplesOf(wording.actions, (action) => action.match))('%s is done in "%s"', (id, example) => {
    const { text, words } = readExample(example);
    const fact = triedIn(text).find(({ value }) => value === id);
    expect(fact, `tried: ${triedIn(text).map(({ value }) => value)}`).toBeDefined();
    for (const word of words) expect(fact && overlaps(fact.evidence.span, word)).toBe(true);
  });

  it.each(examplesOf(wording.actions, (action) => action.miss))('%s is not done in "%s"', (id, example) => {
    expect(triedIn(example).map(({ value }) => value)).not.toContain(id);
  });

  it.each(wording.undone.miss)('nothing is done in "%s"', (example) => {
    expect(triedIn(example).map(({ value, evidence }) => `${value}: ${evidence.text}`)).toEqual([]);
  });

  const answered = (example: string) => {
    const [question = '', answer = ''] = example.split(' > ');
    const ticket = createTicket([
      ['customer', report],
      ['agent', question],
      ['customer', answer],
    ]);
    const { tried, sent } = facts.readFacts(ticket, detector.detect(ticket));
    return { tried: tried.filter(({ evidence }) => evidence.message === 2), sent };
  };

  it.each(wording.answers?.match ?? [])('everything asked for is done in "%s"', (example) => {
    const { tried, sent } = answered(example);
    const done = tried.map(({ value }) => value);
    expect(done).not.toEqual([]);
    for (const { value } of sent) expect(done).toContain(value);
  });

  it.each(wording.answers?.miss ?? [])('nothing asked for is done in "%s"', (example) => {
    expect(answered(example).tried.map(({ value, evidence }) => `${value}: ${evidence.text}`)).toEqual([]);
  });

  it('gives everything in a list an id of its own', () => {
    for (const list of [
      wording.rules,
      wording.followUps,
      wording.nearby?.rules ?? [],
      wording.masks,
      wording.guards ?? [],
      wording.actions,
    ]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
