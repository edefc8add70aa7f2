import * as v from 'valibot';
import { isTrigger } from '../core/typed-shortcut/find-trigger';
import type { FixWriter } from './fix-writer';
import { answerRequest } from './page-calls';
import { parsePageReport } from './page-report';
import { recallTicket } from './remembered-tickets';
import { defineSetting } from './settings';

const MAX_QUERY_LENGTH = 100;
const MAX_OFF_SITES = 500;

const HOST = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/** The list of fixes that typing opens in an editor: whether, by what, and where not. */
export const typedShortcut = defineSetting(
  'typedShortcut',
  v.object({
    isOn: v.boolean(),
    trigger: v.pipe(v.string(), v.check(isTrigger)),
    /** Host names. */
    offSites: v.pipe(v.array(HOST), v.maxLength(MAX_OFF_SITES)),
  }),
  { isOn: true, trigger: ';;', offSites: [] },
);

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
