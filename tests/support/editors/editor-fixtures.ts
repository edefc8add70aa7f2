import type { EditorFixture } from './editor-page';

/** One row of the editor table: an engine on a page of `tests/fixtures/editors/`. */
export interface EditorCase extends EditorFixture {
  readonly name: string;
  /** Package and version, or what the page is, for the table. */
  readonly what: string;
  /** As `detectEngine` names it. */
  readonly engine: string;
  readonly isRich: boolean;
  /** Id of the element that is written into; its tag name where it has none. */
  readonly id: string;
}

const notEditors = ['#internal-note'];

interface Shape {
  readonly name: string;
  readonly what: string;
  readonly page: string;
  /** The engine, where it is not called like the page. */
  readonly engine?: string;
  readonly editable: string;
  readonly selector?: string;
  readonly frame?: string;
  readonly id?: string;
  readonly isRich?: boolean;
}

const SHAPES: readonly Shape[] = [
  { name: 'textarea', what: 'HTML', page: 'textarea', editable: '#reply', id: 'reply', isRich: false },
  {
    name: 'textarea under React',
    what: 'react 19.3.1',
    page: 'react-fields',
    engine: 'textarea',
    editable: '#reply',
    id: 'reply',
    isRich: false,
  },
  { name: 'input', what: 'HTML', page: 'input', editable: '#reply', id: 'reply', isRich: false },
  {
    name: 'input under React',
    what: 'react 19.3.1',
    page: 'react-fields?input',
    engine: 'input',
    editable: '#reply',
    id: 'reply',
    isRich: false,
  },
  { name: 'contenteditable', what: 'HTML', page: 'contenteditable', editable: '#reply', id: 'reply' },
  {
    name: 'contenteditable in a shadow root',
    what: 'HTML, open root',
    page: 'shadow-root',
    engine: 'contenteditable',
    editable: '>>> #reply',
    selector: '#reply',
    id: 'reply',
  },
  {
    name: 'contenteditable in a frame',
    what: 'HTML, same origin',
    page: 'iframe',
    engine: 'contenteditable',
    frame: '#composer',
    editable: 'body',
    selector: '#composer',
    id: 'body',
  },
  {
    name: 'CKEditor 4',
    what: 'ckeditor4 4.22.1, in its frame',
    page: 'ckeditor4',
    frame: 'iframe.cke_wysiwyg_frame',
    editable: 'body',
    // Names the textarea that CKEditor has hidden, as the helpdesk's own page source does.
    selector: 'textarea.messagebox.richtext',
    id: 'body',
  },
  { name: 'CKEditor 5', what: 'ckeditor5 48.5.2', page: 'ckeditor5', editable: '.ck-editor__editable' },
  {
    name: 'TinyMCE 7',
    what: 'tinymce 7.9.3, in its frame',
    page: 'tinymce',
    frame: 'iframe.tox-edit-area__iframe',
    editable: 'body',
    selector: 'textarea#editor',
    id: 'tinymce',
  },
  { name: 'Quill 1', what: 'quill 1.3.7', page: 'quill1', editable: '.ql-editor' },
  { name: 'Quill 2', what: 'quill 2.0.3', page: 'quill', editable: '.ql-editor' },
  { name: 'ProseMirror', what: 'prosemirror-view 1.42.9', page: 'prosemirror', editable: '.ProseMirror' },
  {
    name: 'Tiptap',
    what: '@tiptap/core 3.34.0',
    page: 'tiptap',
    engine: 'prosemirror',
    editable: '.ProseMirror',
  },
  { name: 'Draft.js', what: 'draft-js 0.11.7', page: 'draft', editable: '.public-DraftEditor-content' },
  { name: 'Lexical', what: 'lexical 0.52.0', page: 'lexical', editable: '[data-lexical-editor]' },
  {
    name: 'Slate',
    what: 'slate-react 0.146.1',
    page: 'slate',
    editable: '[data-slate-editor]',
    isRich: false,
  },
  { name: 'Trix', what: 'trix 2.1.19', page: 'trix', editable: 'trix-editor' },
  {
    name: 'Summernote',
    what: 'summernote 0.9.1',
    page: 'summernote',
    editable: '.note-editable',
    selector: 'textarea#editor',
  },
  {
    name: 'CodeMirror 6',
    what: 'codemirror 6.0.2',
    page: 'codemirror',
    editable: '.cm-content',
    isRich: false,
  },
  { name: 'Froala', what: 'stand-in', page: 'froala', editable: '.fr-element' },
  {
    name: 'Redactor 3',
    what: 'stand-in',
    page: 'redactor',
    editable: '.redactor-in',
    selector: 'textarea#response',
  },
];

/** Every engine the table has a row for, in its order. */
export const EDITORS: readonly EditorCase[] = SHAPES.map(
  ({ name, what, page, engine, editable, selector, frame, id, isRich }) => {
    const [file, query] = page.split('?');
    return {
      name,
      what,
      page: query === undefined ? `${file}.html` : `${file}.html?${query}`,
      engine: engine ?? page,
      editable,
      ...(frame !== undefined && { frame }),
      request: { selectors: [selector ?? editable], notEditors },
      isRich: isRich ?? true,
      id: id ?? '',
    };
  },
);

export function findEditorCase(name: string): EditorCase {
  const found = EDITORS.find((editor) => editor.name === name);
  if (found === undefined) throw new Error(`No row of the editor table is called "${name}".`);
  return found;
}
