import type { Symptom } from '../../core/detection/symptom';
import type { Engine } from '../../core/engine';
import type { Facts } from '../../core/facts/facts';
import type { Ticket } from '../../core/ticket/ticket';
import type { TicketReading } from '../../core/ticket-reader';
import { type Figures, NOTHING } from './figures';
import type { LabelledLine, LabelledQuery, LabelledTicket, TriedLabel } from './labelled-lines';
import { customerText, cut, findWords, type MarkedWords, meets } from './marked-words';

/** What measuring needs of the engine. */
export type Measured = Pick<Engine, 'read' | 'search' | 'article'>;

/** What went wrong with one line. */
export type Miss =
  | { readonly kind: 'false-alarm'; readonly symptoms: readonly FoundSymptom[] }
  | { readonly kind: 'missed-ticket'; readonly text: string }
  | {
      readonly kind: 'words';
      readonly beside: readonly FoundSymptom[];
      readonly notFound: readonly string[];
    }
  | {
      readonly kind: 'suggestion';
      readonly expected: readonly string[];
      readonly got: readonly string[];
      /** Without one nothing is suggested at all. */
      readonly hasSymptom: boolean;
    }
  | {
      readonly kind: 'tried';
      readonly missed: readonly string[];
      readonly wrong: readonly { readonly action: string; readonly words: string }[];
    }
  | {
      readonly kind: 'query';
      readonly query: string;
      readonly expected: readonly string[];
      readonly got: readonly string[];
    };

export interface FoundSymptom {
  readonly rule: string;
  readonly words: string;
}

/** What a line adds to the figures. `problem`: something in its labels that can't be so. */
export interface Measurement {
  readonly line: LabelledLine;
  readonly figures: Figures;
  readonly misses: readonly Miss[];
  readonly problem: string | null;
}

const SHOWN_RESULTS = 3;

export function measure(line: LabelledLine, engine: Measured): Measurement {
  return line.kind === 'ticket' ? measureTicket(line, engine) : measureQuery(line, engine);
}

function measureTicket(line: LabelledTicket, engine: Measured): Measurement {
  const reading = engine.read(line.ticket);
  const { symptoms } = reading;
  const marked = line.evidence.map((words) => ({ words, places: findWords(line.ticket, words) }));
  const absent = marked.filter(({ places }) => places.length === 0);
  const parts: Part[] = [
    line.isPositive === null ? {} : detection(line.ticket, line.isPositive, symptoms),
    line.isPositive === false
      ? {}
      : markedWords(
          marked.filter(({ places }) => places.length > 0),
          symptoms,
        ),
    suggestion(line.expected, reading, engine),
    tried(line.tried, reading.facts, engine),
  ];
  return {
    line,
    figures: Object.assign({ ...NOTHING, tickets: 1 }, ...parts.map(({ figures }) => figures)),
    misses: parts.flatMap(({ miss }) => miss ?? []),
    problem:
      absent.length === 0
        ? null
        : `the customer does not say ${absent.map(({ words }) => JSON.stringify(cut(words, 60))).join(', ')}`,
  };
}

/** What one question about a ticket adds; nothing where its labels do not answer it. */
interface Part {
  readonly figures?: Partial<Figures>;
  readonly miss?: Miss | null;
}

function detection(ticket: Ticket, isPositive: boolean, symptoms: readonly Symptom[]): Part {
  const hasSymptom = symptoms.length > 0;
  if (isPositive && hasSymptom) return { figures: { found: 1 } };
  if (isPositive)
    return { figures: { missed: 1 }, miss: { kind: 'missed-ticket', text: cut(customerText(ticket)) } };
  if (!hasSymptom) return { figures: { quiet: 1 } };
  return {
    figures: { falseAlarms: 1 },
    miss: { kind: 'false-alarm', symptoms: symptoms.map(describeSymptom) },
  };
}

function markedWords(marked: readonly MarkedWords[], symptoms: readonly Symptom[]): Part {
  if (marked.length === 0) return {};
  const places = marked.flatMap((item) => item.places);
  const beside = symptoms.filter((symptom) => !places.some((place) => meets(place, symptom)));
  const notFound = marked.filter((item) => !item.places.some((at) => symptoms.some((s) => meets(at, s))));
  return {
    figures: {
      symptoms: symptoms.length,
      symptomsOnWords: symptoms.length - beside.length,
      words: marked.length,
      wordsFound: marked.length - notFound.length,
    },
    // A ticket that was missed altogether is in a list of its own.
    miss:
      symptoms.length === 0 || beside.length + notFound.length === 0
        ? null
        : {
            kind: 'words',
            beside: beside.map(describeSymptom),
            notFound: notFound.map(({ words }) => words),
          },
  };
}

function suggestion(
  expected: readonly string[],
  { symptoms, suggestions }: TicketReading,
  engine: Measured,
): Part {
  if (expected.length === 0) return {};
  const got = suggestions.map(({ article }) => article);
  const known = expected.filter((id) => engine.article(id) !== null);
  if (known.length === 0) return { figures: { unfitting: 1, suggestedAnyway: Number(got.length > 0) } };
  const rank = got.findIndex((id) => known.includes(id));
  const isFound = symptoms.length > 0;
  const isFirst = rank === 0;
  const isInThree = rank >= 0 && rank < 3;
  return {
    figures: {
      fitting: 1,
      fittingFound: Number(isFound),
      suggestedFirst: Number(isFirst),
      suggestedInThree: Number(isInThree),
      foundFirst: Number(isFound && isFirst),
      foundInThree: Number(isFound && isInThree),
    },
    miss: isFirst
      ? null
      : {
          kind: 'suggestion',
          expected: known,
          got: got.slice(0, SHOWN_RESULTS),
          hasSymptom: isFound,
        },
  };
}

function tried(stated: TriedLabel, facts: Facts, engine: Measured): Part {
  if (stated === 'not-stated') return {};
  if (stated === 'free-text') return { figures: { triedInFreeText: 1 } };
  const read = readActions(facts, engine);
  const missed = stated.filter((action) => !read.has(action));
  const wrong = [...read].filter(([action]) => !stated.includes(action));
  return {
    figures: {
      triedRight: stated.length - missed.length,
      triedMissed: missed.length,
      triedWrong: wrong.length,
    },
    miss:
      missed.length + wrong.length === 0
        ? null
        : { kind: 'tried', missed, wrong: wrong.map(([action, words]) => ({ action, words })) },
  };
}

function measureQuery(line: LabelledQuery, engine: Measured): Measurement {
  const known = line.expected.filter((id) => engine.article(id) !== null);
  if (known.length === 0)
    return { line, figures: { ...NOTHING, queriesUnfitting: 1 }, misses: [], problem: null };
  const got = engine.search(line.query).map(({ article }) => article);
  const rank = got.findIndex((id) => known.includes(id));
  return {
    line,
    figures: {
      ...NOTHING,
      queries: 1,
      queriesFirst: Number(rank === 0),
      queriesInThree: Number(rank >= 0 && rank < 3),
    },
    misses:
      rank === 0
        ? []
        : [{ kind: 'query', query: line.query, expected: known, got: got.slice(0, SHOWN_RESULTS) }],
    problem: null,
  };
}

/** The actions the facts hold, each with the words it was read from; an article's own step counts as its action. */
function readActions({ tried }: Facts, engine: Measured): Map<string, string> {
  const actions = new Map<string, string>();
  for (const { value, evidence } of tried) {
    const [article, step] = value.includes('/') ? value.split('/') : [null, null];
    const action =
      article == null ? value : engine.article(article)?.steps.find(({ id }) => id === step)?.action;
    if (action !== undefined && !actions.has(action)) actions.set(action, cut(evidence.text));
  }
  return actions;
}

function describeSymptom({ rule, text }: Symptom): FoundSymptom {
  return { rule, words: cut(text) };
}
