import type { Helpdesk } from '../../../core/helpdesks/helpdesk';
import type { Sliced } from './in-slices';
import { findAll, findText, shows } from './page-facts';
import { searchAll } from './search-elements';
import { isShown } from './ticket-place';

/** The elements that hold a message each, oldest first. */
export function* findMessageElements(place: ParentNode, helpdesk: Helpdesk): Sliced<Element[]> {
  const { messages, opening = [], order, panes = [] } = helpdesk;
  const all = outermost(yield* searchAll(place, messages));
  const isPane = (place as ParentNode & Node).nodeType === Node.ELEMENT_NODE;
  const found = panes.length > 0 && !isPane ? ofTicketInFront(all) : all;
  const isOpening = (element: Element) => opening.some((selector) => element.matches(selector));
  const thread = found.filter((element) => !isOpening(element));
  if (isNewestFirst(thread, order)) thread.reverse();
  return [...found.filter(isOpening), ...thread];
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      if (all.has(around)) return false;
    }
    return true;
  });
}

/** Where the active pane was not found, what is not displayed may be another ticket's; nothing displayed tells nothing. */
function ofTicketInFront(elements: readonly Element[]): readonly Element[] {
  const shown = elements.filter(isShown);
  return shown.length > 0 ? shown : elements;
}

/** What the messages themselves say, where they do: agents turn the order round as they like. */
function isNewestFirst(elements: readonly Element[], { usual, grows }: Helpdesk['order']): boolean {
  const [first, last] = [elements[0], elements.at(-1)].map((element) =>
    element && grows !== undefined ? toNumber(findText(element, [grows]) ?? '') : null,
  );
  if (first == null || last == null || first === last) return usual === 'newest-first';
  return first > last;
}

function toNumber(text: string): number | null {
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : time;
  }
  const digits = /\d+(?=\D*$)/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
}

export function isSkipped(element: Element, { roles }: Helpdesk): boolean {
  return roles.skip?.some((fact) => shows(element, fact)) ?? false;
}

/**
 * What the facts name in a message. Where the message's element is its text alone, the name stands beside it, in what
 * holds no other message.
 */
export function findNear(
  message: Element,
  facts: readonly string[],
  { bodies }: Helpdesk,
  messages: readonly Element[],
): Element | null {
  const inside = findAll(message, facts)[0];
  if (inside || !bodies.some((selector) => message.matches(selector))) return inside ?? null;
  for (let around = message.parentElement; around !== null; around = around.parentElement) {
    const place = around;
    if (messages.some((other) => other !== message && place.contains(other))) return null;
    const found = findAll(place, facts)[0];
    if (found) return found;
  }
  return null;
}
