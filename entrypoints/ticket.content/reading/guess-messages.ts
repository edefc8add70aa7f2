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
/** A page with more is no conversation, and walking up from each would take a while. */
const MAX_NAMED = 2_000;

export interface GuessedMessage {
  readonly element: Element;
  readonly author: Author;
  readonly authorName: string;
}

/**
 * The messages of a page that nothing is known of: what it marks as such, else blocks that repeat, are named as messages
 * are and say at least once who wrote them. None where it is one text as far as can be told.
 */
export function guessMessages(main: Element): GuessedMessage[] {
  const marked = [...main.querySelectorAll(MARKED)].filter(
    (element) => !element.parentElement?.closest(MARKED),
  );
  const elements = marked.length > 0 ? marked : findBlocks(main);
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
  const named = [...main.querySelectorAll(NAMED)].slice(0, MAX_NAMED);
  const all = new Set(named);
  const messages = named.filter((element) => !hasAncestorIn(element, all));
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

/** A list of messages is named as they are, and is none: what holds several named elements of one kind. */
function hasAncestorIn(element: Element, all: ReadonlySet<Element>): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (all.has(around) && !isList(around, element)) return true;
  }
  return false;
}

function isList(around: Element, inner: Element): boolean {
  return [...around.children].filter((child) => child.className === inner.className).length > 1;
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
