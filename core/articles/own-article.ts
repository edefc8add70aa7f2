import * as v from 'valibot';
import { failure, type Result, success } from '../result';
import { type Article, ArticleSchema } from './article';
import { LANGUAGES } from './languages';
import type { Mistake } from './parse-yaml';

/**
 * An article of a team's own. It may be as short as a title and a text: what the shipped articles must have (a source for
 * every step, causes, signals) is good to have here, and its absence a warning of the check, never an error.
 */

const shipped = ArticleSchema.entries;
const step = shipped.steps.item.entries;
const signal = shipped.signals.item.entries;
const TITLE_CHARS = 200;
const BODY_CHARS = 10_000;
export const MAX_OWN_STEPS = 40;

/** Names that objects have by themselves: nobody calls an article so by accident. */
const RESERVED_IDS: readonly string[] = ['constructor', 'prototype', 'proto'];

/** What runs in a page if somebody puts it into one. Steps are read by people; no product's text has it. */
const SCRIPT = /<\s*\/?\s*(?:script|iframe|object|embed)\b|<[^>]*\son\w+\s*=|javascript\s*:/i;

const id = v.pipe(
  step.id,
  v.check((value) => !RESERVED_IDS.includes(value), 'is a name that programs use themselves'),
);
const line = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max),
    v.regex(/^[^\n\r]*$/u, 'must be one line'),
  );
/** May be empty. */
const text = (max: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max)), '');

const OwnStepSchema = v.strictObject({
  ...step,
  id,
  title: line(TITLE_CHARS),
  body: text(BODY_CHARS),
  addresses: v.optional(step.addresses, []),
  check: text(1_000),
  sources: v.optional(v.pipe(v.array(step.sources.item), v.maxLength(8)), []),
});

const OwnCauseSchema = v.strictObject({
  ...shipped.causes.item.entries,
  id,
  hints: v.optional(shipped.causes.item.entries.hints, []),
});

export const OwnArticleSchema = v.pipe(
  v.strictObject({
    ...shipped,
    id,
    language: v.optional(v.picklist(LANGUAGES), 'en'),
    title: line(TITLE_CHARS),
    aliases: v.optional(shipped.aliases, []),
    product: v.optional(id, 'other'),
    kinds: v.optional(shipped.kinds, []),
    platforms: v.optional(v.pipe(v.array(line(40)), v.maxLength(12)), []),
    models: text(1_000),
    severity: v.optional(v.strictObject({ level: shipped.severity.entries.level, reason: text(400) }), {
      level: 'minor',
      reason: '',
    }),
    meaning: text(4_000),
    signals: v.optional(v.pipe(v.array(v.strictObject(signal)), v.maxLength(60)), []),
    causes: v.optional(v.pipe(v.array(OwnCauseSchema), v.maxLength(15)), []),
    steps: v.pipe(
      v.array(OwnStepSchema),
      v.minLength(1, 'needs at least one step or a reply'),
      v.maxLength(MAX_OWN_STEPS),
    ),
    faq: v.optional(shipped.faq, []),
    escalate: v.optional(v.pipe(v.array(line(300)), v.maxLength(10)), []),
    tags: v.optional(shipped.tags, []),
    sources: v.optional(shipped.sources, []),
    reviewed: v.optional(v.union([v.literal(''), shipped.reviewed]), ''),
    ready: v.optional(
      v.pipe(
        v.boolean(),
        v.description(
          'True for a ready reply: the body of its one step is the whole reply, without a frame.',
        ),
      ),
    ),
  }),
  v.check(
    (article) => article.ready !== true || article.steps.length === 1,
    'a ready reply has exactly one step',
  ),
);

/** Checks data that claims to be an article of a team's own: stored, imported, fetched or typed. */
export function parseOwnArticle(data: unknown): Result<Article, readonly Mistake[]> {
  const parsed = v.safeParse(OwnArticleSchema, data, { abortPipeEarly: true });
  if (!parsed.success) {
    return failure(
      parsed.issues.map(({ path = [], message }) => ({
        path: path.map(({ key }) => (typeof key === 'number' ? key : String(key))),
        message,
      })),
    );
  }
  const article = parsed.output as Article;
  const script = findScript(article);
  return script === null ? success(article) : failure([script]);
}

/** The first text that holds a script, wherever in the article it stands. */
function findScript(article: Article): Mistake | null {
  const walk = (value: unknown, path: (string | number)[]): Mistake | null => {
    if (typeof value === 'string') {
      return SCRIPT.test(value) ? { path, message: 'holds a script, which no reply may carry' } : null;
    }
    if (typeof value !== 'object' || value === null) return null;
    for (const [key, part] of Object.entries(value)) {
      const found = walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return null;
  };
  return walk(article, []);
}
