import type { HelpdeskPage } from '../../../core/helpdesks/find-helpdesk-page';
import { documentOf, isFrame, listRoots } from '../editor/editable-elements';

/**
 * The part of the page that holds the ticket in front: the pane of several that is active, in the frame that the
 * helpdesk puts its tickets in. The whole page where there is neither.
 */
export function findTicketPlace(page: Document, { helpdesk, number }: HelpdeskPage): ParentNode {
  const frame = findTicketFrame(page, helpdesk.frames ?? []);
  const within = (frame && documentOf(frame)) ?? page;
  for (const pane of helpdesk.panes ?? []) {
    if (number === null && pane.includes(NUMBER)) continue;
    const panes = [...within.querySelectorAll(pane.replace(NUMBER, number ?? ''))];
    const active = panes.find(isShown);
    if (active) return active;
  }
  return within;
}

const NUMBER = '{number}';

/** The frame that a helpdesk puts its tickets in; `null` for none with a document that may be read. */
export function findTicketFrame(page: Document, frames: readonly string[]): HTMLIFrameElement | null {
  // Looked for on the surface first: walking through every shadow root of a big page takes a while.
  let roots: readonly ParentNode[] | null = null;
  for (const selector of frames) {
    let frame = page.querySelector(selector);
    if (!frame) {
      roots ??= listRoots(page);
      frame = roots.map((root) => root.querySelector(selector)).find((found) => found !== null) ?? null;
    }
    if (frame && isFrame(frame) && documentOf(frame)?.body) return frame;
  }
  return null;
}

/** Tabs that are not in front are not displayed; this asks for styles, not for layout. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
