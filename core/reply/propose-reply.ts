import type { Article, Language } from '../articles/article';
import type { ArticleTranslation } from '../articles/article-translation';
import type { Facts } from '../facts/facts';
import type { ReplyPlanOptions } from './create-reply-plan';
import { hasPlaceholder } from './fill-text';
import { chooseReplyKind, hasSteps, type ReplyKind } from './reply-kind';
import type { ReplyPlan } from './reply-plan';
import type { ReplyStyle } from './reply-style';
import type { ReplyWriter } from './reply-writer';

/** What of the thread a plan needs beside the facts. */
export type ReplyThread = Pick<ReplyPlanOptions, 'agentTexts' | 'reported' | 'ticketNumber'>;

/** What a reply is proposed from, before the agent has chosen anything by hand. */
export interface ReplySituation {
  readonly article: Article;
  readonly facts: Facts | null;
  readonly thread: ReplyThread;
  /** Ids of causes, likeliest first. */
  readonly likelyCauses: readonly string[];
  readonly style: ReplyStyle;
  readonly length: 'full' | 'short';
  /** Today as `2026-11-29`. */
  readonly date: string | null;
}

export interface ProposedLanguage {
  readonly language: Language;
  /** `null` where the article is not translated, or written in this language. */
  readonly translation: ArticleTranslation | null;
}

/**
 * How a reply is planned where the agent has chosen nothing: the same in the panel, on the card and behind the typed
 * trigger. `kind` is `null` where the thread decides.
 */
export function proposeOptions(
  writer: Pick<ReplyWriter, 'plan'>,
  { article, facts, thread, likelyCauses, style, length, date }: ReplySituation,
  { language, translation }: ProposedLanguage,
  kind: ReplyKind | null = null,
): ReplyPlanOptions {
  const options: ReplyPlanOptions = {
    ...thread,
    length,
    formality: style.formality,
    agentName: style.agentName,
    chosen: new Map(),
    likelyCauses,
    date,
    language,
    ...(translation === null ? {} : { translation }),
  };
  // In the reply's language, since that is how the steps of an earlier reply were titled.
  const decide = () =>
    chooseReplyKind(facts, writer.plan(article, facts, { ...options, kind: 'first' }).steps);
  return { ...options, kind: kind ?? decide() };
}

/** The customer's language; a colleague, who gets a note, reads the agent's. */
export function proposeLanguage(
  { replyLanguages }: { readonly replyLanguages: readonly { readonly language: Language }[] },
  facts: Pick<Facts, 'language'> | null,
  note?: { readonly ownLanguage: Language },
): Language {
  const wanted = note ? note.ownLanguage : facts?.language;
  return replyLanguages.find(({ language }) => language === wanted)?.language ?? 'en';
}

/** False where the reply would say nothing: no step in it, and none that the customer is to be thanked for. */
export function saysSomething({ kind, steps }: Pick<ReplyPlan, 'kind' | 'steps'>): boolean {
  return (
    !hasSteps(kind) ||
    steps.some(({ state }) => state === 'included' || state === 'tried') ||
    (kind === 'follow-up' && steps.some(({ state }) => state === 'sent'))
  );
}

/** True where a text of the article or the style holds a placeholder, for which the template engine is loaded. */
export function needsTemplates({ meaning, steps, causes, escalate }: Article, style: ReplyStyle): boolean {
  const texts = [
    meaning,
    ...escalate,
    ...causes.map(({ question }) => question ?? ''),
    ...steps.flatMap(({ title, path, body, caution, check }) => [
      title,
      path ?? '',
      body,
      caution ?? '',
      check,
    ]),
    style.greeting,
    style.signOff,
    style.cautionLabel,
  ];
  return texts.some(hasPlaceholder);
}
