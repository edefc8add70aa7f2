import { isTextarea, isTextField, visibleParent } from './editable-elements';

/** What keeps an editor's text, and so decides how text has to be put into it. */
export type EditorEngine =
  | 'textarea'
  | 'input'
  | 'contenteditable'
  | 'ckeditor4'
  | 'ckeditor5'
  | 'codemirror'
  | 'draft'
  | 'froala'
  | 'lexical'
  | 'prosemirror'
  | 'quill'
  | 'quill1'
  | 'redactor'
  | 'slate'
  | 'summernote'
  | 'tinymce'
  | 'trix'
  | 'trumbowyg';

interface Marker {
  readonly engine: EditorEngine;
  /** Matches the editing host. */
  readonly host?: string;
  /** Matches an element next to the host, which has to be there too. */
  readonly beside?: string;
  /** Matches the frame around an editor that fills a whole document. */
  readonly frame?: string;
}

/**
 * What each engine itself puts on its editing host. The order matters where one engine wears another's clothes:
 * Tiptap is ProseMirror, and Quill 1 differs from Quill 2 only by the hidden `.ql-clipboard` beside its host.
 */
const MARKERS: readonly Marker[] = [
  { engine: 'ckeditor4', host: '.cke_editable', frame: 'iframe.cke_wysiwyg_frame' },
  { engine: 'ckeditor5', host: '.ck-editor__editable' },
  { engine: 'tinymce', host: '.mce-content-body', frame: 'iframe.tox-edit-area__iframe' },
  { engine: 'prosemirror', host: '.ProseMirror' },
  { engine: 'quill1', host: '.ql-editor', beside: '.ql-clipboard' },
  { engine: 'quill', host: '.ql-editor' },
  { engine: 'draft', host: '.public-DraftEditor-content, :has(> [data-contents])' },
  { engine: 'lexical', host: '[data-lexical-editor]' },
  { engine: 'slate', host: '[data-slate-editor]' },
  { engine: 'trix', host: 'trix-editor' },
  { engine: 'summernote', host: '.note-editable' },
  { engine: 'froala', host: '.fr-element' },
  { engine: 'redactor', host: '.redactor-in, .redactor-editor, .redactor_editor' },
  { engine: 'trumbowyg', host: '.trumbowyg-editor' },
  { engine: 'codemirror', host: '.cm-content' },
];

/** Recognises the engine by what the page shows of it: its globals and properties are out of an isolated world's reach. */
export function detectEngine(element: HTMLElement): EditorEngine {
  if (isTextField(element)) return isTextarea(element) ? 'textarea' : 'input';
  const frame = element === element.ownerDocument.body ? visibleParent(element.ownerDocument) : null;
  const siblings = [...(element.parentElement?.children ?? [])];
  const marker = MARKERS.find(({ host, beside, frame: around }) => {
    if (around !== undefined && frame !== null && (frame as Element).matches(around)) return true;
    if (host === undefined || !element.matches(host)) return false;
    return beside === undefined || siblings.some((sibling) => sibling.matches(beside));
  });
  return marker?.engine ?? 'contenteditable';
}

/** Engines that hold text only. */
const PLAIN: ReadonlySet<EditorEngine> = new Set<EditorEngine>(['textarea', 'input', 'codemirror']);

/** Whether bold, lists and links survive in it. Everything else gets plain text, which looks the same to the customer. */
export function takesRichText(element: HTMLElement, engine: EditorEngine): boolean {
  if (PLAIN.has(engine)) return false;
  return element.getAttribute('contenteditable')?.toLowerCase() !== 'plaintext-only';
}
