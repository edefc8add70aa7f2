import { browser, type Runtime } from './browser';
import { type CallMessage, isRequestMessage, type PageCalls, type PageRequests } from './messages';
import { type PageReport, parsePageReport } from './page-report';

/**
 * Calls a tab's content script. Rejects where there is none: the page was never read, or the extension was updated
 * since. What comes back is untrusted.
 */
export function callPage<Name extends keyof PageCalls>(
  tab: number,
  call: Name,
  ...[argument]: Parameters<PageCalls[Name]>
): Promise<unknown> {
  return browser.tabs.sendMessage(tab, { call, argument } satisfies CallMessage, { frameId: 0 });
}

export interface RequestAnswers {
  detectSymptoms(report: PageReport, tab: number): Promise<ReturnType<PageRequests['detectSymptoms']>>;
  findHelpdesks: PageRequests['findHelpdesks'];
}

/** Answers content scripts. What they say is parsed; what makes no sense gets nothing. */
export function answerPageRequests(answers: RequestAnswers): void {
  answerRequest('findHelpdesks', async (host) =>
    typeof host === 'string' ? answers.findHelpdesks(host) : [],
  );
  answerRequest('detectSymptoms', async (argument, tab) => {
    const report = parsePageReport(argument);
    return report ? answers.detectSymptoms(report, tab) : [];
  });
}

/** Answers one kind of request of the content scripts. The argument is as untrusted as the page. */
export function answerRequest<Name extends keyof PageRequests>(
  name: Name,
  answer: (argument: unknown, tab: number) => Promise<ReturnType<PageRequests[Name]>>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tab = requestingTab(message, sender, name);
    return tab === null || !isRequestMessage(message, name) ? undefined : answer(message.argument, tab);
  });
}

/** Calls back whenever a page's ticket was read. Returns what stops it. */
export function onTicketRead(listener: (tab: number) => void): () => void {
  const receive = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const tab = requestingTab(message, sender, 'detectSymptoms');
    if (tab !== null) listener(tab);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** The tab whose content script asks; `null` for every other message. */
function requestingTab(
  message: unknown,
  sender: Runtime.MessageSender,
  name: keyof PageRequests,
): number | null {
  return sender.id === browser.runtime.id && isRequestMessage(message, name)
    ? (sender.tab?.id ?? null)
    : null;
}
