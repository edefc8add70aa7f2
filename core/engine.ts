import { type Article, LANGUAGES, type Language } from './articles/article';
import { groupArticles } from './articles/article-group';
import type { ArticleTranslation } from './articles/article-translation';
import { type ArticleSignals, type Pack, type SignalKeys, signalsOf, withKeys } from './articles/pack';
import { createDetector, type Detector } from './detection/detector';
import { shortenAround } from './detection/shorten-around';
import type { Symptom } from './detection/symptom';
import { type Facts, moveEvidence } from './facts/facts';
import { createFactReader } from './facts/read-facts';
import { createReplyPlan, type ReplyPlanOptions } from './reply/create-reply-plan';
import { createDoneLabels } from './reply/done-labels';
import { type RenderedReply, type RenderOptions, renderReply } from './reply/render-reply';
import { hasFormality, type ReplyPhrases } from './reply/reply-phrases';
import type { ReplyPlan } from './reply/reply-plan';
import { type ArticleIndex, createArticleIndex } from './search/article-index';
import { createSuggester, type Suggester } from './search/suggest';
import type { Suggestion } from './search/suggestion';
import type { Ticket } from './ticket/ticket';
import { createWeigher } from './weighing/weigher';
import type { Weights } from './weighing/weights';
import { compileWording } from './wording/compile-wording';
import { once } from './wording/once';
import type { Wording } from './wording/wording';

/** What the engine works with; all but the own signals comes from `content/` at build time. */
export interface EngineData {
  readonly pack: Pack;
  readonly wordings: readonly Wording[];
  readonly replyPhrases: readonly ReplyPhrases[];
  /** Those that are at hand from the start, beside the pack's own; the panel passes the others with each plan. */
  readonly translations?: readonly ArticleTranslation[];
  /** What the pack's signals are found by; chosen when first needed where they are not given. */
  readonly signalKeys?: readonly SignalKeys[];
  /** By which sentences are judged that no rule knows; nobody judges them without. */
  readonly weights?: Weights;
  /** What articles outside the pack are recognised by. */
  readonly ownSignals?: readonly ArticleSignals[];
}

/** What the engine makes of one ticket. */
export interface TicketReading {
  readonly symptoms: readonly Symptom[];
  readonly facts: Facts;
  readonly suggestions: readonly Suggestion[];
  /** How many of the ticket's characters were only glanced at, for it is longer than any that people write; usually 0. */
  readonly unread: number;
}

/** A language that replies can be written in. */
export interface ReplyLanguage {
  readonly language: Language;
  /** True where formal and informal address differ. */
  readonly hasFormality: boolean;
}

/** The whole way from a ticket to a reply, without a browser: the panel and the command line run the same. */
export interface Engine {
  read(ticket: Ticket): TicketReading;
  search(query: string): Suggestion[];
  article(id: string): Article | null;
  productName(id: string): string;
  plan(article: Article, facts: Facts | null, options: ReplyPlanOptions): ReplyPlan;
  render(plan: ReplyPlan, options?: RenderOptions): RenderedReply;
  readonly replyLanguages: readonly ReplyLanguage[];
}

/** Each part is made when it is first needed: opening the panel on a ticket does not pay for typed search. */
export function createEngine({
  pack,
  wordings,
  replyPhrases,
  signalKeys = [],
  ownSignals = [],
  weights,
  translations = [],
}: EngineData): Engine {
  const compiled = wordings.map(compileWording);
  const groups = groupArticles(pack);
  const articles = new Map(groups.map(({ id, main }) => [id, main]));
  const productNames = new Map(pack.products.map(({ id, name }) => [id, name]));
  const list = [...articles.values()];
  let detector: Detector | null = null;
  let index: ArticleIndex | null = null;
  const facts = once(() => createFactReader(compiled, pack.products, list));
  let suggester: Suggester | null = null;

  return {
    read(ticket) {
      detector ??= createDetector(
        compiled,
        [...withKeys(signalsOf(pack), signalKeys), ...ownSignals],
        weights ? createWeigher(weights) : null,
      );
      const symptoms = detector.detect(ticket);
      const suspicions = symptoms.length === 0 ? detector.suspect(ticket) : [];
      const short = shortenAround(ticket, [...symptoms, ...suspicions]);
      const read = facts().readFacts(short.ticket, short.symptoms);
      if (short.symptoms.length > 0) suggester ??= createSuggester(groups, pack.products);
      return {
        symptoms,
        facts: short.unread === 0 ? read : moveEvidence(read, short.toWhole),
        suggestions: suggester?.suggest(short.ticket, short.symptoms, read) ?? [],
        unread: short.unread,
      };
    },
    search(query) {
      index ??= createArticleIndex(groups, pack.products);
      return index.search(query);
    },
    article: (id) => articles.get(id) ?? null,
    productName: (id) => productNames.get(id) ?? id,
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
