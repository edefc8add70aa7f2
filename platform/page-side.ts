import type { Helpdesk } from '../core/helpdesks/helpdesk';
import type { Reply } from '../core/reply/reply-plan';
import { isCallMessage, type PageInsertion, type RequestMessage, type SymptomPlace } from './messages';
import type { PageReport } from './page-report';

/**
 * The content script's side of the messages. It speaks to the browser directly: the polyfill would be a fifth of the
 * script that runs in other people's pages, and these three calls are the same everywhere.
 */
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

function runtime(): NativeRuntime {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { runtime: NativeRuntime } | undefined>;
  const api = scope.browser ?? scope.chrome;
  if (!api) throw new Error('Fix Finder runs in a browser extension only');
  return api.runtime;
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
