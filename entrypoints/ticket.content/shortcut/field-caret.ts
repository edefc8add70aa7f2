import type { TextField } from '../editor/editable-elements';

/** What decides where a field breaks its lines. */
const COPIED = [
  'boxSizing',
  'width',
  'direction',
  'textAlign',
  'textIndent',
  'textTransform',
  'letterSpacing',
  'wordSpacing',
  'tabSize',
  'font',
  'lineHeight',
  'padding',
  'border',
] as const;

/**
 * Where a sign of a field's text stands, in the pixels of the field's window. Fields don't tell, so their text is laid
 * out once more, in `root`: a shadow root of ours, since the page's own nodes stay as they are.
 */
export function measureSign(root: ShadowRoot, field: TextField, offset: number): DOMRectReadOnly {
  const style = field.ownerDocument.defaultView?.getComputedStyle(field);
  const mirror = root.ownerDocument.createElement('div');
  mirror.style.cssText = 'position: fixed; inset: 0 auto auto 0; visibility: hidden; overflow: hidden;';
  for (const property of COPIED) mirror.style[property] = style?.[property] ?? '';
  mirror.style.whiteSpace = field.localName === 'input' ? 'pre' : 'pre-wrap';
  mirror.style.overflowWrap = 'break-word';
  const sign = root.ownerDocument.createElement('span');
  sign.textContent = field.value.slice(offset, offset + 1) || '\u200b';
  mirror.append(field.value.slice(0, offset), sign);
  root.append(mirror);
  const { left, top, width, height } = sign.getBoundingClientRect();
  mirror.remove();
  const box = field.getBoundingClientRect();
  return new DOMRect(box.left + left - field.scrollLeft, box.top + top - field.scrollTop, width, height);
}
