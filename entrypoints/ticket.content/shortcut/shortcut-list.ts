import type { FoundArticle } from '../../../core/typed-shortcut/found-article';
import { keepEvents } from '../../../platform/keep-events';
import { LIST_STYLE } from './list-style';

/** The list's words, in the agent's language. The browser reads its catalogue at the first: most pages need none. */
export interface ListWords {
  dir(): string;
  label(query: string): string;
  /** What a screen reader says: how many there are and which one is active. */
  status(count: number, position: number, title: string): string;
  none(query: string): string;
  help(): string;
  severity(severity: FoundArticle['severity']): string;
}

export interface ShortcutList {
  readonly isOpen: boolean;
  /** In the page, and closed to it. */
  readonly root: ShadowRoot;
  /** `articles` may be empty: then the list says that nothing was found. */
  show(articles: readonly FoundArticle[], query: string, place: DOMRectReadOnly): void;
  /** One sentence in the list's place, for when something went wrong; it goes with the next key. */
  tell(sentence: string, place: DOMRectReadOnly): void;
  /** Follows the words that it belongs to. */
  place(where: DOMRectReadOnly): void;
  move(by: 1 | -1): void;
  active(): FoundArticle | null;
  close(): void;
  /** Takes the list out of the page. */
  remove(): void;
}

const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * The list of fixes at the caret. The focus stays in the page's editor, so the list tells a screen reader by a live
 * region what the keys do. Its shadow root is closed: the page sees an empty element.
 */
export function createShortcutList(
  page: Document,
  words: ListWords,
  onChosen: (article: FoundArticle) => void,
): ShortcutList {
  const host = page.createElement('div');
  host.popover = 'manual';
  // The page's own style for popovers must not reach it, and neither must its direction.
  host.style.cssText = 'all: initial; position: fixed; inset: 0 auto auto 0; z-index: 2147483647;';
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = LIST_STYLE;
  const box = element('div', 'list');
  box.dir = words.dir();
  box.hidden = true;
  const list = element('div', '');
  list.setAttribute('role', 'listbox');
  const help = element('p', 'help');
  const heard = element('div', 'heard');
  heard.setAttribute('role', 'status');
  box.append(list, help);
  root.append(style, box, heard);

  let found: readonly FoundArticle[] = [];
  let active = 0;
  let isOpen = false;
  /** Whoever has gone to a fix stays with it when further letters change the list. */
  let hasMoved = false;

  let stopKeeping = (): void => undefined;

  function element(name: 'div' | 'p' | 'span', className: string, text = ''): HTMLElement {
    const made = page.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function draw(): void {
    list.replaceChildren(
      ...found.map((article, index) => {
        const option = element('div', 'option');
        option.id = `option-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(index === active));
        option.append(
          element('span', 'title', article.title),
          element('span', 'about', `${article.product} · ${words.severity(article.severity)}`),
        );
        option.addEventListener('click', () => onChosen(article));
        return option;
      }),
    );
    const current = found[active];
    if (current === undefined) {
      list.removeAttribute('aria-activedescendant');
      return;
    }
    list.setAttribute('aria-activedescendant', `option-${active}`);
    list.children[active]?.scrollIntoView?.({ block: 'nearest' });
    heard.textContent = words.status(found.length, active + 1, current.title);
  }

  function open(where: DOMRectReadOnly): void {
    if (!isOpen) {
      stopKeeping = keepEvents(host, root);
      host.showPopover();
    }
    isOpen = true;
    box.hidden = false;
    place(where);
  }

  function place({ left, top, bottom }: DOMRectReadOnly): void {
    const { offsetWidth: width, offsetHeight: height } = box;
    const window = page.documentElement;
    const fitsBelow = bottom + GAP_PX + height <= window.clientHeight - EDGE_PX;
    const y = fitsBelow ? bottom + GAP_PX : Math.max(EDGE_PX, top - GAP_PX - height);
    const x = Math.max(EDGE_PX, Math.min(left, window.clientWidth - width - EDGE_PX));
    box.style.top = `${y}px`;
    box.style.left = `${x}px`;
  }

  return {
    get isOpen() {
      return isOpen;
    },
    get root() {
      if (!host.isConnected) page.documentElement.append(host);
      return root;
    },
    show(articles, query, place) {
      const kept = hasMoved ? articles.findIndex(({ id }) => id === found[active]?.id) : 0;
      found = articles;
      active = Math.max(0, kept);
      list.setAttribute('aria-label', words.label(query));
      draw();
      help.textContent = articles.length === 0 ? words.none(query) : words.help();
      if (articles.length === 0) heard.textContent = words.none(query);
      open(place);
    },
    tell(sentence, place) {
      found = [];
      draw();
      help.textContent = sentence;
      heard.textContent = sentence;
      open(place);
    },
    place,
    move(by) {
      if (found.length === 0) return;
      hasMoved = true;
      active = (active + by + found.length) % found.length;
      draw();
    },
    active: () => found[active] ?? null,
    close() {
      found = [];
      active = 0;
      hasMoved = false;
      heard.textContent = '';
      box.hidden = true;
      if (isOpen && host.isConnected) host.hidePopover();
      stopKeeping();
      isOpen = false;
    },
    remove() {
      stopKeeping();
      isOpen = false;
      host.remove();
    },
  };
}
