import * as v from 'valibot';
import { LANGUAGES, type Language } from './languages';

/**
 * How an article is found in a language it is not written in: `content/articles/<id>/phrases.yaml`. A customer writes in
 * their own language long before somebody has translated every step.
 */
const phrase = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2),
  v.maxLength(120),
  v.regex(/^[^\n\r]*$/u, 'must be one line'),
);

const LanguagePhrasesSchema = v.strictObject({
  title: v.pipe(phrase, v.description('The title an agent would search for in this language.')),
  phrases: v.pipe(
    v.array(phrase),
    v.minLength(1),
    v.maxLength(40),
    v.description('How customers say it, distinctive enough to point to this article; error messages too.'),
  ),
  hints: v.optional(
    v.pipe(
      v.record(v.string(), v.pipe(v.array(phrase), v.maxLength(30))),
      v.description('Words that hint at a cause, by the id of the cause.'),
    ),
    {},
  ),
});

export const ArticlePhrasesSchema = v.pipe(
  v.record(v.picklist(LANGUAGES), LanguagePhrasesSchema),
  v.description('One entry a language: de, fr, es, pt, it, nl, ja, zh.'),
);

/** One language's entry, with the article it belongs to. */
export interface ArticlePhrases extends v.InferOutput<typeof LanguagePhrasesSchema> {
  readonly article: string;
  readonly language: Language;
}
