import type { Helpdesk } from '../../core/helpdesks/helpdesk';
import { isSameTicket } from '../../core/ticket/same-ticket';
import { SUBJECT, type Ticket } from '../../core/ticket/ticket';
import type { SymptomPlace } from '../../platform/messages';
import { boundSelection, type PageReport } from '../../platform/page-report';
import { paintHighlights } from './highlight';
import { finish, runInSlices } from './reading/in-slices';
import type { PageTicket } from './reading/page-ticket';
import { findInnerRoots, type PageReading, readPage } from './reading/read-page';
import { createReadingBudget } from './reading/reading-budget';
import { type IsThreadChange, watchThread } from './reading/thread-changes';
import { watchInnerRoots } from './watch-inner-roots';

export interface TicketWatch {
  /** Reads the page once and from then on whenever it changes, in slices that leave the page time for its user. */
  start(): void;
  /** Reads the page now and without pauses, because somebody waits for it. */
  read(): Promise<PageReport>;
  /** Takes the highlights and every listener away. */
  stop(): void;
}

/**
 * How long after a change the page is read, so that many changes are one reading: a message that arrives is highlighted
 * well within half a second. A page that never stops changing is read less often, least for what changes outside
 * the thread, see `reading-budget.ts`.
 */
const REREAD_DELAY_MS = 300;

/**
 * Reads the ticket and paints the symptoms that are found in it.
 * @param known the helpdesks whose page it can be; nothing is read before they are known
 * @param onPainted told of each ticket once its symptoms are highlighted
 * @param findSymptoms where they stand; the answer comes later, when the page may show another ticket already
 */
export function createTicketWatch(
  page: Document,
  known: Promise<readonly Helpdesk[]>,
  findSymptoms: (report: PageReport) => Promise<readonly SymptomPlace[]>,
  onPainted: (report: PageReport, symptoms: number) => void = () => undefined,
): TicketWatch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let dueAt = 0;
  let isUrgent = false;
  let isThreadChange: IsThreadChange = () => true;
  let readAddress = '';
  const budget = createReadingBudget(() => performance.now());
  let stopReading: (() => void) | null = null;
  let helpdesks: readonly Helpdesk[] = [];
  let isStopped = false;
  let current: PageTicket | null = null;
  let shown: { readonly address: string; readonly ticket: Ticket | null } | null = null;
  let places: readonly SymptomPlace[] = [];

  const paint = (): void => paintHighlights(current ? rangesOf(current, places) : []);
  const startReading = () => {
    stopReading?.();
    stopReading = null;
    readAddress = page.URL;
    return readPage(page, page.location, helpdesks);
  };
  const take = (reading: PageReading): PageReport => {
    const report = reportOf(page, reading);
    current = reading.ticket;
    isThreadChange = watchThread(page, reading);
    innerRoots.update(findInnerRoots(page, reading));
    if (shown && shown.address === page.location.href && isSameTicket(shown.ticket, report.ticket)) {
      // The same words, maybe in new nodes.
      paint();
      return report;
    }
    const now = { address: page.location.href, ticket: report.ticket };
    shown = now;
    places = [];
    paint();
    // By itself: sending a long ticket takes the browser some milliseconds.
    setTimeout(() => {
      if (now !== shown) return;
      void findSymptoms(report).then((found) => {
        if (now !== shown) return;
        places = found;
        paint();
        onPainted(report, found.length);
      });
    }, 0);
    return report;
  };
  const readInSlices = (): void => {
    isUrgent = false;
    let isDone = false;
    const stop = runInSlices(
      startReading(),
      (reading) => {
        isDone = true;
        stopReading = null;
        const start = performance.now();
        take(reading);
        budget.spend(performance.now() - start);
      },
      budget.spend,
    );
    if (!isDone) stopReading = stop;
  };
  // Asked with every change, and twice as fast as the location's own.
  const isElsewhere = (): boolean => page.URL !== readAddress;
  const readSoon = (isInThread = true): void => {
    isUrgent ||= isInThread;
    // Another ticket is read without delay, whatever the one before has cost.
    const delay = Math.max(REREAD_DELAY_MS, isElsewhere() ? 0 : budget.wait(isUrgent));
    const due = performance.now() + delay;
    if (timer !== null && dueAt <= due) return;
    if (timer !== null) clearTimeout(timer);
    dueAt = due;
    timer = setTimeout(() => {
      timer = null;
      // A reading that each change began anew would never end on a page that keeps changing.
      if (stopReading) readSoon(isUrgent);
      else readInSlices();
    }, delay);
  };
  const createObserver = (isInside: boolean): MutationObserver =>
    new MutationObserver((records) => {
      const isSoon = timer !== null && !isElsewhere();
      if (isSoon && isUrgent) return;
      if (records.some((record) => isThreadChange(record.target, isInside) && isOfPage(record))) readSoon();
      else if (!isSoon && records.some(isOfPage)) readSoon(false);
    });
  // Two, because asking a node where it is costs as much as all else that a change does.
  const surface = createObserver(false);
  const inside = createObserver(true);
  // What stands under `hidden` is not read, so a message that is unfolded by it is news.
  const CHANGES = { childList: true, characterData: true, attributeFilter: ['hidden'], subtree: true };
  const innerRoots = watchInnerRoots(
    (root) => inside.observe(root, CHANGES),
    () => readSoon(),
  );

  return {
    async read() {
      helpdesks = await known;
      return take(finish(startReading()));
    },
    start() {
      void known.then((list) => {
        if (isStopped) return;
        helpdesks = list;
        surface.observe(page.documentElement, CHANGES);
        readInSlices();
      });
    },
    stop() {
      isStopped = true;
      surface.disconnect();
      inside.disconnect();
      innerRoots.stop();
      stopReading?.();
      stopReading = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      current = null;
      shown = null;
      isThreadChange = () => false;
      paint();
    },
  };
}

/** The agent's own typing changes no ticket, and what stands beside the body is an extension's, such as our own chip. */
function isOfPage({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  // Not by `instanceof`: what changes in a frame is of another realm.
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
  if (element?.localName === 'html') return [...addedNodes, ...removedNodes].some(isBody);
  return element?.closest('[contenteditable]:not([contenteditable="false"]), textarea') == null;
}

function isBody({ nodeName }: Node): boolean {
  return nodeName.toLowerCase() === 'body';
}

function rangesOf({ texts, subject }: PageTicket, places: readonly SymptomPlace[]): Range[] {
  return places.flatMap(({ message, span }) => {
    const text = message === SUBJECT ? subject : texts[message];
    return text?.toRange(span) ?? [];
  });
}

function reportOf(page: Document, { ticket, helpdeskPage, isChanged }: PageReading): PageReport {
  return {
    ticket: ticket?.ticket ?? null,
    helpdesk: helpdeskPage?.helpdesk.id ?? null,
    helpdeskName: helpdeskPage?.helpdesk.name ?? null,
    health: isChanged ? 'changed' : 'ok',
    kind: helpdeskPage?.kind ?? 'other',
    number: helpdeskPage?.number ?? null,
    origin: page.location.origin,
    selection: boundSelection(selectedText(page.getSelection())),
  };
}

/** The text of a selection is laid out by the browser, so it is asked for only where there is any. */
function selectedText(selection: Selection | null): string {
  return selection?.type === 'Range' ? selection.toString() : '';
}
