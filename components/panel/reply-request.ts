import type { Article, Language } from '../../core/articles/article';
import type { Facts } from '../../core/facts/facts';
import type { ReplyThread } from '../../core/reply/propose-reply';
import type { ReplyKind } from '../../core/reply/reply-kind';
import type { StepState } from '../../core/reply/reply-plan';
import type { ReplyStyle } from '../../core/reply/reply-style';
import type { ArticleServices } from './panel-services';

/** What the agent has changed by hand. */
export interface ReplyEdits {
  /** States of steps by their id, and of questions. */
  readonly chosen: ReadonlyMap<string, StepState>;
  readonly name: string;
  /** `null` as long as the thread decides. */
  readonly kind: ReplyKind | null;
  readonly language: Language | null;
  /** Values for placeholders, by their full names. */
  readonly typed: Readonly<Record<string, string>>;
}

export const NO_EDITS: ReplyEdits = { chosen: new Map(), name: '', kind: null, language: null, typed: {} };

/** Everything a reply is planned from. */
export interface ReplyRequest {
  readonly services: Pick<
    ArticleServices,
    'plan' | 'render' | 'translation' | 'loadTemplates' | 'replyLanguages' | 'ownLanguage' | 'today'
  >;
  readonly article: Article;
  readonly facts: Facts | null;
  /** The same object as long as the ticket is the same. */
  readonly thread: ReplyThread;
  /** Ids of causes. */
  readonly likelyCauses: readonly string[];
  readonly length: 'full' | 'short';
  readonly style: ReplyStyle;
  readonly edits: ReplyEdits;
}
