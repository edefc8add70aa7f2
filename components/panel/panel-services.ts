import type { Article, Language } from '../../core/articles/article';
import type { ArticleTranslation } from '../../core/articles/article-translation';
import type { Symptom } from '../../core/detection/symptom';
import type { Facts } from '../../core/facts/facts';
import type { ReplyPlanOptions } from '../../core/reply/create-reply-plan';
import type { RenderOptions } from '../../core/reply/render-reply';
import type { Reply, ReplyPlan } from '../../core/reply/reply-plan';
import type { ReplyStyle } from '../../core/reply/reply-style';
import type { CreateTemplateFiller } from '../../core/reply/templates/template-filler';
import type { Suggestion } from '../../core/search/suggestion';
import type { Ticket } from '../../core/ticket/ticket';

/** Looks a text up in the message catalogue; `values` fill `$1`, `$2`, … in their order. */
export type Translate = (key: string, ...values: (string | number)[]) => string;

/** What the panel knows of the tab it was opened on. */
export type PageState =
  /** A ticket was read. `remembered`: from an earlier page of this tab, since a reply page shows none. */
  | {
      readonly kind: 'ticket';
      readonly ticket: Ticket;
      readonly symptoms: readonly Symptom[];
      readonly facts: Facts;
      readonly suggestions: readonly Suggestion[];
      /** How many of the ticket's characters were only glanced at; 0 but for the longest tickets. */
      readonly unread: number;
      readonly helpdesk: string | null;
      readonly remembered: boolean;
      /** The helpdesk's name where its messages were not in their place and the whole page was read; else `null`. */
      readonly changedHelpdesk: string | null;
      /** The text the agent had selected, when the panel was opened for it. */
      readonly selection: string | null;
      /** The site, when tickets here can be read by themselves but the agent has not allowed it yet; else `null`. */
      readonly offerSite: string | null;
      /** Whether an administrator has named the site. */
      readonly isSiteRecommended?: boolean;
    }
  /** The page has no text worth reading. */
  | { readonly kind: 'no-ticket'; readonly offerSite: string | null; readonly isSiteRecommended?: boolean }
  /** The browser's own pages, its shop, local files: no extension may read them. */
  | { readonly kind: 'unreadable' }
  /** Fix Finder was started in the page and does not answer: loading it again helps. */
  | { readonly kind: 'no-answer' }
  /**
   * The panel has no right to this tab (the side panel, after a change of site). One button asks for this one site;
   * where the browser does not even tell the site (`null`), a click on the toolbar icon gives the right.
   */
  | { readonly kind: 'not-allowed'; readonly site: string | null };

/** What became of an insertion, already checked by reading the editor again. */
export type InsertOutcome =
  | { readonly kind: 'inserted' }
  /** Not inserted, but on the clipboard. */
  | { readonly kind: 'copied'; readonly why: 'no-editor' | 'not-verified' | 'internal-note' | 'unreachable' }
  | { readonly kind: 'failed' };

export interface Shortcut {
  readonly label: string;
  /** As the browser writes it, such as `Alt+Shift+F`; empty where none is assigned. */
  readonly keys: string;
}

/** What replies are planned and written with. */
export interface ReplyServices {
  /** The plan for an article and what the ticket says; `facts` is `null` where no ticket is open. */
  plan(article: Article, facts: Facts | null, options: PlanOptions): ReplyPlan;
  /** `missing` names placeholders without a value; their sentences are left out. */
  render(plan: ReplyPlan, options: RenderOptions): Reply & { readonly missing?: readonly string[] };
  /** In the order in which they are offered. */
  readonly replyLanguages: readonly { readonly language: Language }[];
  /** The language of the agent's browser, where replies can be written in it; else English. */
  readonly ownLanguage: Language;
}

/** What an open article asks of the outside. */
export type ArticleServices = PanelServices & ReplyServices;

/** Everything the panel asks of the outside. Popup and side panel pass the same object; tests pass a fake. */
export interface PanelServices {
  readonly t: Translate;
  /** The day, such as 2026-11-29: articles not checked for over a year are marked. Without it none is. */
  readonly today?: string;
  /** Reads the tab again; called at opening and after every `onPageChanged`. */
  loadPage(): Promise<PageState>;
  /** Calls back when the tab's ticket or the tab itself changed. Returns what stops it. */
  onPageChanged(listener: () => void): () => void;
  /** At once, save for the first time. */
  search(query: string): readonly Suggestion[] | Promise<readonly Suggestion[]>;
  /** What a list shows of an article; of a large knowledge base without its steps. */
  article(id: string): Article | null;
  /** The whole article, at once where it is in memory. */
  loadArticle(id: string): Article | null | Promise<Article | null>;
  /** Opens the editor with an article made of the ticket in front. False where there is nothing to make it of. */
  makeArticle(): Promise<boolean>;
  /** Display name of a product id. */
  productName(id: string): string;
  /** Asked when the first article is opened. */
  loadReplies(): Promise<ReplyServices>;
  /** An article's texts in another language; `null` where it is not translated. */
  translation(article: string, language: Language): Promise<ArticleTranslation | null>;
  /** The template engine, which only texts with placeholders need. */
  loadTemplates(): Promise<CreateTemplateFiller | null>;
  replyStyle(): Promise<ReplyStyle>;
  /** Calls back when the style was changed in the options. Returns what stops it. */
  onReplyStyleChanged(listener: (style: ReplyStyle) => void): () => void;
  insert(reply: Reply): Promise<InsertOutcome>;
  copy(reply: Reply): Promise<boolean>;
  copyText(text: string): Promise<boolean>;
  /** Must be called straight from a click. True when the agent agreed. */
  allowSite(site: string): Promise<boolean>;
  /** Remembers that the agent does not want `offerSite` for this site; without it the offer comes back at next opening. */
  declineOffer?(site: string): void;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for changing shortcuts; `null` where the browser has none. */
  readonly changeShortcuts: (() => void) | null;
  /** Opens the side panel; `null` inside the side panel itself. Must be called straight from a click. */
  readonly openSidePanel: (() => void) | null;
  /** Loads the tab in front again. */
  reloadPage(): void;
  /** Opens the options page. */
  openOptions(): void;
  /** Closes the popup; `null` in the side panel. */
  readonly close: (() => void) | null;
}

/** Facts the agent has dropped are already missing from `facts`. */
export type PlanOptions = ReplyPlanOptions;
