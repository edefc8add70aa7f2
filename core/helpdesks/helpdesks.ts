import type { Helpdesk, PagePattern } from './helpdesk';
import { redmine } from './redmine';
import { requestTracker } from './request-tracker';

/** All supported helpdesks; the first whose page pattern fits reads the page. */
export const HELPDESKS: readonly Helpdesk[] = [requestTracker, redmine];

export interface HelpdeskPage {
  readonly helpdesk: Helpdesk;
  readonly kind: 'ticket' | 'reply';
  readonly number: string | null;
}

/**
 * Which helpdesk's page this is, `null` for none.
 * @param path the page's path with its query, such as `/Ticket/Display.html?id=1`
 * @param has whether the page has an element for a selector
 */
export function findHelpdeskPage(path: string, has: (selector: string) => boolean): HelpdeskPage | null {
  const fits = (pattern: PagePattern | null): boolean =>
    pattern?.path.test(path) === true && has(pattern.marker);
  for (const helpdesk of HELPDESKS) {
    const kind = fits(helpdesk.ticketPage) ? 'ticket' : fits(helpdesk.replyPage) ? 'reply' : null;
    if (kind) return { helpdesk, kind, number: helpdesk.number.exec(path)?.[1] ?? null };
  }
  return null;
}
