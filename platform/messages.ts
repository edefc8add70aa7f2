import type { SuggestedFix } from '../core/card/suggested-fix';
import type { Helpdesk } from '../core/helpdesks/helpdesk';
import type { Reply } from '../core/reply/reply-plan';
import type { Span } from '../core/text/span';
import type { FoundArticle } from '../core/typed-shortcut/found-article';
import type { PageReport } from './page-report';

/** What became of a reply on the page; the panel copies it for the agent where it is not `inserted`. */
export type PageInsertion = 'inserted' | 'not-verified' | 'no-editor' | 'internal-note';

/** Calls from the panel to a tab's content script. Each waits for its answer. */
export interface PageCalls {
  /** Reads the page as it is now. */
  readPage(): PageReport;
  /** Puts the reply at the caret of the reply editor and reads the editor again. */
  insertReply(reply: Reply): PageInsertion;
  /** Ends reading and highlighting where the page is of one of these match patterns: the agent has taken the site back. */
  stopReading(patterns: readonly string[]): boolean;
  /** Shows the card; answered by the card's own script, which most pages never get. */
  showFixes(offer: FixOffer): true;
}

/** The fixes for a page's ticket, best first; none takes the card away. */
export interface FixOffer {
  /** Names the ticket when the agent dismisses the card. */
  readonly ticket: string;
  readonly fixes: readonly SuggestedFix[];
}

/** What became of a fix that the agent inserted from the card. */
export interface FixInsertion {
  /** `other-ticket`: the page shows another one than the card was for, and is left alone. */
  readonly outcome: PageInsertion | 'other-ticket';
}

/** A fix that the agent has chosen in the card. */
export interface ChosenFix {
  /** Id of the article. */
  readonly article: string;
  /** As the offer named it. */
  readonly ticket: string;
}

/** For what the agent does not want the card any more. */
export type CardScope = 'ticket' | 'site' | 'always';

export interface CardDismissal {
  readonly scope: CardScope;
  /** As the offer named it. */
  readonly ticket: string;
}

/** A place in the ticket to highlight: a message's index (-1 for the subject) and a span of its text. */
export interface SymptomPlace {
  readonly message: number;
  readonly span: Span;
}

/**
 * Requests from a content script to the background. The wording of nine languages and the articles' signals are too much
 * to load into every ticket page, so the background detects and the page only paints.
 */
export interface PageRequests {
  /** The page's ticket was read, for the first time or because it changed. */
  detectSymptoms(report: PageReport): readonly SymptomPlace[];
  /** Runs the one thing that only the page's own scripts can do, see `redactor.ts`. */
  insertIntoRedactor(html: string): null;
  /** The ticket's symptoms are highlighted: time for the card. */
  offerFixes(report: PageReport): null;
  /** An article's reply to the tab's ticket, for the clipboard. */
  writeFix(article: string): Reply | null;
  /** Puts that reply into the tab's reply editor. */
  insertFix(fix: ChosenFix): FixInsertion;
  /** Opens the panel; false where the browser does not let a page's click do that. */
  openPanel(): boolean;
  /** Rejects where the browser can't keep it: its storage is full. */
  dismissCard(dismissal: CardDismissal): true;
  /** What opens the list of fixes in an editor of this host; `null` where the agent has turned it off. */
  findTrigger(host: string): string | null;
  /** The articles that fit what was typed behind the trigger. */
  searchArticles(query: string): readonly FoundArticle[];
  /** An article's reply to the ticket that the page shows. */
  writeReply(wanted: WantedReply): Reply | null;
  /** The page has begun: which helpdesks' pages a page of this host can be. A page needs one of two dozen. */
  findHelpdesks(host: string): readonly Helpdesk[];
}

export interface WantedReply {
  /** Id of the article. */
  readonly article: string;
  readonly page: PageReport;
}

/** A call on its way. */
export interface CallMessage {
  readonly call: keyof PageCalls;
  readonly argument: unknown;
}

/** A request on its way. */
export interface RequestMessage {
  readonly request: keyof PageRequests;
  readonly argument: unknown;
}

export function isCallMessage(message: unknown, call: keyof PageCalls): message is CallMessage {
  return isObject(message) && message['call'] === call;
}

export function isRequestMessage(message: unknown, request: keyof PageRequests): message is RequestMessage {
  return isObject(message) && message['request'] === request;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
