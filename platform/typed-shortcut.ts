import * as v from 'valibot';
import type { FixWriter } from './fix-writer';
import { answerRequest } from './page-calls';
import { parsePageReport } from './page-report';
import { recallTicket } from './remembered-tickets';
import { typedShortcut } from './typed-shortcut-setting';

const MAX_QUERY_LENGTH = 100;

const WantedReplySchema = v.object({
  article: v.pipe(v.string(), v.maxLength(200)),
  page: v.unknown(),
});

/** Answers the pages in which the agent types the trigger. */
export function answerShortcutRequests(answers: Pick<FixWriter, 'search' | 'write'>): void {
  answerRequest('findTrigger', async (host) => {
    const { isOn, trigger, offSites } = await typedShortcut.read();
    return isOn && typeof host === 'string' && !offSites.includes(host) ? trigger : null;
  });
  answerRequest('searchArticles', async (query) =>
    typeof query === 'string' && query.length <= MAX_QUERY_LENGTH ? answers.search(query) : [],
  );
  answerRequest('writeReply', async (argument, tab) => {
    const wanted = v.safeParse(WantedReplySchema, argument);
    if (!wanted.success) return null;
    const page = parsePageReport(wanted.output.page);
    const shown = page?.kind === 'reply' ? await recallTicket(page, tab) : page;
    return answers.write(wanted.output.article, shown?.ticket ?? null);
  });
}
