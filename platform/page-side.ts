import type { Helpdesk } from '../core/helpdesks/helpdesk';
import type { Reply } from '../core/reply/reply-plan';
import type { FoundArticle } from '../core/typed-shortcut/found-article';
import {
  type CardDismissal,
  type ChosenFix,
  type FixInsertion,
  type FixOffer,
  isCallMessage,
  type PageInsertion,
  type RequestMessage,
  type SymptomPlace,
  type WantedReply,
} from './messages';
import type { PageReport } from './page-report';
import { choosePluralForms } from './plural-forms';

/**
 * The content script's side of the messages. It speaks to the browser directly: the polyfill would be a fifth of the
 * script that runs in other people's pages, and these three calls are the same everywhere.
 */
interface NativeApi {
  readonly runtime: NativeRuntime;
  readonly i18n: { getMessage(key: string, values?: readonly string[]): string };
  readonly storage: {
    readonly onChanged: {
      addListener(listener: StorageListener): void;
      removeListener(listener: StorageListener): void;
    };
  };
}

type StorageListener = (changes: object) => void;

interface NativeRuntime {
  readonly id?: string;
  sendMessage(message: RequestMessage): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: NativeListener): void;
    removeListener(listener: NativeListener): void;
  };
}

type NativeListener = (
  message: unknown,
  sender: { readonly id?: string },
  respond: (answer: unknown) => void,
) => boolean;

function api(): NativeApi {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', NativeApi | undefined>;
  const found = scope.browser ?? scope.chrome;
  if (!found) throw new Error('Fix Finder runs in a browser extension only');
  return found;
}

function runtime(): NativeRuntime {
  return api().runtime;
}

/** A text of the message catalogue; the key itself where the catalogue lacks it, which a test rules out. */
export function translate(key: string, ...values: (string | number)[]): string {
  const { i18n } = api();
  return choosePluralForms(
    i18n.getMessage(key, values.map(String)) || key,
    i18n.getMessage('pluralLanguage'),
  );
}

export interface PageAnswers {
  readPage(): Promise<PageReport>;
  insertReply(reply: Reply): Promise<PageInsertion>;
  stopReading(): void;
}

/** Answers the panel's and the background's calls; returns what stops it. */
export function answerPageCalls(answers: PageAnswers): () => void {
  return listen((message, respond) => {
    if (isCallMessage(message, 'readPage')) {
      void answers.readPage().then(respond, () => respond(null));
      return true;
    }
    if (isCallMessage(message, 'insertReply')) {
      void answers.insertReply(message.argument as Reply).then(respond, () => respond('not-verified'));
      return true;
    }
    if (isCallMessage(message, 'stopReading') && isOfPatterns(message.argument)) {
      respond(true);
      answers.stopReading();
    }
    return false;
  });
}

/** Calls back with the fixes to show; returns what stops it. */
export function answerShowFixes(listener: (offer: FixOffer) => void): () => void {
  return listen((message, respond) => {
    if (isCallMessage(message, 'stopReading') && isOfPatterns(message.argument)) listener(NO_OFFER);
    if (!isCallMessage(message, 'showFixes')) return false;
    listener(message.argument as FixOffer);
    respond(true);
    return false;
  });
}

const NO_OFFER: FixOffer = { ticket: '', fixes: [] };

/** Only the extension's own parts are listened to; `true` keeps the way back open for a later answer. */
function listen(answer: (message: unknown, respond: (answer: unknown) => void) => boolean): () => void {
  const { id, onMessage } = runtime();
  const listener: NativeListener = (message, sender, respond) => sender.id === id && answer(message, respond);
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}

/** True where this page is of one of the match patterns. */
function isOfPatterns(patterns: unknown): boolean {
  const { protocol, hostname } = location;
  return (
    Array.isArray(patterns) &&
    patterns.some((pattern) =>
      [
        `${protocol}//${hostname}/*`,
        `*://${hostname}/*`,
        `${protocol}//*/*`,
        '*://*/*',
        '<all_urls>',
      ].includes(pattern),
    )
  );
}

/** Has the background insert into the Redactor that has the focus. Rejects where the extension is gone. */
export async function requestRedactorInsertion(html: string): Promise<void> {
  await runtime().sendMessage({ request: 'insertIntoRedactor', argument: html });
}

/** Asks the background which helpdesks' pages this host may show; none where the extension is gone. */
export async function requestHelpdesks(host: string): Promise<readonly Helpdesk[]> {
  const answer = await ask({ request: 'findHelpdesks', argument: host });
  return Array.isArray(answer) ? answer : [];
}

/** Asks the background for the symptoms of the page's ticket; none where the extension is gone, as after an update. */
export async function requestSymptoms(report: PageReport): Promise<readonly SymptomPlace[]> {
  const answer = await ask({ request: 'detectSymptoms', argument: report });
  return Array.isArray(answer) ? answer : [];
}

/** Asks what opens the list of fixes here, now and after each change of the settings. Returns what stops it. */
export function watchTrigger(host: string, listener: (trigger: string | null) => void): () => void {
  const { onChanged } = api().storage;
  const find = async (): Promise<void> => {
    const answer = await ask({ request: 'findTrigger', argument: host });
    listener(typeof answer === 'string' ? answer : null);
  };
  const changed: StorageListener = (changes) => {
    if ('setting:typedShortcut' in changes) void find();
  };
  onChanged.addListener(changed);
  void find();
  return () => onChanged.removeListener(changed);
}

/** Has the background show the card for a ticket whose symptoms are highlighted, or take it away. */
export function requestCard(report: PageReport): void {
  void ask({ request: 'offerFixes', argument: report });
}

/** An article's reply to the tab's ticket; `null` where there is none. */
export async function requestFix(article: string): Promise<Reply | null> {
  return toReply(await ask({ request: 'writeFix', argument: article }));
}

/** Has an article's reply put into the tab's reply editor, while it shows the ticket that it is for. */
export async function requestInsertion(fix: ChosenFix): Promise<FixInsertion> {
  // Not twice: the reply may be in the editor already.
  const answer = await askOnce({ request: 'insertFix', argument: fix });
  return (answer as FixInsertion | null) ?? { outcome: 'not-verified' };
}

/** Opens the panel; false where the browser wants its own button for that. */
export async function requestPanel(): Promise<boolean> {
  return (await askOnce({ request: 'openPanel', argument: null })) === true;
}

/** Has the card stay away; false where that could not be kept. */
export async function dismissCard(dismissal: CardDismissal): Promise<boolean> {
  return (await ask({ request: 'dismissCard', argument: dismissal })) === true;
}

/** Before it is asked again: a background that is just starting may not listen yet. */
const PAUSES_MS = [100, 1000];

/**
 * The answer, `null` where the extension is gone, as after an update. The browser can stop the background while it
 * answers, and the answer is lost: then it is asked again, which starts it again. Only for what may be asked twice.
 */
async function ask(message: RequestMessage): Promise<unknown> {
  for (const pause of PAUSES_MS) {
    const answer = await send(message);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return askOnce(message);
}

async function askOnce(message: RequestMessage): Promise<unknown> {
  return (await send(message)) ?? null;
}

/** `undefined` where nobody has answered. */
async function send(message: RequestMessage): Promise<unknown> {
  try {
    return await runtime().sendMessage(message);
  } catch {
    return undefined;
  }
}

/** The articles that fit typed words; none where the extension is gone. */
export async function requestArticles(query: string): Promise<readonly FoundArticle[]> {
  const answer = await ask({ request: 'searchArticles', argument: query });
  return Array.isArray(answer) ? answer.filter(isFoundArticle) : [];
}

/** An article's reply to the page's ticket; `null` where the extension is gone. */
export async function requestReply(wanted: WantedReply): Promise<Reply | null> {
  return toReply(await ask({ request: 'writeReply', argument: wanted }));
}

function toReply(answer: unknown): Reply | null {
  const { text, html } = (answer ?? {}) as Partial<Reply>;
  return typeof text === 'string' && typeof html === 'string' ? (answer as Reply) : null;
}

function isFoundArticle(value: unknown): value is FoundArticle {
  const { id, title, product } = (value ?? {}) as Partial<FoundArticle>;
  return [id, title, product].every((text) => typeof text === 'string');
}
