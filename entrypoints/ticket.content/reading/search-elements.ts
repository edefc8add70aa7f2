import type { Sliced } from './in-slices';
import { findAll, findElement, findText } from './page-facts';

/** Between two pauses; looking at some hundred elements takes less than a millisecond. */
const ELEMENTS_BETWEEN_PAUSES = 256;

/**
 * The elements below a root that are wanted, in order, until there are enough. What a selector of many parts finds at
 * once takes a long page a tenth of a second; this pauses.
 * @param candidates a selector of few parts; what it leaves out is not looked at, which is most of the time saved
 */
export function* searchElements(
  root: Element,
  candidates: string,
  isWanted: (element: Element) => boolean,
  isEnough: (found: readonly Element[]) => boolean,
): Sliced<Element[]> {
  const found: Element[] = [];
  let looked = 0;
  for (const element of root.querySelectorAll(candidates)) {
    if (isEnough(found)) break;
    if (isWanted(element)) found.push(element);
    looked += 1;
    if (looked % ELEMENTS_BETWEEN_PAUSES === 0) yield;
  }
  return found;
}

/** {@link findElement} in one place after the other until one has it, with a pause after each. */
export function* searchElement(
  places: readonly ParentNode[],
  facts: readonly string[],
): Sliced<Element | null> {
  for (const place of places) {
    for (const fact of facts) {
      const found = findElement(place, [fact]);
      yield;
      if (found) return found;
    }
  }
  return null;
}

/** {@link findText} in one place after the other until one has it, with a pause after each. */
export function* searchText(places: readonly ParentNode[], facts: readonly string[]): Sliced<string | null> {
  for (const place of places) {
    for (const fact of facts) {
      const found = findText(place, [fact]);
      yield;
      if (found !== null) return found;
    }
  }
  return null;
}

/** As {@link findAll}, with a pause after each look through the page. */
export function* searchAll(place: ParentNode, facts: readonly string[]): Sliced<Element[]> {
  for (const fact of facts) {
    const found = findAll(place, [fact]);
    yield;
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of a label, with single blanks; empty where there are more than a label has. Looks no further than that. */
export function labelOf(element: Element, maxChars: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let label = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    label = (label + (node.nodeValue ?? '')).replace(/\s+/g, ' ').trimStart();
    if (label.trimEnd().length > maxChars) return '';
  }
  return label.trimEnd();
}
