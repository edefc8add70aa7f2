import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Article } from '../../core/articles/article';
import {
  type ArticleTranslation,
  isOutdated,
  translateArticle,
} from '../../core/articles/article-translation';
import { checkAdvice } from '../../core/articles/check-advice';
import {
  type AllowedTie,
  type Confusion,
  findSharedPhrases,
  findUnrankedSignals,
} from '../../core/articles/check-recognition';
import type { Mistake } from '../../core/articles/parse-yaml';
import { parseYaml } from '../../core/articles/parse-yaml';
import { reviewArticle } from '../../core/articles/review-article';
import { createEngine } from '../../core/engine';
import {
  type KnowledgeBase,
  KnowledgeBaseError,
  type KnowledgeBaseProblem,
  readKnowledgeBase,
} from '../build/read-knowledge-base';

export interface KnowledgeBaseReport {
  readonly problems: readonly KnowledgeBaseProblem[];
  /** `null` where the folder could not be read as a knowledge base. */
  readonly counts: KnowledgeBaseCounts | null;
}

export interface KnowledgeBaseCounts {
  readonly articles: number;
  readonly steps: number;
  readonly sourcedSteps: number;
  /** How many articles there are in each language, and how many are found by phrases of it. */
  readonly languages: ReadonlyMap<string, number>;
  readonly phraseLanguages: ReadonlyMap<string, number>;
}

export interface CheckOptions {
  /** A day such as 2026-11-29. */
  readonly today: string;
  /** Where products, wording and replies are, if the folder has none of its own. */
  readonly base?: string;
  /** The most signals of each article that are searched for: each takes about a tenth of a second. */
  readonly signalsPerArticle?: number;
}

/** Ties between articles that are meant, beside the articles: `ties.yaml`. */
const TIES_FILE = 'ties.yaml';
const TiesSchema = v.array(
  v.strictObject({
    text: v.string(),
    articles: v.pipe(v.array(v.string()), v.minLength(2)),
    reason: v.pipe(v.string(), v.minLength(10)),
  }),
);

/** Checks a folder of articles as `npm run kb:check` does: every problem with its place, in the order of the files. */
export function checkKnowledgeBase(folder: string, options: CheckOptions): KnowledgeBaseReport {
  const { base = folder } = options;
  try {
    const knowledgeBase = readKnowledgeBase(folder, base);
    const ties = readTies(folder);
    return {
      problems: [...ties.problems, ...review(folder, knowledgeBase, ties.allowed, options)].sort(byPlace),
      counts: count(knowledgeBase),
    };
  } catch (error) {
    if (!(error instanceof KnowledgeBaseError)) throw error;
    return { problems: [...error.problems].sort(byPlace), counts: null };
  }
}

function review(
  folder: string,
  knowledgeBase: KnowledgeBase,
  ties: readonly AllowedTie[],
  { today, signalsPerArticle = Number.POSITIVE_INFINITY }: CheckOptions,
): KnowledgeBaseProblem[] {
  const { pack, wordings, translations } = knowledgeBase;
  const known = {
    products: new Set(pack.products.map(({ id }) => id)),
    actions: new Set(wordings.flatMap(({ actions }) => actions.map(({ id }) => id))),
  };
  const engine = createEngine(knowledgeBase);
  const searched = pack.articles
    .filter(({ language }) => language === 'en')
    .map((article) => ({ ...article, signals: article.signals.slice(0, signalsPerArticle) }));
  const unranked = findUnrankedSignals(searched, (query) => engine.search(query), ties);
  const shared = findSharedPhrases(pack.phrases);

  return [
    ...pack.articles.flatMap((article) =>
      locate(folder, `articles/${article.id}/${article.language}.yaml`, [
        ...reviewArticle(article, known, today),
        ...(article.language === 'en'
          ? unranked
              .filter(({ article: id }) => id === article.id)
              .map((confusion) => toMistake(confusion, article.signals))
          : []),
      ]),
    ),
    ...translations.flatMap((translation) => {
      const main = pack.articles.find(({ id }) => id === translation.article);
      const file = `articles/${translation.article}/${translation.language}.yaml`;
      return main ? locate(folder, file, reviewTranslation(translation, main)) : [];
    }),
    ...shared.flatMap(({ language, text, articles }) =>
      articles.flatMap((id) => {
        const entry = pack.phrases.find(
          (candidate) => candidate.article === id && candidate.language === language,
        );
        const index = entry?.phrases.findIndex((phrase) => phrase.toLowerCase() === text) ?? -1;
        const path = index < 0 ? [language, 'title'] : [language, 'phrases', index];
        const others = articles.filter((other) => other !== id).join(' and ');
        return locate(folder, `articles/${id}/phrases.yaml`, [
          { path, message: `"${text}" stands in ${others} too: neither could be told by it` },
        ]);
      }),
    ),
  ];
}

/** What its own schema and ids can't show: it is older than the article, or holds markup. */
function reviewTranslation(translation: ArticleTranslation, main: Article): Mistake[] {
  const { article } = translateArticle(main, translation);
  return [
    ...(isOutdated(translation, main)
      ? [
          {
            path: ['reviewed'],
            message: `checked ${translation.reviewed}, before the article was (${main.reviewed}): see what has changed`,
          },
        ]
      : []),
    ...checkAdvice(article).map(({ path: [field = '', index = '', ...rest], message }) => ({
      // Causes and steps stand under their ids there.
      path: [field, idAt(main, field, index), ...rest],
      message,
    })),
  ];
}

function idAt(main: Article, field: string | number, index: string | number): string | number {
  const list = field === 'steps' ? main.steps : field === 'causes' ? main.causes : [];
  return list[Number(index)]?.id ?? index;
}

function toMistake({ text, others }: Confusion, signals: readonly { readonly text: string }[]): Mistake {
  const index = signals.findIndex((signal) => signal.text === text);
  return {
    path: ['signals', index, 'text'],
    message:
      others.length === 0
        ? `a search for "${text}" does not find this article`
        : `a search for "${text}" finds ${others.join(' and ')} as well or first; reword it, or explain the tie in ${TIES_FILE}`,
  };
}

/** Gives mistakes their line: the file is read again, since only the parser knows where a value stands. */
function locate(folder: string, file: string, mistakes: readonly Mistake[]): KnowledgeBaseProblem[] {
  if (mistakes.length === 0) return [];
  const parsed = parseYaml(readFileSync(join(folder, file), 'utf8'), v.unknown(), () => mistakes);
  return parsed.ok ? [] : parsed.problem.map((problem) => ({ file, ...problem }));
}

function readTies(folder: string): { allowed: readonly AllowedTie[]; problems: KnowledgeBaseProblem[] } {
  const path = join(folder, TIES_FILE);
  if (!existsSync(path)) return { allowed: [], problems: [] };
  const parsed = parseYaml(readFileSync(path, 'utf8'), TiesSchema);
  return parsed.ok
    ? { allowed: parsed.value, problems: [] }
    : { allowed: [], problems: parsed.problem.map((problem) => ({ file: TIES_FILE, ...problem })) };
}

function count({ pack, translations }: KnowledgeBase): KnowledgeBaseCounts {
  const main = pack.articles.filter(({ language }) => language === 'en');
  const steps = main.flatMap((article) => article.steps);
  return {
    articles: main.length,
    steps: steps.length,
    sourcedSteps: steps.filter(({ sources }) => sources.length > 0).length,
    languages: tally([...pack.articles, ...translations].map(({ language }) => language)),
    phraseLanguages: tally(pack.phrases.map(({ language }) => language)),
  };
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function byPlace(a: KnowledgeBaseProblem, b: KnowledgeBaseProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
