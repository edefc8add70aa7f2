import type { Author } from '../../../core/ticket/ticket';
import type { Sliced } from './in-slices';
import { type PageText, readPageText } from './page-text';
import type { PageTicket } from './page-ticket';

/** Parts of a page that are its interface, not its text. */
const INTERFACE =
  'nav, header, footer, aside, menu, form, dialog, [contenteditable]:not([contenteditable="false"]), ' +
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [role="menu"], ' +
  '[role="menubar"], [role="toolbar"], [role="textbox"], [role="dialog"], [role="tablist"], [aria-hidden="true"]';
const QUOTE = 'blockquote, .gmail_quote, .moz-cite-prefix, [class*="quoted" i]';
const FOREIGN = `${INTERFACE}, ${QUOTE}`;

/** Where pages keep their main text, best first. */
const MAIN = ['main', '[role="main"]', '#content', '#main', 'body'];
const MESSAGES = 'article, [role="article"], [role="listitem"][aria-label]';

/** How pages call the one who wrote a message, in class names, data attributes and labels. */
const ROLE_WORDS: readonly (readonly [Author, RegExp])[] = [
  ['note', /(?:^|[^a-z])(?:internal|private|notes?|whisper)(?:$|[^a-z])/i],
  [
    'agent',
    /(?:^|[^a-z])(?:agents?|staff|support|operator|admin|assignee|outgoing|outbound|team)(?:$|[^a-z])/i,
  ],
  [
    'customer',
    /(?:^|[^a-z])(?:customer|requester|requestor|end-?user|client|visitor|contact|incoming|inbound)(?:$|[^a-z])/i,
  ],
];

interface PageMessage {
  readonly author: Author;
  readonly text: PageText;
}

/** A page with less text than this holds no ticket. */
const MIN_TEXT_CHARS = 20;

/**
 * Reads any other page: its main text as one message of the customer's, or its articles as messages where it marks them
 * as such and says in their attributes who wrote them. `null` where there is next to no text.
 */
export function* readAnyPage(page: Document): Sliced<PageTicket | null> {
  const main = findMain(page);
  if (!main) return null;
  const parts = [...main.querySelectorAll(MESSAGES)].filter(
    (element) => !element.parentElement?.closest(MESSAGES),
  );
  const messages: PageMessage[] = [];
  for (const part of parts.length > 0 ? parts : [main]) {
    messages.push({ author: authorOf(part), text: yield* readPageText(part, isForeign) });
  }
  const filled = messages.filter(({ text }) => text.text.trim() !== '');
  if (filled.reduce((length, { text }) => length + text.text.trim().length, 0) < MIN_TEXT_CHARS) return null;

  const heading = main.querySelector('h1') ?? page.querySelector('h1');
  // In a page read as one message the heading is part of the text already.
  const subject =
    heading && parts.length > 0 && !parts.some((part) => part.contains(heading))
      ? yield* readPageText(heading)
      : null;
  return {
    helpdesk: null,
    texts: filled.map(({ text }) => text),
    subject,
    ticket: {
      subject: subject?.text ?? '',
      messages: filled.map(({ author, text }) => ({ author, text: text.text })),
      requester: null,
      agent: null,
      number: null,
    },
  };
}

function findMain(page: Document): Element | null {
  for (const selector of MAIN) {
    const found = page.querySelector(selector);
    if (found && hasEnoughText(found)) return found;
  }
  return null;
}

/** Looks no further than it must: the whole text of a long page is long in the making. */
function hasEnoughText(root: Element): boolean {
  const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    length += (node.nodeValue ?? '').trim().length;
    if (length >= MIN_TEXT_CHARS) return true;
  }
  return false;
}

function isForeign(element: Element): boolean {
  return element.matches(FOREIGN);
}

function authorOf(root: Element): Author {
  const words = [
    root.className,
    root.getAttribute('aria-label') ?? '',
    ...Object.values((root as HTMLElement).dataset ?? {}),
  ].join(' ');
  return ROLE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'customer';
}
