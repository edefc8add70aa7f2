import type { Article } from '../articles/article';
import type { ArticleTranslation } from '../articles/article-translation';
import { LANGUAGES, type Language } from '../articles/languages';
import type { Pack } from '../articles/pack';
import type { Facts } from '../facts/facts';
import type { Wording } from '../wording/wording';
import { createReplyPlan, type ReplyPlanOptions } from './create-reply-plan';
import { createDoneLabels } from './done-labels';
import { type RenderedReply, type RenderOptions, renderReply } from './render-reply';
import { hasFormality, type ReplyPhrases } from './reply-phrases';
import type { ReplyPlan } from './reply-plan';

/** What replies are written with; all of it comes from `content/` at build time. */
export interface ReplyWriterData {
  readonly pack: Pick<Pack, 'products' | 'translations'>;
  readonly wordings: readonly Pick<Wording, 'language' | 'actions'>[];
  readonly replyPhrases: readonly ReplyPhrases[];
  /** Those that are at hand from the start, beside the pack's own; the panel passes the others with each plan. */
  readonly translations?: readonly ArticleTranslation[];
}

/** A language that replies can be written in. */
export interface ReplyLanguage {
  readonly language: Language;
  /** True where formal and informal address differ. */
  readonly hasFormality: boolean;
}

/** From an article to its reply. */
export interface ReplyWriter {
  plan(article: Article, facts: Facts | null, options: ReplyPlanOptions): ReplyPlan;
  render(plan: ReplyPlan, options?: RenderOptions): RenderedReply;
  readonly replyLanguages: readonly ReplyLanguage[];
}

export function createReplyWriter({
  pack,
  wordings,
  replyPhrases,
  translations = [],
}: ReplyWriterData): ReplyWriter {
  const productNames = new Map(pack.products.map(({ id, name }) => [id, name]));

  return {
    plan(article, facts, options) {
      const product = productNames.get(article.product) ?? null;
      const language = options.language ?? article.language;
      const doneLabels = createDoneLabels(frameOf(language), wordings, options.formality ?? 'formal');
      const translation = translationOf(article.id, language);
      return createReplyPlan(article, facts, { product, doneLabels, translation, ...options });
    },
    render: (plan, options) => renderReply(plan, frameOf(plan.language), options),
    replyLanguages: LANGUAGES.flatMap((language) => {
      const phrases = replyPhrases.find((each) => each.language === language);
      return phrases ? [{ language, hasFormality: hasFormality(phrases) }] : [];
    }),
  };

  function translationOf(id: string, wanted: Language): ArticleTranslation | null {
    const all = [...(pack.translations ?? []), ...translations];
    return all.find(({ article, language }) => article === id && language === wanted) ?? null;
  }

  function frameOf(wanted: Language): ReplyPhrases {
    const frame = replyPhrases.find(({ language }) => language === wanted) ?? replyPhrases[0];
    if (!frame) throw new Error('content/replies holds no phrases for any language');
    return frame;
  }
}
