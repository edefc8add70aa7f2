import { INTERNAL_WORDS } from '../../../core/helpdesks/words';
import { isTextarea, isTextField } from './editable-elements';

/** "Notes" alone may be what an unknown product calls its replies. */
const PRIVATE = /internal|private/i;

/** Roles of fields that look things up. */
const LOOKUP_ROLES = new Set(['searchbox', 'combobox', 'spinbutton']);

/** "search" but not "research"; "subject" as a word of its own, in `ticketSubject` too. */
const NOT_A_REPLY = /(?<!re)search|(?:\b|_|(?<=[a-z]))Subject\b|\bsubject(?:\b|_)/i;

/** How chats call the line in which messages are written: "Type a message", `chat_message`; not `message_id`. */
const ONE_LINE_REPLY = /(?:^|[\s_-])(?:message|reply|answer|comment)\W*$/i;

/** What the authors of pages call the boxes that a customer never sees, or that edit the ticket itself. */
const INTERNAL = /internal|private|description|(?:\b|_)notes?(?:\b|_)|signature/i;

/** What an editor says to the one who writes in it, when the customer will not see it. */
const INTERNAL_LABEL = new RegExp(INTERNAL_WORDS, 'i');
const LABELS = ['placeholder', 'aria-label', 'aria-placeholder', 'data-placeholder'];

/**
 * True for an element that a reply could be written into, whatever it looks like: not disabled, not read-only, no
 * search and no subject, and not labelled as an internal note in any of the wording's languages. A field of one line
 * only where the page calls it a message: most are something else.
 */
export function canHoldReply(element: HTMLElement): boolean {
  if (isTextField(element)) {
    if (element.readOnly || element.matches(':disabled')) return false;
    if (!isTextarea(element) && !describesItself(element, ONE_LINE_REPLY)) return false;
  }
  if (element.closest('[inert], [aria-disabled="true"]') !== null) return false;
  if (
    element.getAttribute('aria-readonly') === 'true' ||
    element.getAttribute('aria-multiline') === 'false'
  ) {
    return false;
  }
  if (LOOKUP_ROLES.has(element.getAttribute('role') ?? '')) return false;
  return !describesItself(element, NOT_A_REPLY) && !isLabelledInternal(element);
}

/** Some engines keep the placeholder on the empty paragraph inside. */
function isLabelledInternal(element: HTMLElement): boolean {
  const inner = element.querySelector('[data-placeholder]');
  return [element, inner].some((labelled) =>
    LABELS.some((label) => INTERNAL_LABEL.test(labelled?.getAttribute(label) ?? '')),
  );
}

/** True where the page itself says that no customer will read it, whoever wrote in it last. */
export function looksPrivate(element: HTMLElement): boolean {
  return describesItself(element, PRIVATE);
}

/** True where the page calls the field something else than a reply. Too coarse where a helpdesk's selector names it. */
export function looksInternal(element: HTMLElement): boolean {
  return describesItself(element, INTERNAL);
}

function describesItself(element: HTMLElement, pattern: RegExp): boolean {
  return ['name', 'id', 'placeholder', 'aria-label', 'aria-placeholder', 'data-placeholder'].some(
    (attribute) => pattern.test(element.getAttribute(attribute) ?? ''),
  );
}
