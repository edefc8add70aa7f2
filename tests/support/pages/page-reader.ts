import type { Helpdesk } from '../../../core/helpdesks/helpdesk';
import type { Ticket } from '../../../core/ticket/ticket';
import { listRoots } from '../../../entrypoints/ticket.content/editor/editable-elements';
import { findReplyEditor } from '../../../entrypoints/ticket.content/editor/find-reply-editor';
import { paintHighlights } from '../../../entrypoints/ticket.content/highlight';
import { isOnNote } from '../../../entrypoints/ticket.content/insert-into-page';
import { finish } from '../../../entrypoints/ticket.content/reading/in-slices';
import type { PageTicket } from '../../../entrypoints/ticket.content/reading/page-ticket';
import { findPage, readPage } from '../../../entrypoints/ticket.content/reading/read-page';
import type { SymptomPlace } from '../../../platform/messages';

/**
 * The content script's reading, for a test to call in a page: what is read must not depend on where the page came from,
 * so the test says which address it stands for.
 */
export interface PageReader {
  read(address: string, helpdesks: readonly Helpdesk[]): ReadPage;
  /** Paints the places and gives the words that are painted, in whichever document. */
  paint(places: readonly SymptomPlace[]): (string | null)[];
  /** The selector out of `selectors` whose element a reply would go into. */
  findEditor(
    address: string,
    helpdesks: readonly Helpdesk[],
    selectors: readonly string[],
    focused: string | null,
  ): EditorChoice;
}

export interface ReadPage {
  readonly helpdesk: string | null;
  readonly kind: string | null;
  readonly isChanged: boolean;
  readonly ticket: Ticket | null;
}

export interface EditorChoice {
  /** `null` for no editor, `'?'` for one that none of the selectors names. */
  readonly editor: string | null;
  readonly onNote: boolean;
}

let last: PageTicket | null = null;

const reader: PageReader = {
  read(address, helpdesks) {
    const { ticket, helpdeskPage, isChanged } = finish(readPage(document, new URL(address), helpdesks));
    last = ticket;
    return {
      helpdesk: helpdeskPage?.helpdesk.id ?? null,
      kind: helpdeskPage?.kind ?? null,
      isChanged,
      ticket: ticket?.ticket ?? null,
    };
  },
  paint(places) {
    const ranges = places.map(({ message, span }) =>
      (message === -1 ? last?.subject : last?.texts[message])?.toRange(span),
    );
    paintHighlights(ranges.filter((range) => range != null));
    const painted = new Set(listRoots(document).flatMap(paintedIn));
    return ranges.map((range) => {
      const words = range?.toString().replace(/\s+/g, ' ') ?? null;
      return words !== null && painted.has(words) ? words : null;
    });
  },
  findEditor(address, helpdesks, selectors, focused) {
    const helpdeskPage = findPage(document, new URL(address), helpdesks);
    const element = focused === null ? null : (findDeep(focused) as HTMLElement | null);
    const found = findReplyEditor(document, {
      lastFocused: element ? { element, caret: null, typedAt: null } : null,
      selectors: helpdeskPage?.helpdesk.replyEditors ?? [],
      notEditors: helpdeskPage?.helpdesk.otherEditors ?? [],
    });
    const named = selectors.find((selector) => {
      const meant = findDeep(selector);
      return found && (meant === found.element || frameDocument(meant) === found.element.ownerDocument);
    });
    return {
      editor: found ? (named ?? '?') : null,
      onNote: helpdeskPage !== null && isOnNote(document, helpdeskPage),
    };
  },
};

function paintedIn(root: Document | ShadowRoot): string[] {
  const registry = (root.ownerDocument ?? (root as Document)).defaultView as Window & typeof globalThis;
  return [...(registry.CSS.highlights.get('fix-finder-symptom') ?? [])].map((range) =>
    (range as Range).toString().replace(/\s+/g, ' '),
  );
}

function findDeep(selector: string): Element | null {
  return (
    listRoots(document)
      .map((root) => root.querySelector(selector))
      .find((found) => found !== null) ?? null
  );
}

function frameDocument(element: Element | null): Document | null {
  return element?.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}

(globalThis as unknown as { pageReader: PageReader }).pageReader = reader;
