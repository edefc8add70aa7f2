import * as v from 'valibot';
import { type Article, ArticleSchema, CauseSchema, FaqSchema, ID, StepSchema } from './article';
import { LANGUAGES, type Language } from './languages';
import type { Mistake } from './parse-yaml';

/**
 * An article's texts in one more language: `content/articles/<id>/<lang>.yaml`. Ids, causes, order, actions and sources of
 * steps come from the main article only, so that a correction there holds in every language.
 */
export type Translated = Exclude<Language, 'en'>;

/** The languages an article is translated into; the main one is English. */
export const TRANSLATED_LANGUAGES = LANGUAGES.filter((language): language is Translated => language !== 'en');

const article = ArticleSchema.entries;

const TranslatedStepSchema = v.strictObject({
  title: StepSchema.entries.title,
  path: v.optional(StepSchema.entries.path.wrapped),
  body: StepSchema.entries.body,
  caution: v.optional(StepSchema.entries.caution.wrapped),
  check: StepSchema.entries.check,
});

export const ArticleTranslationSchema = v.strictObject({
  language: v.picklist(TRANSLATED_LANGUAGES),
  reviewed: v.pipe(
    article.reviewed,
    v.description('The day this translation was made or checked; older than the article is reported.'),
  ),
  title: article.title,
  models: v.optional(article.models),
  severity: v.optional(
    v.pipe(article.severity.entries.reason, v.description('The reason; the level is the article’s.')),
  ),
  meaning: v.optional(article.meaning),
  causes: v.optional(
    v.record(
      ID,
      v.strictObject({
        title: CauseSchema.entries.title,
        question: v.optional(CauseSchema.entries.question.wrapped),
      }),
    ),
    {},
  ),
  steps: v.optional(v.record(ID, TranslatedStepSchema), {}),
  faq: v.optional(v.array(FaqSchema)),
  escalate: v.optional(article.escalate),
  sources: v.optional(
    v.pipe(article.sources, v.description('Pages in this language that show the menu names.')),
  ),
});

/** A translation with the article it belongs to. */
export interface ArticleTranslation extends v.InferOutput<typeof ArticleTranslationSchema> {
  readonly article: string;
}

/** A part that the translation lacks. `id` is that of the cause or step; `null` for the other parts. */
export interface TranslationGap {
  readonly part: 'models' | 'severity' | 'meaning' | 'cause' | 'question' | 'step' | 'faq' | 'escalate';
  readonly id: string | null;
}

export interface TranslatedArticle {
  /** In the translation's language; what it lacks is in the main article's. */
  readonly article: Article;
  readonly gaps: readonly TranslationGap[];
}

/** Puts a translation's texts into the article they belong to. */
export function translateArticle(main: Article, translation: ArticleTranslation): TranslatedArticle {
  const gaps: TranslationGap[] = [];
  const text = (part: TranslationGap['part'], translated: string | undefined, original: string): string => {
    if (translated === undefined) gaps.push({ part, id: null });
    return translated ?? original;
  };
  const list = <Item>(
    part: 'faq' | 'escalate',
    translated: readonly Item[] | undefined,
    original: Item[],
  ): Item[] => {
    // A list that no longer fits the article's would put an answer under another question.
    if (translated?.length === original.length) return [...translated];
    gaps.push({ part, id: null });
    return original;
  };
  const causes = main.causes.map((cause) => {
    const translated = translation.causes[cause.id];
    if (!translated) gaps.push({ part: 'cause', id: cause.id });
    if (cause.question !== undefined && translated?.question === undefined)
      gaps.push({ part: 'question', id: cause.id });
    return { ...cause, ...translated };
  });
  const steps = main.steps.map((step) => {
    const translated = translation.steps[step.id];
    if (translated) return { ...step, ...translated };
    gaps.push({ part: 'step', id: step.id });
    return step;
  });
  return {
    article: {
      ...main,
      language: translation.language,
      title: translation.title,
      models: text('models', translation.models, main.models),
      severity: { ...main.severity, reason: text('severity', translation.severity, main.severity.reason) },
      meaning: text('meaning', translation.meaning, main.meaning),
      causes,
      steps,
      faq: list('faq', translation.faq, main.faq),
      escalate: list('escalate', translation.escalate, main.escalate),
    },
    gaps,
  };
}

/** True where the article was reviewed after its translation: a text may have changed since. */
export function isOutdated(
  translation: Pick<ArticleTranslation, 'reviewed'>,
  main: Pick<Article, 'reviewed'>,
): boolean {
  return translation.reviewed < main.reviewed;
}

/** Checks a translation against its article; `null` where there is none. */
export function checkTranslation(
  translation: v.InferOutput<typeof ArticleTranslationSchema>,
  id: string,
  main: Article | null,
): Mistake[] {
  if (!main)
    return [{ path: [], message: `there is no article "${id}" that this translation could belong to` }];
  return [
    ...checkIds('causes', Object.keys(translation.causes), main.causes),
    ...checkIds('steps', Object.keys(translation.steps), main.steps),
    ...main.causes.flatMap((cause) =>
      cause.question === undefined && translation.causes[cause.id]?.question !== undefined
        ? [{ path: ['causes', cause.id, 'question'], message: 'the article asks nothing for this cause' }]
        : [],
    ),
    ...main.steps.flatMap((step) => checkStep(step, translation.steps[step.id])),
    ...checkLength('faq', translation.faq, main.faq),
    ...checkLength('escalate', translation.escalate, main.escalate),
  ];
}

function checkIds(
  field: 'causes' | 'steps',
  found: readonly string[],
  items: readonly { readonly id: string }[],
): Mistake[] {
  const known = items.map(({ id }) => id);
  return found
    .filter((id) => !known.includes(id))
    .map((id) => ({
      path: [field, id],
      message: `"${id}" is not among the article’s ${field} (${known.join(', ')})`,
    }));
}

/** A caution that is lost in translation is worse than no translation. */
function checkStep(
  step: Article['steps'][number],
  translated: v.InferOutput<typeof TranslatedStepSchema> | undefined,
): Mistake[] {
  if (!translated) return [];
  const mistakes: Mistake[] = [];
  if (step.caution !== undefined && translated.caution === undefined)
    mistakes.push({ path: ['steps', step.id], message: 'the article’s caution must be translated too' });
  for (const field of ['caution', 'path'] as const) {
    if (step[field] === undefined && translated[field] !== undefined)
      mistakes.push({ path: ['steps', step.id, field], message: `the article’s step has no ${field}` });
  }
  return mistakes;
}

function checkLength(
  field: 'faq' | 'escalate',
  translated: readonly unknown[] | undefined,
  original: readonly unknown[],
): Mistake[] {
  return translated === undefined || translated.length === original.length
    ? []
    : [
        {
          path: [field],
          message: `must have ${original.length} entries in the article’s order, not ${translated.length}`,
        },
      ];
}
