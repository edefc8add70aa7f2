import { renderTable } from '../command-line/table';
import type { Evaluation, LocatedMiss } from './evaluation';
import { type Figures, type Rates, ratesOf } from './figures';
import type { FoundSymptom, Miss } from './measure';

/** A line of figures: those of one language or of all. */
type Row = Figures & { readonly rates: Rates };

interface Section {
  readonly title: string;
  /** How much of it there is to measure; a language without any has no line. */
  readonly size: (row: Row) => number;
  readonly columns: readonly (readonly [heading: string, cell: (row: Row) => string])[];
}

const SECTIONS: readonly Section[] = [
  {
    title: 'Detection',
    size: (row) => row.found + row.missed + row.falseAlarms + row.quiet,
    columns: [
      ['tickets', (row) => String(row.found + row.missed + row.falseAlarms + row.quiet)],
      ['precision', ({ rates }) => decimals(rates.precision)],
      ['recall', ({ rates }) => decimals(rates.recall)],
      ['F1', ({ rates }) => decimals(rates.f1)],
      ['found', (row) => String(row.found)],
      ['missed', (row) => String(row.missed)],
      ['false alarms', (row) => String(row.falseAlarms)],
    ],
  },
  {
    title: 'Marked words',
    size: (row) => row.words,
    columns: [
      ['symptoms on them', ({ rates }) => decimals(rates.symptomsOnWords)],
      ['of', (row) => String(row.symptoms)],
      ['words found', ({ rates }) => decimals(rates.wordsFound)],
      ['of', (row) => String(row.words)],
    ],
  },
  {
    title: 'Suggestions',
    size: (row) => row.fitting + row.unfitting,
    columns: [
      ['tickets', (row) => String(row.fitting)],
      ['hit@1', ({ rates }) => decimals(rates.suggestedFirst)],
      ['hit@3', ({ rates }) => decimals(rates.suggestedInThree)],
      ['with a symptom', (row) => String(row.fittingFound)],
      ['hit@1', ({ rates }) => decimals(rates.foundFirst)],
      ['hit@3', ({ rates }) => decimals(rates.foundInThree)],
      ['left out', (row) => String(row.unfitting)],
      ['of these suggested', (row) => String(row.suggestedAnyway)],
    ],
  },
  {
    title: 'Tried',
    size: (row) => row.triedRight + row.triedWrong + row.triedMissed,
    columns: [
      ['precision', ({ rates }) => decimals(rates.triedPrecision)],
      ['recall', ({ rates }) => decimals(rates.triedRecall)],
      ['right', (row) => String(row.triedRight)],
      ['wrong', (row) => String(row.triedWrong)],
      ['missed', (row) => String(row.triedMissed)],
    ],
  },
  {
    title: 'Queries',
    size: (row) => row.queries + row.queriesUnfitting,
    columns: [
      ['queries', (row) => String(row.queries)],
      ['hit@1', ({ rates }) => decimals(rates.queriesFirst)],
      ['hit@3', ({ rates }) => decimals(rates.queriesInThree)],
      ['left out', (row) => String(row.queriesUnfitting)],
    ],
  },
];

const LISTS: readonly (readonly [kind: Miss['kind'], title: string])[] = [
  ['false-alarm', 'False alarms'],
  ['missed-ticket', 'Missed tickets'],
  ['words', 'Symptoms beside the marked words'],
  ['suggestion', 'First suggestion wrong'],
  ['tried', 'Tried'],
  ['query', 'First result wrong'],
];

const FIRST_WIDTH = 14;

/** The whole report as a person reads it on a terminal; it ends with a line break. */
export function renderReport(
  evaluation: Evaluation,
  given: { readonly files: number; readonly split: string | null; readonly misses: number },
): string {
  const { all, languages, misses } = evaluation;
  const queries = all.queries + all.queriesUnfitting;
  const head = `${count(all.tickets, 'ticket')} and ${count(queries, 'query', 'queries')} in ${count(given.files, 'file')}${given.split === null ? '' : `, split ${given.split}`}`;
  const rows = [...languages, ['all', all] as const].map(
    ([name, figures]) => [name, { ...figures, rates: ratesOf(figures) }] as const,
  );
  const tables = SECTIONS.filter((section) => rows.some(([, row]) => section.size(row) > 0)).map((section) =>
    renderSection(section, rows),
  );
  const lists = LISTS.flatMap(([kind, title]) =>
    renderList(
      title,
      misses.filter(({ miss }) => miss.kind === kind),
      given.misses,
    ),
  );
  return `${[head, ...tables, ...notes(all), ...lists].join('\n\n')}\n`;
}

function renderSection(
  { title, size, columns }: Section,
  rows: readonly (readonly [name: string, row: Row])[],
): string {
  return renderTable(
    [title, ...columns.map(([heading]) => heading)],
    rows
      .filter(([, row]) => size(row) > 0)
      .map(([name, row]) => [`  ${name}`, ...columns.map(([, cell]) => cell(row))]),
    { minFirstWidth: FIRST_WIDTH },
  );
}

/** What was not measured, and why. */
function notes(all: Figures): string[] {
  const lines: string[] = [];
  if (all.unfitting + all.queriesUnfitting > 0)
    lines.push('Left out: none of the expected articles is in the knowledge base.');
  const unlabelled = all.tickets - all.found - all.missed - all.falseAlarms - all.quiet;
  if (unlabelled > 0) lines.push(`Without a label, so not measured for detection: ${unlabelled}.`);
  if (all.triedInFreeText > 0)
    lines.push(`"tried" in free text, so not measured: ${count(all.triedInFreeText, 'ticket')}.`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function renderList(title: string, misses: readonly LocatedMiss[], most: number): string[] {
  if (misses.length === 0) return [];
  const shown = misses.slice(0, most).map(({ line: { id, file, line, language }, miss }) => {
    const lines = describe(miss).map((text) => `      ${text}`);
    return [`  ${id} (${language}, ${file}:${line})`, ...lines].join('\n');
  });
  const rest = misses.length - shown.length;
  return [
    [`${title}: ${misses.length}`, ...shown, ...(rest > 0 && most > 0 ? [`  … and ${rest} more`] : [])].join(
      '\n',
    ),
  ];
}

function describe(miss: Miss): string[] {
  switch (miss.kind) {
    case 'false-alarm':
      return miss.symptoms.map(describeSymptom);
    case 'missed-ticket':
      return [quote(miss.text)];
    case 'words':
      return [
        ...miss.beside.map((symptom) => `beside: ${describeSymptom(symptom)}`),
        ...miss.notFound.map((words) => `not found: ${quote(words)}`),
      ];
    case 'suggestion':
      return describeRanking(miss.expected, miss.got, miss.hasSymptom ? 'nothing' : 'nothing: no symptom');
    case 'tried':
      return [
        ...miss.missed.map((action) => `missed: ${action}`),
        ...miss.wrong.map(({ action, words }) => `wrong: ${action}, from ${quote(words)}`),
      ];
    case 'query':
      return [quote(miss.query), ...describeRanking(miss.expected, miss.got, 'nothing')];
  }
}

function describeSymptom({ rule, words }: FoundSymptom): string {
  return `${rule}: ${quote(words)}`;
}

function describeRanking(expected: readonly string[], got: readonly string[], nothing: string): string[] {
  return [`expected ${expected.join(' or ')}`, `got ${got.length === 0 ? nothing : got.join(', ')}`];
}

function quote(text: string): string {
  return `“${text}”`;
}

function decimals(rate: number | null): string {
  return rate === null ? '–' : rate.toFixed(3);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
