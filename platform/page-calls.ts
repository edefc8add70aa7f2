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

<<<<<<< HEAD
/**
 * Answers content scripts that ask for the symptoms of their page's ticket. Their reports are parsed; what is no report
 * gets no symptoms.
 */
export function answerPageRequests(
  detectSymptoms: (report: PageReport, tab: number) => Promise<ReturnType<PageRequests['detectSymptoms']>>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tab = requestingTab(message, sender);
    if (tab === null || !isRequestMessage(message)) return undefined;
    const report = parsePageReport(message.argument);
    return report ? detectSymptoms(report, tab) : Promise.resolve([]);
=======
export interface RequestAnswers {
  detectSymptoms(report: PageReport, tab: number): ReturnType<PageRequests['detectSymptoms']>;
  findHelpdesks: PageRequests['findHelpdesks'];
}

/** Answers content scripts. What they say is parsed; what makes no sense gets nothing. */
export function answerPageRequests(answers: RequestAnswers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tab = requestingTab(message, sender);
    if (tab === null || !isRequestMessage(message)) return undefined;
    const { request, argument } = message;
    if (request === 'findHelpdesks') {
      return Promise.resolve(typeof argument === 'string' ? answers.findHelpdesks(argument) : []);
    }
    const report = parsePageReport(argument);
    return Promise.resolve(report ? answers.detectSymptoms(report, tab) : []);
>>>>>>> main
  });
}

/** Calls back whenever a page's ticket was read. Returns what stops it. */
export function onTicketRead(listener: (tab: number) => void): () => void {
  const receive = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const tab = requestingTab(message, sender);
    if (tab !== null && isRequestMessage(message) && message.request === 'detectSymptoms') listener(tab);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** The tab whose content script asks; `null` for every other message. */
function requestingTab(message: unknown, sender: Runtime.MessageSender): number | null {
  return sender.id === browser.runtime.id && isRequestMessage(message) ? (sender.tab?.id ?? null) : null;
}
