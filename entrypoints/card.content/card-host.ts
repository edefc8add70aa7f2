import { keepEvents } from '../../platform/keep-events';
import { CARD_STYLE } from './card-style';

/** The one element that stands in the page, empty for whoever looks at it, and what it shows. */
export interface CardHost {
  readonly root: HTMLElement;
  /** Puts it into the page; again where the page has thrown it out. */
  attach(): void;
  remove(): void;
}

/**
 * Makes the host. Its shadow root is closed, its box has no size, and the page's styles do not reach it.
 * @param onKey called with the `key` of each key that goes down in it
 */
export function createCardHost(page: Document, dir: string, onKey: (key: string) => void): CardHost {
  const host = page.createElement('div');
  // `display` and `visibility` too: pages hide what they do not know by rules with `!important`.
  host.style.cssText = [
    'all: initial',
    'position: fixed',
    'inset: 0 auto auto 0',
    'inline-size: 0',
    'block-size: 0',
    'display: block',
    'visibility: visible',
    'z-index: 2147483646',
  ]
    .map((declaration) => `${declaration} !important;`)
    .join(' ');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = CARD_STYLE;
  const root = page.createElement('div');
  root.className = 'root';
  root.dir = dir;
  shadow.append(style, root);
  let stopKeeping = (): void => undefined;
  return {
    root,
    attach() {
      if (host.isConnected) return;
      stopKeeping();
      stopKeeping = keepEvents(host, shadow, onKey);
      page.documentElement.append(host);
    },
    remove() {
      stopKeeping();
      host.remove();
    },
  };
}
