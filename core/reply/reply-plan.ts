import type { Article, Language, Step } from '../articles/article';
import type { TranslationGap } from '../articles/article-translation';
import type { Facts } from '../facts/facts';
import type { PlannedQuestion } from './choose-questions';
import type { ReplyKind } from './reply-kind';

/**
 * Where a step stands in a reply.
 * - `included`: goes into the reply
 * - `tried`: left out, the customer has done it
 * - `sent`: left out, an agent has asked for it earlier in this thread
 * - `not-applicable`: left out, it is for another device, system or version
 * - `later`: goes into the follow-up, so that this reply stays short enough to be read
 * - `held`: left out until the agent ticks it, because data can be lost
 * - `removed`: left out by the agent
 */
export type StepState = 'included' | 'tried' | 'sent' | 'not-applicable' | 'later' | 'held' | 'removed';

export interface PlannedStep {
  /** In the language of the plan's article. */
  readonly step: Step;
  readonly state: StepState;
  /** The words in the ticket that made it `tried`, `sent` or `not-applicable`; `null` for the other states. */
  readonly because: string | null;
  /** How "you have already …" goes on; `null` where the customer has not done it, or no words for it are known. */
  readonly done: string | null;
  /** What a step that is `not-applicable` is for, such as `macOS 13+`. */
  readonly needs: string | null;
}

export type Formality = 'formal' | 'informal';

/** What goes into a reply and why: the one model that every format is rendered from. */
export interface ReplyPlan {
  readonly kind: ReplyKind;
  /** In the reply's language where it is translated; its steps keep their ids in every language. */
  readonly article: Article;
  /** The language of the reply's frame. */
  readonly language: Language;
  readonly formality: Formality;
  /** The parts of the article that are not in the reply's language. */
  readonly gaps: readonly TranslationGap[];
  /** In the article's order; steps for the likely causes first. */
  readonly steps: readonly PlannedStep[];
  /** The questions that tell the causes apart, for a reply that asks back. */
  readonly questions: readonly PlannedQuestion[];
  readonly likelyCauses: readonly string[];
  readonly customerName: string | null;
  readonly agentName: string | null;
  /** `short` leaves out the meaning, the bodies and the checks. */
  readonly length: 'full' | 'short';
  readonly details: ReplyDetails;
}

/** What else of the ticket can stand in a reply or a note. */
export interface ReplyDetails {
  readonly facts: Facts | null;
  /** The customer's words that report the trouble. */
  readonly reported: readonly string[];
  readonly ticketNumber: string | null;
  /** The product's name. */
  readonly product: string | null;
  /** Today as `2026-11-29`. */
  readonly date: string | null;
  /** What the agent has typed for placeholders without a value, by their full names. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A reply ready for an editor or the clipboard. All formats say the same. */
export interface Reply {
  readonly text: string;
  /** Only `p`, `ol`, `li`, `strong`, `a` and `br`; every text is escaped. */
  readonly html: string;
  /** CommonMark, for editors that take it: GitHub, Redmine, Discourse, chat. */
  readonly markdown?: string;
  /** Where the caret stops; absent where the reply asks for none. */
  readonly cursors?: CursorStops;
}

/**
 * Cursor stops in the order of Tab, as UTF-16 offsets: into `text`, into `markdown`, and into the text that `html` shows
 * (its text nodes one after the other; tags and line breaks count nothing, a character reference counts one).
 */
export interface CursorStops {
  readonly text: readonly number[];
  readonly html: readonly number[];
  readonly markdown: readonly number[];
}
