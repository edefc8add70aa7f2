/** Everything that is counted, of one line or of many. */
export interface Figures {
  readonly tickets: number;
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly quiet: number;
  /** Symptoms in tickets with marked words, and those that share a word with them. */
  readonly symptoms: number;
  readonly symptomsOnWords: number;
  /** Marked words, and those that a symptom shares a word with. */
  readonly words: number;
  readonly wordsFound: number;
  /** Tickets whose article is in the knowledge base, and those with it first, or among the first three. */
  readonly fitting: number;
  readonly suggestedFirst: number;
  readonly suggestedInThree: number;
  /** Of the fitting ones, those with a symptom (without one only a suspicion suggests anything), and the same of them. */
  readonly fittingFound: number;
  readonly foundFirst: number;
  readonly foundInThree: number;
  /** Tickets whose article is not, and those for which another was suggested. */
  readonly unfitting: number;
  readonly suggestedAnyway: number;
  /** Actions that the customer tried and that were read, that were only read, that were only tried. */
  readonly triedRight: number;
  readonly triedWrong: number;
  readonly triedMissed: number;
  readonly triedInFreeText: number;
  /** Queries whose article is in the knowledge base, and those with it first, or among the first three. */
  readonly queries: number;
  readonly queriesFirst: number;
  readonly queriesInThree: number;
  readonly queriesUnfitting: number;
}

export const NOTHING: Figures = {
  tickets: 0,
  found: 0,
  missed: 0,
  falseAlarms: 0,
  quiet: 0,
  symptoms: 0,
  symptomsOnWords: 0,
  words: 0,
  wordsFound: 0,
  fitting: 0,
  suggestedFirst: 0,
  suggestedInThree: 0,
  fittingFound: 0,
  foundFirst: 0,
  foundInThree: 0,
  unfitting: 0,
  suggestedAnyway: 0,
  triedRight: 0,
  triedWrong: 0,
  triedMissed: 0,
  triedInFreeText: 0,
  queries: 0,
  queriesFirst: 0,
  queriesInThree: 0,
  queriesUnfitting: 0,
};

export function sum(all: Iterable<Figures>): Figures {
  const total: Record<keyof Figures, number> = { ...NOTHING };
  for (const figures of all) {
    for (const name of Object.keys(total) as (keyof Figures)[]) total[name] += figures[name];
  }
  return total;
}

/** Shares of 1; `null` where there is nothing to take a share of. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly symptomsOnWords: number | null;
  readonly wordsFound: number | null;
  readonly suggestedFirst: number | null;
  readonly suggestedInThree: number | null;
  /** The same, of the tickets with a symptom. */
  readonly foundFirst: number | null;
  readonly foundInThree: number | null;
  readonly triedPrecision: number | null;
  readonly triedRecall: number | null;
  readonly queriesFirst: number | null;
  readonly queriesInThree: number | null;
}

export function ratesOf(figures: Figures): Rates {
  const { found, missed, falseAlarms, triedRight, triedWrong, triedMissed } = figures;
  return {
    precision: share(found, found + falseAlarms),
    recall: share(found, found + missed),
    f1: share(2 * found, 2 * found + falseAlarms + missed),
    symptomsOnWords: share(figures.symptomsOnWords, figures.symptoms),
    wordsFound: share(figures.wordsFound, figures.words),
    suggestedFirst: share(figures.suggestedFirst, figures.fitting),
    suggestedInThree: share(figures.suggestedInThree, figures.fitting),
    foundFirst: share(figures.foundFirst, figures.fittingFound),
    foundInThree: share(figures.foundInThree, figures.fittingFound),
    triedPrecision: share(triedRight, triedRight + triedWrong),
    triedRecall: share(triedRight, triedRight + triedMissed),
    queriesFirst: share(figures.queriesFirst, figures.queries),
    queriesInThree: share(figures.queriesInThree, figures.queries),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
