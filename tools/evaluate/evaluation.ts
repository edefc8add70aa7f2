import { LANGUAGES } from '../../core/articles/languages';
import { type Figures, type Rates, ratesOf, sum } from './figures';
import type { LabelledLine, LineProblem } from './labelled-lines';
import { type Measured, type Measurement, type Miss, measure } from './measure';

/** The figures of all lines and of each language's. */
export interface Evaluation {
  readonly all: Figures;
  /** In the order of the supported languages, others after them. */
  readonly languages: ReadonlyMap<string, Figures>;
  /** In the order of the lines. */
  readonly misses: readonly LocatedMiss[];
  readonly problems: readonly LineProblem[];
}

export interface LocatedMiss {
  readonly line: LabelledLine;
  readonly miss: Miss;
}

export function evaluate(lines: readonly LabelledLine[], engine: Measured): Evaluation {
  const measurements = lines.map((line) => measure(line, engine));
  const languages = [...new Set(lines.map(({ language }) => language))].sort(compareLanguages);
  const sumOf = (some: readonly Measurement[]): Figures => sum(some.map(({ figures }) => figures));
  return {
    all: sumOf(measurements),
    languages: new Map(
      languages.map((language) => [
        language,
        sumOf(measurements.filter(({ line }) => line.language === language)),
      ]),
    ),
    misses: measurements.flatMap(({ line, misses }) => misses.map((miss) => ({ line, miss }))),
    problems: measurements.flatMap(({ line: { file, line }, problem }) =>
      problem === null ? [] : [{ file, line, reason: problem }],
    ),
  };
}

/** The same for programs: rates and counts by language, every miss with its place. */
export function toJson(
  { all, languages, misses }: Evaluation,
  problems: readonly LineProblem[],
): Record<string, unknown> {
  const describe = (figures: Figures): { rates: Rates; counts: Figures } => ({
    rates: ratesOf(figures),
    counts: figures,
  });
  return {
    all: describe(all),
    languages: Object.fromEntries([...languages].map(([language, figures]) => [language, describe(figures)])),
    misses: misses.map(({ line: { file, line, id, language }, miss }) => ({
      file,
      line,
      id,
      language,
      ...miss,
    })),
    problems,
  };
}

function compareLanguages(a: string, b: string): number {
  const rank = (language: string): number => {
    const index = (LANGUAGES as readonly string[]).indexOf(language);
    return index === -1 ? LANGUAGES.length : index;
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
