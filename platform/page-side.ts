import type { Helpdesk } from '../core/helpdesks/helpdesk';
import type { Reply } from '../core/reply/reply-plan';
import type { FoundArticle } from '../core/typed-shortcut/found-article';
import {
  isCallMessage,
  type PageInsertion,
  type RequestMessage,
  type SymptomPlace,
  type WantedReply,
} from './messages';
import type { PageReport } from './page-report';

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
  return api().i18n.getMessage(key, values.map(String)) || key;
}

export interface PageAnswers {
  readPage(): Promise<PageReport>;
  insertReply(reply: Reply): Promise<PageInsertion>;
}

/** Answers the panel's calls; returns what stops it. */
export function answerPageCalls(answers: PageAnswers): () => void {
  const { id, onMessage } = runtime();
  const listener: NativeListener = (message, sender, respond) => {
    if (sender.id !== id || !isCallMessage(message)) return false;
    if (message.call === 'readPage') {
      void answers.readPage().then(respond, () => respond(null));
      return true;
    }
    void answers.insertReply(message.argument as Reply).then(respond, () => respond('not-verified'));
    return true;
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}

/** Has the background insert into the Redactor that has the focus. Rejects where the extension is gone. */
export async function requestRedactorInsertion(html: string): Promise<void> {
  await runtime().sendMessage({ request: 'insertIntoRedactor', argument: html });
}

/** Asks the background which helpdesks' pages this host may show; none where the extension is gone. */
export async function requestHelpdesks(host: string): Promise<readonly Helpdesk[]> {
  try {
    const answer = await runtime().sendMessage({ request: 'findHelpdesks', argument: host });
    return Array.isArray(answer) ? answer : [];
  } catch {
    // Nobody there: the page is read as any other.
    return [];
  }
}

/** Asks the background for the symptoms of the page's ticket; none where the extension is gone, as after an update. */
export async function requestSymptoms(report: PageReport): Promise<readonly SymptomPlace[]> {
  try {
    const answer = await runtime().sendMessage({ request: 'detectSymptoms', argument: report });
    return Array.isArray(answer) ? answer : [];
  } catch {
    // Nobody there: the page keeps working without highlights, and the panel reads it anew when it opens.
    return [];
  }
}

/** Asks what opens the list of fixes here, now and after each change of the settings. Returns what stops it. */
export function watchTrigger(host: string, listener: (trigger: string | null) => void): () => void {
  const { onChanged } = api().storage;
  const ask = (): void =>
    void runtime()
      .sendMessage({ request: 'findTrigger', argument: host })
      .then(
        (answer) => listener(typeof answer === 'string' ? answer : null),
        // Nobody there: nobody could search either.
        () => listener(null),
      );
  const changed: StorageListener = (changes) => {
    if ('setting:typedShortcut' in changes) ask();
  };
  onChanged.addListener(changed);
  ask();
  return () => onChanged.removeListener(changed);
}

/** The articles that fit typed words; none where the extension is gone. */
export async function requestArticles(query: string): Promise<readonly FoundArticle[]> {
  try {
    const answer = await runtime().sendMessage({ request: 'searchArticles', argument: query });
    return Array.isArray(answer) ? answer.filter(isFoundArticle) : [];
  } catch {
    return [];
  }
}

/** An article's reply to the page's ticket; `null` where the extension is gone. */
export async function requestReply(wanted: WantedReply): Promise<Reply | null> {
  try {
    const answer = (await runtime().sendMessage({
      request: 'writeReply',
      argument: wanted,
    })) as Partial<Reply> | null;
    return typeof answer?.text === 'string' && typeof answer.html === 'string' ? (answer as Reply) : null;
  } catch {
    return null;
  }
}

function isFoundArticle(value: unknown): value is FoundArticle {
  const { id, title, product } = (value ?? {}) as Partial<FoundArticle>;
  return [id, title, product].every((text) => typeof text === 'string');
}
