import { SUBJECT } from '../../core/ticket/ticket';
import type { SymptomPlace } from '../../platform/messages';
import { boundSelection, type PageReport } from '../../platform/page-report';
import { paintHighlights } from './highlight';
import type { PageTicket } from './reading/page-ticket';
import { type PageReading, readPage } from './reading/read-page';

export interface TicketWatch {
  /** Reads the page once and from then on whenever it changes. */
  start(): void;
  /** Reads the page now. */
  read(): PageReport;
  /** Takes the highlights and every listener away. */
  stop(): void;
}

/**
 * A page that keeps changing is read at most this often: a message that arrives is highlighted well within half a
 * second, and a page with a thousand changes a second costs three readings of it.
 */
const REREAD_DELAY_MS = 300;

/**
 * Reads the ticket and paints the symptoms that are found in it.
 * @param findSymptoms where they stand; the answer comes later, when the page may show another ticket already
 */
export function createTicketWatch(
  page: Document,
  findSymptoms: (report: PageReport) => Promise<readonly SymptomPlace[]>,
): TicketWatch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let current: PageTicket | null = null;
  let currentKey = '';
  let places: readonly SymptomPlace[] = [];

  const paint = (): void => paintHighlights(current ? rangesOf(current, places) : []);
  const read = (): PageReport => {
    const reading = readPage(page, page.location.pathname + page.location.search);
    const report = reportOf(page, reading);
    current = reading.ticket;
    const key = JSON.stringify([page.location.href, report.ticket]);
    if (key === currentKey) {
      // The same words, maybe in new nodes.
      paint();
      return report;
    }
    currentKey = key;
    places = [];
    paint();
    void findSymptoms(report).then((found) => {
      if (key !== currentKey) return;
      places = found;
      paint();
    });
    return report;
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(({ target }) => !isInEditor(target))) return;
    timer ??= setTimeout(() => {
      timer = null;
      read();
    }, REREAD_DELAY_MS);
  });

  return {
    read,
    start() {
      read();
      observer.observe(page.documentElement, { childList: true, characterData: true, subtree: true });
    },
    stop() {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
      current = null;
      currentKey = '';
      paint();
    },
  };
}

/** The agent's own typing changes no ticket. */
function isInEditor(target: Node): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.closest('[contenteditable]:not([contenteditable="false"]), textarea') != null;
}

function rangesOf({ texts, subject }: PageTicket, places: readonly SymptomPlace[]): Range[] {
  return places.flatMap(({ message, span }) => {
    const text = message === SUBJECT ? subject : texts[message];
    return text?.toRange(span) ?? [];
  });
}

function reportOf(page: Document, { ticket, helpdeskPage }: PageReading): PageReport {
  return {
    ticket: ticket?.ticket ?? null,
    helpdesk: helpdeskPage?.helpdesk.id ?? null,
    kind: helpdeskPage?.kind ?? 'other',
    number: helpdeskPage?.number ?? null,
    origin: page.location.origin,
    selection: boundSelection(page.getSelection()?.toString() ?? ''),
  };
}
