import { INTERNAL_WORDS } from '../../../core/helpdesks/words';
import type { Author } from '../../../core/ticket/ticket';
import type { Sliced } from './in-slices';
import { labelOf, searchElements } from './search-elements';

/** What a page marks as messages by itself. */
const MARKED = 'article, [role]:is([role="article"], [role="listitem"][aria-label])';

/** What pages call the elements of their messages, in class names and test ids. */
const NAMED = /message|comment|reply|bubble|thread-item|conversation-item|timeline-item/i;
/** Where inside a message it may say who wrote it. */
const SIGN = /author|sender|role|badge|from/i;
const AUTHOR = /author|sender/i;

/** Where both can stand. */
const NAMING = '[class], [data-message-id], [data-testid], [data-test-id]';

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

/** So many signs of who wrote it are looked at in a message. */
const MAX_SIGNS = 12;

/**
 * The messages of a page that nothing is known of: what it marks as such, else blocks that repeat, are named as messages
 * are and say at least once who wrote them. None where it is one text as far as can be told.
 * @param isHelpdesk the search for blocks takes a long page's time, so it is for helpdesks' pages only
 */
export function* guessMessages(main: Element, isHelpdesk: boolean): Sliced<GuessedMessage[]> {
  const marked = [...main.querySelectorAll(MARKED)].filter(
    (element) => !element.parentElement?.closest(MARKED),
  );
  yield;
  const elements = marked.length > 0 || !isHelpdesk ? marked : yield* findBlocks(main);
  const guessed: { element: Element; author: Author | null; authorName: string }[] = [];
  for (const element of elements) {
    guessed.push({ element, ...(yield* findAuthor(element)) });
    yield;
  }
  if (marked.length === 0 && guessed.every(({ author }) => author === null)) return [];
  return guessed.map((message) => ({ ...message, author: message.author ?? 'customer' }));
}

/** Elements named as messages, each with what belongs to it alone, where several stand beside each other. */
function* findBlocks(main: Element): Sliced<Element[]> {
  const named = yield* searchElements(main, NAMING, isNamed, (found) => found.length > MAX_NAMED);
  if (named.length > MAX_NAMED) return [];
  const messages = yield* withoutInner(named);
  const counts = new Map<Element, number>();
  for (const message of messages) {
    for (let around: Element | null = message; around && around !== main; around = around.parentElement) {
      counts.set(around, (counts.get(around) ?? 0) + 1);
    }
  }
  const byParent = new Map<Element, Element[]>();
  for (const message of messages) {
    yield;
    let block = message;
    while (block.parentElement && counts.get(block.parentElement) === 1) block = block.parentElement;
    const parent = block.parentElement;
    if (!parent || !/\S/.test(block.textContent ?? '')) continue;
    const beside = byParent.get(parent);
    if (beside) beside.push(block);
    else byParent.set(parent, [block]);
  }
  const [largest] = [...byParent.values()].sort((a, b) => b.length - a.length);
  return largest && largest.length > 1 ? largest : [];
}

/**
 * Leaves out what is inside another named element that is a message itself. A list of messages is often named as they
 * are: it is the only one of its kind, and several of another kind are in it.
 */
function* withoutInner(named: readonly Element[]): Sliced<Element[]> {
  const all = new Set(named);
  const byKind = new Map<string, Element[]>();
  for (const element of named) byKind.set(element.className, [...kindOf(element), element]);
  function kindOf({ className }: Element): readonly Element[] {
    return byKind.get(className) ?? [];
  }
  const isList = (outer: Element, element: Element): boolean =>
    kindOf(outer).length === 1 && kindOf(element).some((other) => other !== element && outer.contains(other));
  const messages: Element[] = [];
  for (const element of named) {
    yield;
    let isInner = false;
    for (let around = element.parentElement; around !== null && !isInner; around = around.parentElement) {
      isInner = all.has(around) && !isList(around, element);
    }
    if (!isInner) messages.push(element);
  }
  return messages;
}

/** Role and name in one walk: a long message is long to walk through. */
function* findAuthor(root: Element): Sliced<{ author: Author | null; authorName: string }> {
  let named: Element | null = null;
  let signs = 0;
  const inner = yield* searchElements(
    root,
    NAMING,
    (element) => {
      if (!isSign(element)) return false;
      if (named === null && isAuthorName(element)) named = element;
      signs += 1;
      return signs <= MAX_SIGNS;
    },
    () => named !== null && signs >= MAX_SIGNS,
  );
  return {
    author: roleOf(root, inner),
    authorName: named ? labelOf(named, MAX_LABEL_CHARS) : '',
  };
}

function roleOf(root: Element, signs: readonly Element[]): Author | null {
  for (const element of [root, ...signs]) {
    const text = [
      element.getAttribute('class') ?? '',
      element.getAttribute('aria-label') ?? '',
      ...Object.values((element as HTMLElement).dataset ?? {}),
      element === root ? '' : labelOf(element, MAX_LABEL_CHARS),
    ].join(' ');
    const found = ROLE_WORDS.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return null;
}

/** Every one of these is a sign too. */
function isAuthorName(element: Element): boolean {
  return says(element, 'class', AUTHOR) || says(element, 'data-testid', /author/i);
}

function isNamed(element: Element): boolean {
  return (
    element.hasAttribute('data-message-id') ||
    ['class', 'data-testid', 'data-test-id'].some((name) => says(element, name, NAMED))
  );
}

function isSign(element: Element): boolean {
  return says(element, 'class', SIGN) || says(element, 'data-testid', SIGN) || isNamed(element);
}

function says(element: Element, attribute: string, words: RegExp): boolean {
  const value = element.getAttribute(attribute);
  return value !== null && words.test(value);
}
