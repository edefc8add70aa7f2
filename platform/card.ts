import * as v from 'valibot';
import { browser } from './browser';
import { cardSetting, MAX_OFF_SITES } from './card-setting';
import type { FixWriter } from './fix-writer';
import type { FixInsertion, FixOffer } from './messages';
import { tryToOpenPanel } from './open-panel';
import { answerRequest, callPage } from './page-calls';
import { type PageReport, parsePageReport } from './page-report';
import { recallTicket } from './remembered-tickets';

const SCRIPT = 'content-scripts/card.js';
const MAX_DISMISSED = 200;
const DISMISSED_KEY = 'dismissedCards';
const MAX_ID_CHARS = 200;

const DismissalSchema = v.object({
  scope: v.picklist(['ticket', 'site', 'always']),
  ticket: v.pipe(v.string(), v.maxLength(1_000)),
});

/**
 * The newest offer of each tab, while it is on its way. One that takes long can be overtaken by that of the tab's next
 * ticket, and shown after it would stand beside the wrong ticket. Nothing to keep: who stops the background stops both.
 */
const newestOffers = new Map<number, symbol>();

/** Shows the page's card for its ticket, or takes it away. Nothing is added to a page for which there is no fix. */
async function offerFixes(
  report: PageReport,
  tab: number,
  answers: Pick<FixWriter, 'suggest'>,
): Promise<void> {
  const mine = Symbol('offer');
  const isNewest = (): boolean => newestOffers.get(tab) === mine;
  newestOffers.set(tab, mine);
  try {
    const ticket = ticketKeyOf(report);
    const isWanted = report.ticket !== null && (await isCardWanted(report, ticket));
    const fixes = isWanted && report.ticket ? await answers.suggest(report.ticket) : [];
    const offer: FixOffer = { ticket, fixes };
    if (!isNewest() || (await isShown(tab, offer)) || fixes.length === 0) return;
    if (isNewest() && (await isCardStarted(tab)) && isNewest()) await isShown(tab, offer);
  } finally {
    if (isNewest()) newestOffers.delete(tab);
  }
}

/** False where the page has no card yet, or is gone. */
async function isShown(tab: number, offer: FixOffer): Promise<boolean> {
  try {
    return (await callPage(tab, 'showFixes', offer)) === true;
  } catch {
    return false;
  }
}

/** Answers what the agent does in the card. What the page says is as untrusted as the page. */
export function answerCardRequests(answers: Pick<FixWriter, 'suggest' | 'write'>): void {
  answerRequest('offerFixes', async (argument, tab) => {
    const report = parsePageReport(argument);
    if (report) await offerFixes(report, tab, answers);
    return null;
  });
  answerRequest('writeFix', async (article, tab) => {
    const report = isId(article) ? await readTab(tab) : null;
    return report && isId(article) ? answers.write(article, report.ticket) : null;
  });
  answerRequest('insertFix', async (argument, tab): Promise<FixInsertion> => {
    const chosen = v.safeParse(ChosenFixSchema, argument);
    if (!chosen.success) return { outcome: 'not-verified' };
    const { article, ticket } = chosen.output;
    const report = await readTab(tab);
    const reply = report && (await answers.write(article, report.ticket));
    if (!reply) return { outcome: 'not-verified' };
    // The agent may have gone on to another ticket, before the click got here or while the reply was written.
    const now = await readTab(tab);
    if ([report, now].some((page) => page === null || ticketKeyOf(page) !== ticket)) {
      return { outcome: 'other-ticket' };
    }
    const outcome = await callPage(tab, 'insertReply', reply);
    return { outcome: isInsertion(outcome) ? outcome : 'not-verified' };
  });
  answerRequest('openPanel', async (_, tab) => tryToOpenPanel(tab));
  answerRequest('dismissCard', async (argument, tab) => {
    const dismissal = v.safeParse(DismissalSchema, argument);
    if (dismissal.success) await dismiss(dismissal.output, tab);
    return true;
  });
}

const ChosenFixSchema = v.object({
  article: v.pipe(v.string(), v.maxLength(MAX_ID_CHARS)),
  ticket: v.pipe(v.string(), v.maxLength(1_000)),
});

async function isCardWanted({ origin }: PageReport, ticket: string): Promise<boolean> {
  const { isOn, offSites } = await cardSetting.read();
  return isOn && !offSites.includes(hostOf(origin)) && !(await readDismissed()).includes(ticket);
}

async function isCardStarted(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] });
    return true;
  } catch {
    // The page has gone elsewhere; the next one asks for itself.
    return false;
  }
}

/** The ticket of a tab as it is now; on a reply page the one it was read from. */
async function readTab(tab: number): Promise<PageReport | null> {
  const report = parsePageReport(await callPage(tab, 'readPage'));
  return report?.kind === 'reply' ? await recallTicket(report, tab) : report;
}

async function dismiss({ scope, ticket }: v.InferOutput<typeof DismissalSchema>, tab: number): Promise<void> {
  if (scope === 'ticket') {
    const others = (await readDismissed()).filter((other) => other !== ticket);
    await browser.storage.session.set({ [DISMISSED_KEY]: [ticket, ...others].slice(0, MAX_DISMISSED) });
    return;
  }
  const card = await cardSetting.read();
  if (scope === 'always') await cardSetting.write({ ...card, isOn: false });
  else {
    const host = hostOf((await readTab(tab))?.origin ?? '');
    const offSites = [host, ...card.offSites.filter((other) => other !== host)].slice(0, MAX_OFF_SITES);
    if (host !== '') await cardSetting.write({ ...card, offSites });
  }
}

async function readDismissed(): Promise<readonly string[]> {
  const stored = (await browser.storage.session.get(DISMISSED_KEY))[DISMISSED_KEY];
  const parsed = v.safeParse(v.array(v.string()), stored);
  return parsed.success ? parsed.output : [];
}

/** Names a ticket for as long as the browser runs. A page without a number is told by its subject and beginning. */
function ticketKeyOf({ origin, helpdesk, number, ticket }: PageReport): string {
  const name = number ?? `${ticket?.subject ?? ''} ${ticket?.messages[0]?.text ?? ''}`;
  return `${origin} ${helpdesk ?? ''} ${name}`.slice(0, 300);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_ID_CHARS;
}

function isInsertion(answer: unknown): answer is FixInsertion['outcome'] {
  return ['inserted', 'not-verified', 'no-editor', 'internal-note'].includes(answer as string);
}
