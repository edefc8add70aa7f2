import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluate, toJson } from '../../../tools/evaluate/evaluation';
import { ratesOf } from '../../../tools/evaluate/figures';
import { readLabelledLines } from '../../../tools/evaluate/labelled-lines';
import { renderReport } from '../../../tools/evaluate/report';
import { fakeEngine } from './fake-engine';

const ACTIONS = new Set(['restart-device', 'check-wifi', 'free-storage']);

function evaluateLines(...lines: readonly object[]): Evaluation {
  const source = lines.map((line) => JSON.stringify(line)).join('\n');
  return evaluate(readLabelledLines(source, 'f.jsonl', ACTIONS).lines, fakeEngine);
}

function from(author: string, text: string) {
  return { from: author, text };
}

/** A ticket of one message. */
function ticket(text: string, labels: object): object {
  return { messages: [from('customer', text)], ...labels };
}

/**
 * Of five reports three are found; of four others one is taken for one. Marked words: four symptoms in tickets with
 * marks, of which three are on them; of four marks two are found. Suggestions: three tickets fit, one has it first, two
 * among three. Tried: read right two, wrong one, missed one.
 */
const SAMPLE: readonly object[] = [
  ticket('My phone FAILS and FAILS, did(restart-device) see(a-stuck) see(a-full)', {
    id: 'en-1',
    lang: 'en',
    label: 'positive',
    evidence: ['phone FAILS and'],
    expected_articles: ['a-stuck'],
    tried: ['restart-device', 'check-wifi'],
  }),
  ticket('It FAILS.\nPhotos do not arrive. see(a-full) see(a-off)', {
    id: 'en-2',
    lang: 'en',
    label: 'positive',
    evidence: ['it fails', 'photos do NOT arrive'],
    expected_articles: ['not-written-yet', 'a-off'],
  }),
  ticket('Nothing was saved since March.', {
    id: 'en-3',
    lang: 'en',
    label: 'positive',
    evidence: ['Nothing was saved'],
    expected_articles: ['a-stuck'],
  }),
  ticket('All is well.', { id: 'en-4', lang: 'en', label: 'easy_negative' }),
  ticket('If it FAILS, what then?', { id: 'en-5', lang: 'en', label: 'hard_negative' }),
  ticket('did(a-full/power-cycle) did(free-storage) FAILS see(a-off)', {
    id: 'de-1',
    lang: 'de',
    label: true,
    tried: ['restart-device'],
    expected_articles: ['not-written-yet'],
  }),
  ticket('x'.repeat(250), { id: 'de-2', lang: 'de', label: true, tried: [] }),
  ticket('Guten Tag', { id: 'de-3', lang: 'de', label: false }),
  ticket('Hello', { id: 'de-4', lang: 'de', label: false }),
  { id: 'q-1', lang: 'de', query: 'stuck see(a-stuck)', expected: ['a-stuck'] },
  { id: 'q-2', lang: 'de', query: 'full see(a-off) see(a-full)', expected: ['a-full'] },
  { id: 'q-3', lang: 'de', query: 'nothing', expected: ['not-written-yet'] },
];

const REPORT = `9 tickets and 3 queries in 1 file

Detection       tickets  precision  recall     F1  found  missed  false alarms
  en                  5      0.667   0.667  0.667      2       1             1
  de                  4      1.000   0.500  0.667      1       1             0
  all                 9      0.750   0.600  0.667      3       2             1

Marked words    symptoms on them  of  words found  of
  en                       0.667   3        0.500   4
  all                      0.667   3        0.500   4

Suggestions     tickets  hit@1  hit@3  with a symptom  hit@1  hit@3  left out  of these suggested
  en                  3  0.333  0.667               2  0.500  1.000         0                   0
  de                  0      –      –               0      –      –         1                   1
  all                 3  0.333  0.667               2  0.500  1.000         1                   1

Tried           precision  recall  right  wrong  missed
  en                1.000   0.500      1      0       1
  de                0.500   1.000      1      1       0
  all               0.667   0.667      2      1       1

Queries         queries  hit@1  hit@3  left out
  de                  2  0.500  1.000         1
  all                 2  0.500  1.000         1

Left out: none of the expected articles is in the knowledge base.

False alarms: 1
  en-5 (en, f.jsonl:5)
      en/fails: “FAILS”

Missed tickets: 2
  en-3 (en, f.jsonl:3)
      “Nothing was saved since March.”
  de-2 (de, f.jsonl:7)
      “${'x'.repeat(200)}…”

Symptoms beside the marked words: 2
  en-1 (en, f.jsonl:1)
      beside: en/fails: “FAILS”
  en-2 (en, f.jsonl:2)
      not found: “photos do NOT arrive”

First suggestion wrong: 2
  en-2 (en, f.jsonl:2)
      expected a-off
      got a-full, a-off
  en-3 (en, f.jsonl:3)
      expected a-stuck
      got nothing: no symptom

Tried: 2
  en-1 (en, f.jsonl:1)
      missed: check-wifi
  de-1 (de, f.jsonl:6)
      wrong: free-storage, from “did(free-storage)”

First result wrong: 1
  q-2 (de, f.jsonl:11)
      “full see(a-off) see(a-full)”
      expected a-full
      got a-off, a-full
`;

const GIVEN = { files: 1, split: null, misses: Number.POSITIVE_INFINITY };

describe('the report', () => {
  it('gives the figures of each language and of all, and every miss', () => {
    expect(renderReport(evaluateLines(...SAMPLE), GIVEN)).toBe(REPORT);
  });

  it('lists no more misses of a kind than wanted', () => {
    const report = renderReport(evaluateLines(...SAMPLE), { ...GIVEN, misses: 1 });
    expect(report).toContain(
      'Missed tickets: 2\n  en-3 (en, f.jsonl:3)\n      “Nothing was saved since March.”\n  … and 1 more\n',
    );
    expect(renderReport(evaluateLines(...SAMPLE), { ...GIVEN, misses: 0 })).toContain(
      'Missed tickets: 2\n\nSymptoms',
    );
  });

  it('shows only what was measured', () => {
    const plain = evaluateLines(ticket('It FAILS', { label: true }), ticket('Hm', {}));
    expect(
      renderReport(plain, { ...GIVEN, split: 'held' }),
    ).toBe(`2 tickets and 0 queries in 1 file, split held

Detection       tickets  precision  recall     F1  found  missed  false alarms
  unknown             1      1.000   1.000  1.000      1       0             0
  all                 1      1.000   1.000  1.000      1       0             0

Without a label, so not measured for detection: 1.
`);
  });

  it('puts the supported languages first, in their usual order', () => {
    const labels = ['xx', 'zh', 'en', 'ar', 'de'].map((lang) => ticket('Hm', { lang, label: false }));
    expect([...evaluateLines(...labels).languages.keys()]).toEqual(['en', 'de', 'zh', 'ar', 'xx']);
  });
});

describe('what is measured', () => {
  it('takes words for marked only in what the customer wrote', () => {
    const thread = {
      subject: 'It FAILS',
      messages: [from('agent', 'What FAILS?'), from('customer', 'See above.')],
      label: true,
      evidence: ['FAILS'],
    };
    const { all, problems } = evaluateLines(thread);
    expect(all).toMatchObject({ words: 0, symptoms: 0, missed: 1 });
    expect(problems).toEqual([{ file: 'f.jsonl', line: 1, reason: 'the customer does not say "FAILS"' }]);
  });

  it('tells what a suspicion suggests from what a symptom does', () => {
    const labels = { label: true, expected_articles: ['a-stuck'] };
    const { all } = evaluateLines(
      ticket('Hm, see(a-stuck)', labels),
      ticket('It FAILS, see(a-full)', labels),
    );
    expect(all).toMatchObject({ fitting: 2, suggestedFirst: 1, suggestedInThree: 1 });
    expect(all).toMatchObject({ fittingFound: 1, foundFirst: 0, foundInThree: 0 });
    expect(ratesOf(all)).toMatchObject({ suggestedFirst: 0.5, foundFirst: 0 });
  });

  it('counts a mark as found wherever its words stand', () => {
    const twice = ticket('a\u0300 la fin: it FAILS; then it FAILS', { label: true, evidence: ['It fails'] });
    expect(evaluateLines(twice).all).toMatchObject({
      symptoms: 2,
      symptomsOnWords: 2,
      words: 1,
      wordsFound: 1,
    });
  });

  it('has no precision where nothing was found, and no figures of nothing', () => {
    expect(ratesOf(evaluateLines(ticket('Hm', { label: true })).all)).toEqual({
      precision: null,
      recall: 0,
      f1: 0,
      symptomsOnWords: null,
      wordsFound: null,
      suggestedFirst: null,
      suggestedInThree: null,
      foundFirst: null,
      foundInThree: null,
      triedPrecision: null,
      triedRecall: null,
      queriesFirst: null,
      queriesInThree: null,
    });
  });
});

describe('for programs', () => {
  it('gives rates, counts and misses with their places', () => {
    const json = JSON.parse(
      JSON.stringify(
        toJson(evaluateLines(...SAMPLE), [{ file: 'f.jsonl', line: 13, reason: 'not JSON (…)' }]),
      ),
    );
    expect(json.all.rates.precision).toBeCloseTo(0.75);
    expect(json.languages.de).toMatchObject({
      rates: { precision: 1, recall: 0.5, queriesInThree: 1 },
      counts: { tickets: 4, found: 1, missed: 1, quiet: 2 },
    });
    expect(json.misses).toHaveLength(10);
    expect(json.misses).toContainEqual({
      kind: 'tried',
      id: 'en-1',
      language: 'en',
      file: 'f.jsonl',
      line: 1,
      missed: ['check-wifi'],
      wrong: [],
    });
    expect(json.problems).toEqual([{ file: 'f.jsonl', line: 13, reason: 'not JSON (…)' }]);
  });
});
