// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type EditorSearch,
  findReplyEditor,
} from '../../../../entrypoints/ticket.content/editor/find-reply-editor';

const NOTHING_KNOWN: EditorSearch = { lastFocused: null, selectors: [], notEditors: [] };

/** happy-dom draws nothing: what is seen and how big it is follows from `hidden` and `data-size="600x200"` here. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const [width = 600, height = 200] = (this.dataset.size ?? '').split('x').filter(Boolean).map(Number);
    return new DOMRect(0, 0, width, height);
  });
  Object.assign(HTMLElement.prototype, {
    checkVisibility(this: HTMLElement) {
      return this.closest('[hidden]') === null;
    },
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

function find(html: string, search: Partial<EditorSearch> = {}): string | null {
  document.body.innerHTML = html;
  return findReplyEditor(document, { ...NOTHING_KNOWN, ...search })?.element.id ?? null;
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;

describe('without knowing the page', () => {
  it.each([
    ['a textarea', '<textarea id="it"></textarea>'],
    ['a contenteditable', '<div id="it" contenteditable="true"></div>'],
    ['a contenteditable without a value', '<div id="it" contenteditable></div>'],
    ['a low textarea with rows', '<textarea id="it" rows="8" data-size="600x20"></textarea>'],
    [
      'the one beside a small one',
      '<textarea id="it"></textarea><textarea data-size="600x20" rows="1"></textarea>',
    ],
    ['the one beside a hidden one', '<textarea hidden></textarea><textarea id="it"></textarea>'],
    ['a textarea called research', '<textarea id="it" name="research"></textarea>'],
    [
      'the outer of nested editables',
      '<div id="it" contenteditable="true"><p contenteditable="true"></p></div>',
    ],
  ])('takes %s', (_what, html) => {
    expect(find(html)).toBe('it');
  });

  it.each([
    ['an input', '<input id="it" name="reply">'],
    ['a search box', '<textarea id="it" role="searchbox"></textarea>'],
    ['a field that completes', '<div id="it" contenteditable="true" role="combobox"></div>'],
    ['a field named for searching', '<textarea id="it" name="ticketSearch"></textarea>'],
    ['a field that asks to search', '<textarea id="it" placeholder="Search tickets"></textarea>'],
    ['a subject line', '<textarea id="it" name="UpdateSubject"></textarea>'],
    ['a single line', '<div id="it" contenteditable="true" aria-multiline="false"></div>'],
    ['a read-only textarea', '<textarea id="it" readonly></textarea>'],
    ['a disabled textarea', '<textarea id="it" disabled></textarea>'],
    ['an editor switched off', '<div id="it" contenteditable="false"></div>'],
    ['an editor behind a dialog', '<div inert><div id="it" contenteditable="true"></div></div>'],
    ['a hidden editor', '<div hidden><textarea id="it"></textarea></div>'],
    ['a helper of one pixel', '<textarea id="it" rows="8" data-size="1x1"></textarea>'],
    ['an internal note', '<textarea id="it" name="internal_note"></textarea>'],
    ['a note in another language', '<textarea id="it" aria-label="Interne Notiz hinzufügen"></textarea>'],
    [
      'a note by its placeholder',
      '<div id="it" contenteditable="true"><p data-placeholder="Add internal note…"></p></div>',
    ],
    ['the ticket’s own description', '<textarea id="it" aria-label="Description"></textarea>'],
    ['one of two', '<textarea id="it"></textarea><div contenteditable="true"></div>'],
  ])('does not take %s', (_what, html) => {
    expect(find(html)).toBeNull();
  });
});

describe('by the helpdesk’s selectors', () => {
  it.each([
    ['the element itself', '#it', '<textarea></textarea><textarea id="it"></textarea>'],
    ['a low one too', '#it', '<textarea id="it" data-size="600x20" rows="1"></textarea>'],
    [
      'the editor inside the named container',
      '.box',
      '<div class="box"><div id="it" contenteditable="true"></div></div>',
    ],
    [
      'the visible one of several panes',
      'textarea',
      '<div hidden><textarea></textarea></div><textarea id="it"></textarea>',
    ],
    [
      'the rich editor behind the textarea it hides',
      '#source',
      '<textarea id="source" hidden></textarea><div><div id="it" contenteditable="true"></div></div>',
    ],
    [
      'the rich editor around the textarea it hides',
      '#source',
      '<div><p></p><textarea id="source" hidden></textarea><div id="it" contenteditable="true"></div></div><div contenteditable="true"></div>',
    ],
  ])('takes %s', (_what, selector, html) => {
    expect(find(html, { selectors: [selector] })).toBe('it');
  });

  it('never takes an editor that is labelled as a note, though a selector names it', () => {
    const html = '<div id="it" contenteditable="true" role="textbox" aria-label="Internal note"></div>';
    expect(find(html, { selectors: ['#it'] })).toBeNull();
  });

  it('prefers the first selector', () => {
    const html = '<textarea id="second"></textarea><textarea id="first"></textarea>';
    expect(find(html, { selectors: ['#missing', '#first', '#second'] })).toBe('first');
  });

  it('never takes an editor that is named as none', () => {
    const html = '<div class="note"><textarea id="it"></textarea></div>';
    expect(find(html, { selectors: ['#it'], notEditors: ['.note'] })).toBeNull();
  });

  it('never takes the rich editor of a textarea that is named as none', () => {
    const html =
      '<div><textarea id="note" hidden></textarea><div id="of-note" contenteditable="true"></div></div>' +
      '<div><textarea id="reply" hidden></textarea><div id="of-reply" contenteditable="true"></div></div>';
    expect(find(html, { notEditors: ['#note'] })).toBe('of-reply');
  });
});

describe('where the reply is hidden and the note is shown', () => {
  const reply = '<div hidden><textarea id="reply"></textarea><div contenteditable="true"></div></div>';
  const note = '<div><textarea id="note" hidden></textarea><div contenteditable="true"></div></div>';

  it.each([
    ['after', `<form>${reply}${note}</form>`],
    ['before', `<form>${note}${reply}</form>`],
    ['right after its source', `<div><textarea id="reply" hidden></textarea></div>${note}`],
  ])('takes none: the note %s', (_where, html) => {
    expect(find(html, { selectors: ['#reply'], notEditors: ['#note'] })).toBeNull();
  });
});

describe('by what was used last', () => {
  it('prefers it to the selectors', () => {
    document.body.innerHTML = '<textarea id="used"></textarea><textarea id="named"></textarea>';
    const lastFocused = { element: byId('used'), caret: null, typedAt: null };
    const found = findReplyEditor(document, { ...NOTHING_KNOWN, lastFocused, selectors: ['#named'] });
    expect(found).toMatchObject({ element: byId('used'), used: true });
  });

  it.each([
    ['gone', () => byId('used').remove()],
    ['hidden', () => byId('used').setAttribute('hidden', '')],
    ['read-only', () => byId('used').setAttribute('readonly', '')],
  ])('takes the named one when the other is %s by now', (_state, change) => {
    document.body.innerHTML = '<textarea id="used"></textarea><textarea id="named"></textarea>';
    const lastFocused = { element: byId('used'), caret: null, typedAt: null };
    change();
    const found = findReplyEditor(document, { ...NOTHING_KNOWN, lastFocused, selectors: ['#named'] });
    expect(found).toMatchObject({ element: byId('named'), used: false });
  });

  it.each([
    ['a chat’s line', '<input id="it" placeholder="Type a message…">', 'it'],
    ['a line by its name', '<input id="it" name="chat_reply">', 'it'],
    ['an address', '<input id="it" name="reply_to">', undefined],
    ['a search', '<input id="it" placeholder="Search message">', undefined],
    ['an e-mail address', '<input id="it" type="email" name="reply">', undefined],
    ['a line of no name', '<input id="it">', undefined],
  ])('a field of one line only where it is called a message: %s', (_what, html, found) => {
    document.body.innerHTML = html;
    const lastFocused = { element: byId('it'), caret: null, typedAt: null };
    expect(findReplyEditor(document, { ...NOTHING_KNOWN, lastFocused })?.element.id).toBe(found);
  });

  it('finds the focus inside an open shadow root', () => {
    document.body.innerHTML = '<div id="host"></div><textarea></textarea><textarea></textarea>';
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea id="it"></textarea>';
    root.querySelector('textarea')?.focus();
    expect(findReplyEditor(document, NOTHING_KNOWN)?.element.id).toBe('it');
  });
});

describe('the engine', () => {
  it.each([
    ['textarea', false, '<textarea id="it"></textarea>'],
    ['contenteditable', true, '<div id="it" contenteditable="true"></div>'],
    ['contenteditable', false, '<div id="it" contenteditable="plaintext-only"></div>'],
    ['prosemirror', true, '<div id="it" class="tiptap ProseMirror" contenteditable="true"></div>'],
    ['ckeditor5', true, '<div id="it" class="ck ck-editor__editable" contenteditable="true"></div>'],
    [
      'quill',
      true,
      '<div class="ql-container"><div id="it" class="ql-editor" contenteditable="true"></div></div>',
    ],
    [
      'quill1',
      true,
      '<div><div id="it" class="ql-editor" contenteditable="true"></div><div class="ql-clipboard" contenteditable="true" data-size="1x1"></div></div>',
    ],
    ['lexical', true, '<div id="it" data-lexical-editor="true" contenteditable="true"></div>'],
    ['slate', true, '<div id="it" data-slate-editor="true" contenteditable="true"></div>'],
    ['draft', true, '<div id="it" contenteditable="true"><div data-contents="true"></div></div>'],
    ['trix', true, '<trix-editor id="it" contenteditable></trix-editor>'],
    ['summernote', true, '<div id="it" class="note-editable" contenteditable="true"></div>'],
    ['codemirror', false, '<div id="it" class="cm-content" contenteditable="true"></div>'],
  ])('%s, rich text: %s', (engine, richText, html) => {
    document.body.innerHTML = html;
    const found = findReplyEditor(document, { ...NOTHING_KNOWN, selectors: ['#it'] });
    expect(found).toMatchObject({ element: byId('it'), engine, richText });
  });
});
