import type { Reply } from '../../../core/reply/reply-plan';
import type { FoundArticle } from '../../../core/typed-shortcut/found-article';
import { createShortcutList, type ListWords, type ShortcutList } from './shortcut-list';
import { readTypedWords, type TypedWords } from './typed-words';

export interface ShortcutServices {
  /** What opens the list; `null` where it is off. */
  trigger(): string | null;
  /** False for a search box, an internal note and whatever else a reply must not get into. */
  isReplyEditor(editor: HTMLElement): Promise<boolean>;
  search(query: string): Promise<readonly FoundArticle[]>;
  /** The article's reply to the ticket that is open; `null` where there is none. */
  write(article: string): Promise<Reply | null>;
  /** Puts it over what is selected in the editor used last; where that fails, copies it. */
  insert(reply: Reply): Promise<'inserted' | 'copied' | 'failed'>;
  readonly words: ListWords & { copied(): string; failed(): string };
}

export interface ShortcutWatch {
  /** The agent has typed into this editor. */
  onTyped(editor: HTMLElement): void;
  /** Takes list and listeners away. */
  stop(): void;
}

interface Typing {
  readonly editor: HTMLElement;
  readonly words: TypedWords;
}

/** The keys that the list takes for itself while it is open. */
const KEYS = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape']);

/**
 * Offers fixes while the agent types `;;` and a few letters into a reply: Enter inserts the active one in the place of
 * what was typed, Escape leaves that as it is. Nothing is added to the page before the first time.
 */
export function watchShortcut(page: Document, services: ShortcutServices): ShortcutWatch {
  const { words } = services;
  let list: ShortcutList | null = null;
  let typing: Typing | null = null;
  /** What stood before a trigger that the agent has waved away. */
  let dismissed: string | null = null;
  let asked = 0;
  let stopListening = new AbortController();
  let listening: HTMLElement | null = null;

  function openList(): ShortcutList {
    list ??= createShortcutList(page, words, (article) => void choose(article));
    return list;
  }

  function close(): void {
    asked += 1;
    typing = null;
    list?.close();
    stopListening.abort();
    listening = null;
  }

  async function check(editor: HTMLElement): Promise<void> {
    const trigger = services.trigger();
    const typed = trigger === null ? null : readTypedWords(editor, trigger);
    if (typed === null) dismissed = null;
    if (typed === null || typed.before === dismissed) {
      if (typing !== null || list?.isOpen) close();
      return;
    }
    if (typing?.editor === editor && typing.words.query === typed.query) return;
    asked += 1;
    const mine = asked;
    if (typing?.editor !== editor && !(await services.isReplyEditor(editor))) return;
    if (mine !== asked) return;
    typing = { editor, words: typed };
    const found = await services.search(typed.query);
    if (mine !== asked) return;
    const place = typed.place(openList().root);
    if (place === null) return;
    // Words that no fix is about are a sentence of the agent's own.
    if (found.length === 0 && typed.query.includes(' ')) {
      close();
      return;
    }
    openList().show(found, typed.query, place);
    if (listening !== editor) listen(editor);
  }

  async function choose({ id }: FoundArticle): Promise<void> {
    if (typing === null) return;
    const { editor, words: chosen } = typing;
    close();
    const reply = await services.write(id);
    const trigger = services.trigger();
    const typed = trigger === null ? null : readTypedWords(editor, trigger);
    // Whoever has typed on meanwhile wants something else.
    if (typed === null || typed.query !== chosen.query || typed.before !== chosen.before) return;
    const where = typed.place(openList().root);
    if (reply !== null) typed.select();
    const outcome = reply === null ? 'failed' : await services.insert(reply);
    if (outcome === 'inserted' || where === null) return;
    openList().tell(outcome === 'copied' ? words.copied() : words.failed(), where);
    listen(editor);
  }

  /** On the windows, so that neither the editor nor the page's own shortcuts hear of the keys that are the list's. */
  function listen(editor: HTMLElement): void {
    stopListening.abort();
    stopListening = new AbortController();
    const { signal } = stopListening;
    listening = editor;
    const inner = editor.ownerDocument.defaultView;
    for (const window of new Set([page.defaultView, inner])) {
      window?.addEventListener('keydown', onKeyDown, { capture: true, signal });
      window?.addEventListener('resize', close, { signal });
    }
    editor.addEventListener('blur', close, { signal });
    page.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    inner?.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  }

  function follow(): void {
    const place = list && typing?.words.place(list.root);
    if (list && place) list.place(place);
    else close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!list?.isOpen || event.isComposing) return;
    const active = list.active();
    if (active === null) {
      // Nothing to choose: the keys are the page's own, save the one that closes.
      if (event.key === 'Escape') swallow(event);
      if (typing === null || event.key === 'Escape') dismiss();
      return;
    }
    if (!KEYS.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    swallow(event);
    if (event.key === 'ArrowDown') list.move(1);
    else if (event.key === 'ArrowUp') list.move(-1);
    else if (event.key === 'Escape') dismiss();
    else void choose(active);
  }

  function dismiss(): void {
    dismissed = typing?.words.before ?? null;
    close();
  }

  /** The key's end too, wherever the focus is by then: some editors act on it. */
  function swallow(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    const view = event.currentTarget as Window;
    const onEnd = (end: KeyboardEvent): void => {
      if (end.key !== event.key) return;
      end.stopImmediatePropagation();
      view.removeEventListener('keyup', onEnd, true);
    };
    view.addEventListener('keyup', onEnd, true);
  }

  return {
    onTyped: (editor) => void check(editor),
    stop() {
      close();
      list?.remove();
      list = null;
    },
  };
}
