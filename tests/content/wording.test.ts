import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../core/articles/pack';
import { createDetector } from '../../core/detection/detector';
import { createFactReader } from '../../core/facts/read-facts';
import { overlaps } from '../../core/text/span';
import { compileWording } from '../../core/wording/compile-wording';
import { shipped } from '../core/support/shipped';
import { createTicket, createTicketOf, type Line, readExample } from '../core/support/tickets';

const SIGNALS = signalsOf(shipped.pack.articles);
const REPORT = 'My iCloud backup failed.';

describe.each(shipped.wordings)('content/wording, $language', (wording) => {
  const compiled = compileWording(wording);
  const detector = createDetector([compiled], SIGNALS);
  const facts = createFactReader([compiled], shipped.pack.products, []);

  const symptomsIn = (text: string) => detector.detect(createTicketOf(text));
  const found = (text: string) => symptomsIn(text).map((symptom) => `${symptom.rule}: ${symptom.text}`);
  const triedIn = (text: string) => facts.readFacts(createTicketOf(text)).tried;
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
  ])('%s finds nothing in "%s"', (_, example) => {
    expect(found(example)).toEqual([]);
  });

  describe('in a thread about a failing backup', () => {
    const later = (text: string) =>
      detector
        .detect(
          createTicket([
            ['customer', REPORT],
            ['customer', text],
          ]),
        )
        .filter(({ message }) => message === 1);

    it.each(examplesOf(wording.followUps, (rule) => rule.match))('%s finds "%s"', (_, example) => {
      const { text, words } = readExample(example);
      for (const word of words) expect(later(text).some(({ span }) => overlaps(span, word))).toBe(true);
      expect(words).not.toEqual([]);
    });

    it.each(examplesOf(wording.followUps, (rule) => rule.miss))('%s finds nothing in "%s"', (_, example) => {
      expect(later(example)).toEqual([]);
    });
  });

  describe('says that it works', () => {
    const thread = (text: string): Line[] => [
      ['customer', REPORT],
      ['customer', text],
    ];

    it.each(wording.solved.match)('in "%s"', (example) => {
      expect(detector.detect(createTicket(thread(readExample(example).text)))).toEqual([]);
    });

    it.each(wording.solved.miss)('but not in "%s"', (example) => {
      const symptoms = detector.detect(createTicket(thread(example)));
      expect(symptoms.map(({ message }) => message)).toContain(0);
    });
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

  it('gives every rule, mask and action an id of its own', () => {
    for (const list of [wording.rules, wording.masks, wording.actions]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
