import type { PageReading } from './read-page';
import { findTicketPlace } from './ticket-place';

/**
 * Whether a change at this node is one of the ticket's messages: what the agent waits for, unlike a clock beside it.
 * @param isInside whether the node is in a frame or shadow root; only those of the ticket are watched
 */
export type IsThreadChange = (target: Node, isInside: boolean) => boolean;

/** Tells changes of the thread that was read last from others on the page. */
export function watchThread(
  page: Document,
  { ticket, helpdeskPage, areMessagesLate }: PageReading,
): IsThreadChange {
  if (areMessagesLate) return () => true;
  const roots = (ticket?.texts ?? []).map(({ root }) => onSurface(root));
  // One text is all there is of an unknown page; of a ticket it is the first message, and the next may come anywhere.
  const [first, ...others] = roots;
  if (!first || (others.length === 0 && !helpdeskPage)) return () => false;
  const thread =
    others.length > 0 ? around(first, others) : helpdeskPage && findTicketPlace(page, helpdeskPage);
  // A thread that has left the page was replaced.
  return (target, isInside) => isInside || !thread?.isConnected || thread.contains(target);
}

/** The frame or shadow host in the page itself that an element is in. */
function onSurface(element: Element): Element {
  let surface = element;
  for (;;) {
    const { host, defaultView } = surface.getRootNode() as Node &
      Partial<Pick<ShadowRoot, 'host'> & Pick<Document, 'defaultView'>>;
    const outer = host ?? defaultView?.frameElement;
    if (!outer) return surface;
    surface = outer;
  }
}

function around(first: Element, others: readonly Element[]): Element | null {
  let element: Element | null = first;
  while (element && !others.every((other) => element?.contains(other))) element = element.parentElement;
  return element;
}
