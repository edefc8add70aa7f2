import { INTERNAL_WORDS } from '../../../core/helpdesks/words';
import type { Author } from '../../../core/ticket/ticket';
import { tidy } from './page-facts';

/** What a page marks as messages by itself. */
const MARKED = 'article, [role="article"], [role="listitem"][aria-label]';

/** What pages call the elements of their messages. */
const NAMED = ['message', 'comment', 'reply', 'bubble', 'thread-item', 'conversation-item', 'timeline-item']
  .flatMap((word) => ['class', 'data-testid', 'data-test-id'].map((name) => `[${name}*="${word}" i]`))
  .concat('[data-message-id]')
  .join(',');

/** Where inside a message it may say who wrote it. */
const SIGNS = ['author', 'sender', 'role', 'badge', 'from']
  .flatMap((word) => ['class', 'data-testid'].map((name) => `[${name}*="${word}" i]`))
  .join(',');

/** How pages call the one who wrote a message, in class names, data attributes and labels. */
const ROLE_WORDS: readonly (readonly [Author, RegExp])[] = [
  ['note', /(?:^|[^a-z])(?:internal|private|notes?|whisper)(?:$|[^a-z])/i],
  ['note', new RegExp(INTERNAL_WORDS, 'i')],
  [
    'agent',
    /(?:^|[^a-z])(?:agents?|staff|support|operator|admin|assignee|outgoing|outbound|team)(?:$|[^a-z])/i,
  ],
  [
    'customer',
    /(?:^|[^a-z])(?:customer|requester|requestor|end-?user|client|visitor|contact|incoming|inbound)(?:$|[^a-z])/i,
  ],
];

/** Longer texts beside a message are no label. */
const MAX_LABEL_CHARS = 40;
/** A page with more is no conversation, and comparing each with each would take a while. */
const MAX_NAMED = 500;

export interface GuessedMessage {
  readonly element: Element;
  readonly author: Author;
  readonly authorName: string;
}

/**
 * The messages of a page that nothing is known of: what it marks as such, else blocks that repeat, are named as messages
 * are and say at least once who wrote them. None where it is one text as far as can be told.
 * @param isHelpdesk the search for blocks takes a long page's time, so it is for helpdesks' pages only
 */
export function guessMessages(main: Element, isHelpdesk: boolean): GuessedMessage[] {
  const marked = [...main.querySelectorAll(MARKED)].filter(
    (element) => !element.parentElement?.closest(MARKED),
  );
  const elements = marked.length > 0 || !isHelpdesk ? marked : findBlocks(main);
  const authors = elements.map(findAuthor);
  if (marked.length === 0 && authors.every((author) => author === null)) return [];
  return elements.map((element, index) => ({
    element,
    author: authors[index] ?? 'customer',
    authorName: findAuthorName(element),
  }));
}

/** Elements named as messages, each with what belongs to it alone, where several stand beside each other. */
function findBlocks(main: Element): Element[] {
  const named = [...main.querySelectorAll(NAMED)];
  if (named.length > MAX_NAMED) return [];
  const messages = named.filter((element) => !isInMessage(element, named));
  const counts = new Map<Element, number>();
  for (const message of messages) {
    for (let around: Element | null = message; around && around !== main; around = around.parentElement) {
      counts.set(around, (counts.get(around) ?? 0) + 1);
    }
  }
  const byParent = new Map<Element, Element[]>();
  for (const message of messages) {
    let block = message;
    while (block.parentElement && counts.get(block.parentElement) === 1) block = block.parentElement;
    const parent = block.parentElement;
    if (!parent || tidy(block.textContent ?? '') === '') continue;
    byParent.set(parent, [...(byParent.get(parent) ?? []), block]);
  }
  const [largest] = [...byParent.values()].sort((a, b) => b.length - a.length);
  return largest && largest.length > 1 ? largest : [];
}

/**
 * True inside another named element that is a message itself. A list of messages is often named as they are: it is the
 * only one of its kind, and several of another kind are in it.
 */
function isInMessage(element: Element, named: readonly Element[]): boolean {
  const hasAnother = (kind: Element, place: (other: Element) => boolean): boolean =>
    named.some((other) => other !== kind && other.className === kind.className && place(other));
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const outer = around;
    if (!named.includes(outer)) continue;
    const isList = hasAnother(element, (other) => outer.contains(other)) && !hasAnother(outer, () => true);
    if (!isList) return true;
  }
  return false;
}

function findAuthor(root: Element): Author | null {
  const signs = [root, ...[...root.querySelectorAll(`${SIGNS},${NAMED}`)].slice(0, 12)];
  const words = signs.map((element) => {
    const label = element === root ? '' : tidy(element.textContent ?? '');
    return [
      element.getAttribute('class') ?? '',
      element.getAttribute('aria-label') ?? '',
      ...Object.values((element as HTMLElement).dataset ?? {}),
      label.length <= MAX_LABEL_CHARS ? label : '',
    ].join(' ');
  });
  for (const text of words) {
    const found = ROLE_WORDS.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return null;
}

function findAuthorName(root: Element): string {
  const named = root.querySelector('[class*="author" i], [class*="sender" i], [data-testid*="author" i]');
  const name = tidy(named?.textContent ?? '');
  return name.length <= MAX_LABEL_CHARS ? name : '';
}
