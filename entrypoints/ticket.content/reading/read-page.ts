import { findHelpdeskPage, type HelpdeskPage } from '../../../core/helpdesks/helpdesks';
import type { Sliced } from './in-slices';
import type { PageTicket } from './page-ticket';
import { readAnyPage } from './read-any-page';
import { readHelpdeskTicket } from './read-helpdesk-ticket';

/** What this page is. */
export interface PageReading {
  /** `null` on a reply page, which shows no ticket, and where there is nothing to read. */
  readonly ticket: PageTicket | null;
  readonly helpdeskPage: HelpdeskPage | null;
}

export function* readPage(page: Document, path: string): Sliced<PageReading> {
  const helpdeskPage = findHelpdeskPage(path, (selector) => page.querySelector(selector) !== null);
  if (helpdeskPage?.kind === 'reply') return { ticket: null, helpdeskPage };
  if (helpdeskPage) {
    const ticket = yield* readHelpdeskTicket(page, helpdeskPage);
    if (ticket) return { ticket, helpdeskPage };
  }
  return { ticket: yield* readAnyPage(page), helpdeskPage };
}
