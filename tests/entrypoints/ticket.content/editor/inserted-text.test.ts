// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  createInsertionCheck,
  readEditorText,
} from '../../../../entrypoints/ticket.content/editor/inserted-text';

const REPLY = {
  text: 'Hello,\n\n1. Restart the iPhone\n2. Try again (twice)\n\nBye',
  html: '<p>Hello,</p><ol><li>Restart the <strong>iPhone</strong></li><li>Try again (twice)</li></ol><p>Bye</p>',
};
const AS_TEXT = 'Hello,1.RestarttheiPhone2.Tryagain(twice)Bye';
const AS_HTML = 'Hello,RestarttheiPhoneTryagain(twice)Bye';

function textOf(html: string): string {
  document.body.innerHTML = `<div id="it">${html}</div>`;
  return readEditorText(document.getElementById('it') as HTMLElement);
}

describe('reading an editor', () => {
  it.each([
    ['line ends and no-break spaces', '<p>Hello,\u00a0\n</p><p><br></p><p>world</p>', 'Hello,world'],
    ['characters that hold an empty line open', '<p>\ufeff</p><p>\u200bHello\u2060</p>', 'Hello'],
    ['the prompt of an empty editor', '<p><span data-slate-placeholder="true">Write a reply</span></p>', ''],
  ])('leaves out %s', (_what, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('reads a textarea’s value', () => {
    document.body.innerHTML = '<textarea id="it"></textarea>';
    const field = document.getElementById('it') as HTMLTextAreaElement;
    field.value = 'Hello,\n world';
    expect(readEditorText(field)).toBe('Hello,world');
  });
});

describe('the reply is in', () => {
  it.each([
    ['an empty editor, as text', '', AS_TEXT, ''],
    ['an empty editor, as HTML', '', AS_HTML, ''],
    ['an editor that drops the numbers of plain text', '', AS_HTML, ''],
    ['the middle of the draft', 'DearMarta', `Dear${AS_HTML}Marta`, ''],
    ['the place of a selection', 'DearcruelMarta', `Dear${AS_HTML}Marta`, 'cruel'],
    ['the place of the whole draft, when all was selected', 'Dear', AS_HTML, 'Dear'],
    ['once more than before', `${AS_HTML}X`, `${AS_HTML}${AS_HTML}X`, ''],
  ])('%s', (_where, before, after, selected) => {
    expect(createInsertionCheck(before, selected, REPLY)(after)).not.toBeNull();
  });
});

describe('the reply is not, or not properly, in', () => {
  it.each([
    ['nothing changed', 'Dear', 'Dear', ''],
    ['it was there before', AS_HTML, AS_HTML, ''],
    ['it came twice', '', AS_HTML + AS_HTML, ''],
    ['its end is missing', '', AS_HTML.slice(0, -3), ''],
    ['the draft is gone', 'DearMarta', AS_HTML, ''],
    ['the draft is gone, though only a part was selected', 'DearcruelMarta', AS_HTML, 'cruel'],
    ['a part of the draft is gone that was not selected', 'DearMarta', `Dea${AS_HTML}Marta`, ''],
    ['the draft was mixed up', 'DearMarta', `Marta${AS_HTML}Dear`, ''],
    ['something else came along', 'Dear', `Dear${AS_HTML}!`, ''],
  ])('%s', (_what, before, after, selected) => {
    expect(createInsertionCheck(before, selected, REPLY)(after)).toBeNull();
  });
});
