/**
 * Inline elements whose text is read as it stands, by how common they are. No page can give any of them a shadow root.
 */
const PLAIN = ['a', 'b', 'strong', 'i', 'em', 'code', 'u', 's', 'small', 'img', 'sub', 'sup', 'mark', 'abbr'];
PLAIN.push('cite', 'del', 'font', 'ins', 'kbd', 'q', 'samp', 'time', 'tt', 'var', 'wbr');

/** More is read piece by piece, so that pauses come as often as they must. */
const MAX_CHILDREN = 64;
const MAX_CHARS = 4_000;

const LINE_BREAK = /[\n\r\t]/;

/**
 * What takes the text of an element whole, where nothing in it needs a look of its own. Each node that a script looks at
 * costs the browser an object, many times what its text costs.
 * @param foreign a selector of the elements whose text is left out, `''` for none
 * @returns `null` for an element that has to be gone through
 */
export function createPlainText(foreign: string): (element: Element) => string | null {
  const others = [`:not(${PLAIN.join(',')})`, '[hidden]', ...(foreign === '' ? [] : [foreign])].join(',');
  return (element) => {
    const first = element.firstElementChild;
    // Each element is asked for what is in it once: not again as a part of the one around it.
    const mayBePlain =
      first === null ||
      (PLAIN.includes(first.localName) &&
        !PLAIN.includes(element.localName) &&
        element.childElementCount <= MAX_CHILDREN);
    if (!mayBePlain) return null;
    const text = element.textContent ?? '';
    // Whether a line break of the source is one, the styles of the element right around it say.
    if (LINE_BREAK.test(text)) return null;
    if (first === null) return text;
    return text.length <= MAX_CHARS && element.querySelector(others) === null ? text : null;
  };
}
