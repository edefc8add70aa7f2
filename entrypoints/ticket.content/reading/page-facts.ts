/** Finds on a page what a helpdesk's facts name; see `Fact` in `core/helpdesks/helpdesk.ts` for their notation. */

const ATTRIBUTE = /^(.*)@([\w-]+)$/;
const WORDS = ' =~ ';
const TITLE = 'title:';

/** The first element of the best fact that names any. Facts that name text only are passed over. */
export function findElement(root: ParentNode, facts: readonly string[]): Element | null {
  for (const fact of facts) {
    const found = fact.startsWith(TITLE) || ATTRIBUTE.test(fact) ? null : root.querySelector(fact);
    if (found) return found;
  }
  return null;
}

/** All elements of the best fact that names any, the root among them. */
export function findAll(root: ParentNode, facts: readonly string[]): Element[] {
  for (const fact of facts) {
    if (isElement(root) && root.matches(fact)) return [root];
    const found = [...root.querySelectorAll(fact)];
    if (found.length > 0) return found;
  }
  return [];
}

/** The first text that any of the facts gives; `null` for none but blanks. */
export function findText(root: ParentNode, facts: readonly string[]): string | null {
  for (const fact of facts) {
    const text = tidy(textOf(root, fact));
    if (text !== '') return text;
  }
  return null;
}

/** True where the root or an element in it is what the fact names, and says what it says. */
export function shows(root: ParentNode, fact: string, exceptText = ''): boolean {
  const [selector = '', words] = fact.split(WORDS);
  const isNamed = isElement(root) && root.matches(selector);
  if (words === undefined) return isNamed || root.querySelector(selector) !== null;
  const pattern = new RegExp(words, 'i');
  const says = ({ textContent }: Element) => pattern.test((textContent ?? '').replace(exceptText, ''));
  return (isNamed && says(root)) || [...root.querySelectorAll(selector)].some(says);
}

/** A field's text is its value; a label's its words. */
export function textOfElement(element: Element): string {
  return isField(element) ? element.value : (element.textContent ?? '');
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.localName === 'input' || element.localName === 'textarea';
}

function textOf(root: ParentNode, fact: string): string {
  if (fact.startsWith(TITLE)) {
    const title = ((root as ParentNode & Node).ownerDocument ?? (root as Document)).title;
    return new RegExp(fact.slice(TITLE.length)).exec(title)?.[1] ?? '';
  }
  const [, selector, attribute] = ATTRIBUTE.exec(fact) ?? [];
  const element = selector === '' ? (root as Element) : root.querySelector(selector ?? fact);
  if (!element) return '';
  if (attribute === undefined || attribute === 'value') return textOfElement(element);
  // Not by its property: a form control may be named as it.
  return element.getAttribute(attribute) ?? '';
}

function isElement(root: ParentNode): root is Element {
  return (root as ParentNode & Node).nodeType === Node.ELEMENT_NODE;
}
