import { listRoots } from '../editor/editable-elements';
import { type GuessedMessage, guessMessages } from './guess-messages';
import type { Sliced } from './in-slices';
import { type PageText, readPageText } from './page-text';
import type { PageTicket } from './page-ticket';
import { searchElement } from './search-elements';

/**
 * Parts of a page that are its interface, not its text. What asks of one attribute stands together behind one question
 * whether there is any: each element of a page is asked.
 */
const INTERFACE =
  'nav, header, footer, aside, menu, form, dialog, [contenteditable]:not([contenteditable="false"]), ' +
  '[role]:is([role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], ' +
  '[role="menu"], [role="menubar"], [role="toolbar"], [role="textbox"], [role="dialog"], [role="tablist"]), ' +
  '[aria-hidden="true"]';
const QUOTE = 'blockquote, [class]:is(.gmail_quote, .moz-cite-prefix, [class*="quoted" i])';
const FOREIGN = `${INTERFACE}, ${QUOTE}`;

/** Where pages keep their main text, best first. */
const MAIN = ['main', '[role="main"]', '#content', '#main', 'body'];

/** A page with less text than this holds no ticket. */
const MIN_TEXT_CHARS = 20;

interface PageMessage extends GuessedMessage {
  readonly text: PageText;
}

/**
 * Reads any other page: its main text as one message of the customer's, or its messages where it marks them as such or
 * says who wrote them. `null` where there is next to no text.
 * @param place the part of the page that is known to hold the ticket
 * @param isHelpdesk whether the page is known to hold one, so that a longer search for its messages is worth its time
 */
export function* readAnyPage(
  page: Document,
  place: ParentNode = page,
  isHelpdesk = false,
): Sliced<PageTicket | null> {
  const main = yield* findMain(place);
  if (!main) return null;
  const guessed = yield* guessMessages(main, isHelpdesk);
  const messages: PageMessage[] = [];
  for (const message of guessed.length > 0 ? guessed : [wholeText(main)]) {
    const text = yield* readPageText(message.element, FOREIGN);
    if (text.text.trim() !== '') messages.push({ ...message, text });
    yield;
  }
  if (messages.reduce((length, { text }) => length + text.text.trim().length, 0) < MIN_TEXT_CHARS)
    return null;

  // In a page read as one message the heading is part of the text already.
  const heading = guessed.length > 0 ? yield* searchElement([main, page], ['h1']) : null;
  const isApart = !guessed.some(({ element }) => element.contains(heading));
  const subject = heading && isApart ? yield* readPageText(heading) : null;
  return {
    helpdesk: null,
    texts: messages.map(({ text }) => text),
    subject,
    ticket: {
      subject: subject?.text ?? '',
      messages: messages.map(({ author, authorName, text }) => ({
        author,
        ...(authorName === '' ? {} : { authorName }),
        text: text.text,
      })),
      requester: null,
      agent: null,
      number: null,
    },
  };
}

function wholeText(main: Element): GuessedMessage {
  return { element: main, author: 'customer', authorName: '' };
}

function* findMain(place: ParentNode): Sliced<Element | null> {
  if (isElement(place)) return place;
  for (const selector of MAIN) {
    const found = place.querySelector(selector);
    yield;
    if (found && hasEnoughText(found)) return found;
  }
  // A page may keep everything in frames and shadow roots, which are read from its body on.
  const page = place as Document;
  return page.body && listRoots(page).some(hasEnoughText) ? page.body : null;
}

/** Looks no further than it must: the whole text of a long page is long in the making. */
function hasEnoughText(root: Node): boolean {
  const document = root.ownerDocument ?? (root as Document);
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    length += (node.nodeValue ?? '').trim().length;
    if (length >= MIN_TEXT_CHARS) return true;
  }
  return false;
}

function isElement(place: ParentNode): place is Element {
  return (place as ParentNode & Node).nodeType === Node.ELEMENT_NODE;
}
