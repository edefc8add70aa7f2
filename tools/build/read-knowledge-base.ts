import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as v from 'valibot';
import { type Article, ArticleSchema, type Language } from '../../core/articles/article';
import { ArticlePhrasesSchema } from '../../core/articles/article-phrases';
import {
  type ArticleTranslation,
  ArticleTranslationSchema,
  checkTranslation,
  TRANSLATED_LANGUAGES,
} from '../../core/articles/article-translation';
import { checkArticle, checkArticlePhrases, findSharedSignals } from '../../core/articles/check-article';
import type { Pack } from '../../core/articles/pack';
import { type FileProblem, type Mistake, parseYaml } from '../../core/articles/parse-yaml';
import { ProductsSchema } from '../../core/articles/products';
import { type ReplyPhrases, ReplyPhrasesSchema } from '../../core/reply/reply-phrases';
import { type Result, success } from '../../core/result';
import { type Weights, WeightsSchema } from '../../core/weighing/weights';
import { checkPatterns, compileWording } from '../../core/wording/compile-wording';
import { type Wording, WordingSchema } from '../../core/wording/wording';

export interface KnowledgeBase {
  readonly pack: Pack;
  readonly wordings: readonly Wording[];
  readonly weights: Weights;
  readonly replyPhrases: readonly ReplyPhrases[];
  /** Not part of the pack: each language is loaded when a reply is written in it. */
  readonly translations: readonly ArticleTranslation[];
  /** Every file it was read from: what a build has to watch. */
  readonly files: readonly string[];
}

/** A problem in a file of the knowledge base; `file` is relative to the folder that was read. */
export interface KnowledgeBaseProblem extends FileProblem {
  readonly file: string;
}

/** Thrown with every problem found, one a line: `articles/x/en.yaml:12:5 steps.2.title: must not be empty`. */
export class KnowledgeBaseError extends Error {
  constructor(readonly problems: readonly KnowledgeBaseProblem[]) {
    super(
      `The knowledge base has ${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}:\n` +
        problems
          .map(({ file, line, column, message }) => `  ${file}:${line}:${column} ${message}`)
          .join('\n'),
    );
    this.name = 'KnowledgeBaseError';
  }
}

/**
 * Reads and checks `content/`, or a folder like it. What that folder lacks besides articles (products, wording, replies)
 * is taken from `base`. Throws a `KnowledgeBaseError` that names every mistake.
 */
export function readKnowledgeBase(folder: string, base = folder): KnowledgeBase {
  const problems: KnowledgeBaseProblem[] = [];
  const files: string[] = [];

  const read = <const Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    check?: (value: v.InferOutput<Schema>) => readonly Mistake[],
  ): v.InferOutput<Schema> | null => {
    const file = join(holderOf(path, folder, base), path);
    files.push(file);
    const parsed = parseOnce(readFileSync(file, 'utf8'), schema, check);
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problem.map((problem) => ({ file: path, ...problem })));
    return null;
  };

  const products = read('products.yaml', ProductsSchema) ?? [];
  const wordings = yamlFiles(holderOf('wording', folder, base), 'wording').flatMap(
    (path) => read(path, WordingSchema, checkWording) ?? [],
  );
  const replyPhrases = yamlFiles(holderOf('replies', folder, base), 'replies').flatMap(
    (path) => read(path, ReplyPhrasesSchema) ?? [],
  );
  const weights = read('weights.json', WeightsSchema);
  // A wording or product list that is broken itself would make every article that refers to it look broken.
  if (problems.length > 0 || weights === null) throw new KnowledgeBaseError(problems);
  const known = {
    products: new Set(products.map((product) => product.id)),
    actions: new Set(wordings.flatMap((wording) => wording.actions.map((action) => action.id))),
  };
  const articles = yamlFiles(folder, 'articles', (name) => name === ARTICLE_FILE).flatMap((path) => {
    const expected = /([^/]+)\/([^/]+)\.yaml$/.exec(path);
    const isPlaced = (article: Article): boolean =>
      article.id === expected?.[1] && article.language === expected?.[2];
    return (
      read(path, ArticleSchema, (article) => [
        ...(isPlaced(article)
          ? []
          : [{ path: ['id'], message: `must stand in articles/${article.id}/${article.language}.yaml` }]),
        ...checkArticle(article, known),
      ]) ?? []
    );
  });
  // Likewise the phrases of an article that is broken itself.
  if (problems.length > 0) throw new KnowledgeBaseError(problems);
  const phrases = yamlFiles(folder, 'articles', (name) => name === PHRASES_FILE).flatMap((path) => {
    const id = path.split('/').at(-2) ?? '';
    const main = articles.find((article) => article.id === id);
    const entries = read(path, ArticlePhrasesSchema, (byLanguage) =>
      checkArticlePhrases(byLanguage, id, main ?? null),
    );
    return Object.entries(entries ?? {}).map(([language, entry]) => ({
      ...entry,
      article: id,
      language: language as Language,
    }));
  });
  const translations = yamlFiles(folder, 'articles', isTranslationFile).flatMap((path) => {
    const [id = '', name = ''] = path.split('/').slice(-2);
    const main = articles.find((article) => article.id === id) ?? null;
    const translation = read(path, ArticleTranslationSchema, (value) => [
      ...(name === `${value.language}.yaml`
        ? []
        : [{ path: ['language'], message: `must stand in articles/${id}/${value.language}.yaml` }]),
      ...checkTranslation(value, id, main),
    ]);
    return translation ? [{ ...translation, article: id }] : [];
  });
  for (const path of yamlFiles(folder, 'articles', (name) => !isKnownFile(name))) {
    problems.push({ file: path, line: 1, column: 1, message: `a file here is ${KNOWN_FILES.join(', ')}` });
  }
  for (const shared of findSharedSignals(articles)) {
    problems.push({
      file: `articles/${shared.articles[0]}/en.yaml`,
      line: 1,
      column: 1,
      message: `the signal "${shared.text}" stands in ${shared.articles.join(' and ')}`,
    });
  }

  if (problems.length > 0) throw new KnowledgeBaseError(problems);
  return { pack: { articles, phrases, products }, wordings, weights, replyPhrases, translations, files };
}

/**
 * What was parsed before, by schema and text: a build asks for the same files once for each of its parts, and their
 * YAML takes most of the time. Values are never changed by anyone, so all share them.
 */
const parsedBefore = new WeakMap<v.GenericSchema, Map<string, unknown>>();

/** `parseYaml`, which has to run again only for the places of mistakes. */
function parseOnce<const Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  check: (value: v.InferOutput<Schema>) => readonly Mistake[] = () => [],
): Result<v.InferOutput<Schema>, readonly FileProblem[]> {
  const values = parsedBefore.get(schema) ?? new Map<string, unknown>();
  parsedBefore.set(schema, values);
  if (values.has(text)) {
    const value = values.get(text) as v.InferOutput<Schema>;
    if (check(value).length === 0) return success(value);
  }
  const parsed = parseYaml(text, schema, check);
  if (parsed.ok) values.set(text, parsed.value);
  return parsed;
}

const soundWordings = new WeakSet<Wording>();

/** A pattern that does not compile, or a list of anchors that names no words. */
function checkWording(wording: Wording): Mistake[] {
  if (soundWordings.has(wording)) return [];
  try {
    checkPatterns(compileWording(wording));
    soundWordings.add(wording);
    return [];
  } catch (error) {
    return [{ path: ['rules'], message: error instanceof Error ? error.message : String(error) }];
  }
}

/** The folder of the two that has it. */
function holderOf(path: string, folder: string, base: string): string {
  return existsSync(join(folder, path)) ? folder : base;
}

const ARTICLE_FILE = 'en.yaml';
const PHRASES_FILE = 'phrases.yaml';
const TRANSLATION_FILES: readonly string[] = TRANSLATED_LANGUAGES.map((language) => `${language}.yaml`);
const KNOWN_FILES = [ARTICLE_FILE, PHRASES_FILE, ...TRANSLATION_FILES];

function isTranslationFile(name: string): boolean {
  return TRANSLATION_FILES.includes(name);
}

function isKnownFile(name: string): boolean {
  return KNOWN_FILES.includes(name);
}

function yamlFiles(
  folder: string,
  under: string,
  isWanted: (name: string) => boolean = (name) => name.endsWith('.yaml'),
): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const child = join(path, name);
      if (statSync(child).isDirectory()) walk(child);
      else if (isWanted(name)) found.push(relative(folder, child).replaceAll('\\', '/'));
    }
  };
  walk(join(folder, under));
  return found;
}
