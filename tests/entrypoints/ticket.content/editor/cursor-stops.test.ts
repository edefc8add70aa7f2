// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CursorWatch,
  findCursorStops,
  watchCursorStops,
} from '../../../../entrypoints/ticket.content/editor/cursor-stops';
import { readEditorText, squeeze } from '../../../../entrypoints/ticket.content/editor/inserted-text';

let watch: CursorWatch;
beforeEach(() => {
  watch = watchCursorStops(document);
});
afterEach(() => watch.stop());

/** `|` stands where the reply wants the caret. */
function replyOf(text: string, html: string) {
  const stops = (marked: string) => [...marked.matchAll(/\|/g)].map(({ index }, before) => index - before);
  const shown = (marked: string) => marked.replace(/<[^>]*>/g, '');
  return {
    text: text.replaceAll('|', ''),
    html: html.replaceAll('|', ''),
    cursors: { text: stops(text), html: stops(shown(html)), markdown: [] },
  };
}

const REPLY = replyOf('Hello |,\n\nyour number: |\n|Bye', '<p>Hello |,</p><p>your number: |</p><p>|Bye</p>');

function press(target: Element, key: string): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
}

describe('in a textarea', () => {
  let field: HTMLTextAreaElement;
  const caret = () =>
    `${field.value.slice(0, field.selectionStart)}|${field.value.slice(field.selectionStart)}`;
  beforeEach(() => {
    document.body.innerHTML = '<textarea></textarea>';
    field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.value = `Draft ${REPLY.text} end`;
    const start = squeeze('Draft ').length;
    const piece = { start, end: start + squeeze(REPLY.text).length };
    watch.goToStops(field, findCursorStops(readEditorText(field), piece, REPLY));
  });

  it('goes from stop to stop by Tab, and leaves the last Tab to the page', () => {
    expect(caret()).toBe('Draft Hello |,\n\nyour number: \nBye end');
    expect(press(field, 'Tab')).toBe(false);
    expect(caret()).toBe('Draft Hello ,\n\nyour number: |\nBye end');
    press(field, 'Tab');
    expect(caret()).toBe('Draft Hello ,\n\nyour number: \n|Bye end');
    expect(press(field, 'Tab')).toBe(true);
  });

  it('keeps to the stops while the agent fills them', () => {
    field.setRangeText('Marta', field.selectionStart, field.selectionStart, 'end');
    press(field, 'Tab');
    expect(caret()).toBe('Draft Hello Marta,\n\nyour number: |\nBye end');
  });

  it('ends where the text behind a stop has changed, and on Escape', () => {
    field.value += ' more';
    expect(press(field, 'Tab')).toBe(true);
  });

  it('ends on Escape', () => {
    expect(press(field, 'Escape')).toBe(false);
    expect(press(field, 'Tab')).toBe(true);
    expect(press(field, 'Escape')).toBe(true);
  });

  it('leaves Tab alone elsewhere', () => {
    expect(press(document.body, 'Tab')).toBe(true);
  });
});

it('finds the stops in HTML, at the beginning of a paragraph too', () => {
  document.body.innerHTML = `<div contenteditable="true"><p>Draft</p>${REPLY.html}</div>`;
  const host = document.querySelector('div') as HTMLElement;
  const start = 'Draft'.length;
  const stops = findCursorStops(readEditorText(host), { start, end: readEditorText(host).length }, REPLY);
  watch.goToStops(host, stops);
  const caret = () => {
    const selection = document.getSelection();
    return [selection?.anchorNode?.textContent, selection?.anchorOffset];
  };
  expect(caret()).toEqual(['Hello ,', 6]);
  press(host, 'Tab');
  expect(caret()).toEqual(['your number: ', 13]);
  press(host, 'Tab');
  expect(caret()).toEqual(['Bye', 0]);
});

it('leaves the caret alone where the editor has made something else of the reply', () => {
  expect(findCursorStops('Hello!', { start: 0, end: 6 }, REPLY)).toEqual([]);
});
