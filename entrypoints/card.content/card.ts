import type { SuggestedFix } from '../../core/card/suggested-fix';
import type { CardScope, FixInsertion } from '../../platform/messages';
import { createCardHost } from './card-host';
import type { CardWords } from './card-words';
import { drawCard } from './draw-card';
import { findEditors } from './find-editors';
import { findFirstHighlight, isOnHighlight } from './highlight-place';
import { isOnText } from './is-on-text';
import { createMaker } from './make-element';
import { placeCard } from './place-card';
import { placeChip } from './place-chip';
import { watchPlace } from './watch-place';

export interface CardServices {
  readonly words: CardWords;
  /** What is highlighted now. */
  ranges(): readonly Range[];
  insert(article: string): Promise<FixInsertion>;
  copy(article: string): Promise<'copied' | 'failed'>;
  /** False where the browser opens the panel only by its own button or shortcut. */
  openPanel(): Promise<boolean>;
  /** False where the browser could not keep it. */
  dismiss(scope: CardScope): Promise<boolean>;
}

export interface Card {
  /** Shows the chip for these fixes; takes chip and card away where there are none. */
  show(fixes: readonly SuggestedFix[]): void;
  /** Follows the highlights to where they are now. */
  place(): void;
  remove(): void;
}

/** What the agent works with, and so what the chip must not cover. */
const TAKEN =
  'a[href], button, input, select, textarea, label, summary, iframe, [role="button"], [role="textbox"], [contenteditable]:not([contenteditable="false"])';

/** The chip beside the first highlight, and the card that it opens. The page's own nodes stay as they are. */
export function createCard(page: Document, services: CardServices): Card {
  const { words } = services;
  const host = createCardHost(page, words.dir(), (key) => {
    if (key === 'Escape' && open) closeCard();
  });
  const maker = createMaker(page);
  const { make, makeButton } = maker;
  let fixes: readonly SuggestedFix[] = [];
  let open: { readonly element: HTMLElement; readonly status: HTMLElement } | null = null;
  let cameFrom: Element | null = null;
  let stopWatching: () => void = () => undefined;

  const label = make('span', '');
  const dot = make('span', 'dot');
  dot.ariaHidden = 'true';
  const chipButton = makeButton('open', '', () => openCard());
  chipButton.append(dot, label);
  const away = makeButton('away', '×', () => hide('ticket'));
  away.ariaLabel = words.dismiss();
  away.title = words.dismiss();
  const chip = make('div', 'chip', chipButton, away);
  chip.hidden = true;
  const heard = make('div', 'heard');
  heard.role = 'status';
  host.root.append(chip, heard);

  function openCard(fix = fixes[0]): void {
    if (!fix) return;
    cameFrom ??= page.activeElement;
    // Asked before the button is hidden: Firefox takes the focus from it at once.
    const isByKeyboard = chipButton.matches(':focus-visible');
    const drawn = drawCard(maker, words, { fix, fixes }, callbacks);
    open?.element.remove();
    open = { element: drawn.card, status: drawn.status };
    host.root.append(drawn.card);
    chip.hidden = true;
    placeOpened();
    // A mouse leaves the focus in the reply; who came by keyboard goes on in the card.
    if (page.activeElement !== cameFrom || isByKeyboard) drawn.title.focus();
  }

  function closeCard(): void {
    open?.element.remove();
    open = null;
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
    placeAll();
  }

  async function hide(scope: CardScope): Promise<void> {
    const hidden = fixes;
    const isKept = await services.dismiss(scope);
    // Another ticket may have been opened meanwhile.
    if (fixes !== hidden) return;
    if (isKept || !open) show([]);
    else tell(words.notKept());
  }

  const callbacks = {
    async onInsert(fix: SuggestedFix) {
      const { outcome } = await services.insert(fix.id);
      if (outcome === 'inserted' || outcome === 'other-ticket') tell(words.outcome(outcome));
      else await callbacks.onCopy(fix, outcome === 'internal-note' ? words.outcome(outcome) : null);
    },
    async onCopy(fix: SuggestedFix, instead: string | null = null) {
      const isCopied = (await services.copy(fix.id)) === 'copied';
      tell(isCopied ? (instead ?? words.outcome('copied')) : words.outcome('not-verified'));
    },
    async onOpen() {
      if (!(await services.openPanel())) tell(words.needsPanel());
    },
    onShow: openCard,
    onHide: hide,
    onClose: closeCard,
  };

  function tell(sentence: string): void {
    if (!open) return;
    open.status.textContent = sentence;
    // It is a line taller now.
    placeOpened();
  }

  function placeOpened(): void {
    if (!open) return;
    // The agent goes on writing while it is open.
    const { left, top } = placeCard(findFirstHighlight(services.ranges()), {
      width: open.element.offsetWidth,
      height: open.element.offsetHeight,
      windowWidth: page.documentElement.clientWidth,
      windowHeight: page.documentElement.clientHeight,
      editors: findEditors(page),
    });
    open.element.style.left = `${left}px`;
    open.element.style.top = `${top}px`;
  }

  function placeAll(): void {
    if (open) {
      placeOpened();
      return;
    }
    const highlight = fixes.length > 0 ? findFirstHighlight(services.ranges()) : null;
    if (!highlight) {
      chip.hidden = true;
      return;
    }
    chip.hidden = false;
    // Measured where it is, moved afterwards: one layout.
    const place = placeChip(highlight, {
      width: chip.offsetWidth,
      height: chip.offsetHeight,
      windowWidth: page.documentElement.clientWidth,
      windowHeight: page.documentElement.clientHeight,
      isTaken: (x, y) => page.elementsFromPoint(x, y).some((element) => element.matches(TAKEN)),
      isText: (x, y) => isOnText(page, x, y),
    });
    // Out of sight rather than away, so that screen readers and the Tab key still find it.
    chip.style.opacity = place ? '1' : '0';
    chip.style.pointerEvents = place ? 'auto' : 'none';
    chip.style.left = `${place?.left ?? 0}px`;
    chip.style.top = `${place?.top ?? 0}px`;
  }

  function onPageClick(event: MouseEvent): void {
    if (fixes.length === 0 || !page.getSelection()?.isCollapsed) return;
    if (isOnHighlight(services.ranges(), event.clientX, event.clientY)) openCard();
  }

  function show(next: readonly SuggestedFix[]): void {
    const isSame = next.length === fixes.length && next.every(({ id }, index) => id === fixes[index]?.id);
    if (isSame && next.length > 0) {
      placeAll();
      return;
    }
    fixes = next;
    open?.element.remove();
    open = null;
    cameFrom = null;
    stopWatching();
    page.removeEventListener('click', onPageClick, { capture: true });
    const [first] = fixes;
    if (!first) {
      heard.textContent = '';
      host.remove();
      return;
    }
    label.textContent = words.chip(first.title);
    host.attach();
    heard.textContent = words.heard(fixes.length, first.title);
    page.addEventListener('click', onPageClick, { capture: true });
    stopWatching = watchPlace(page, placeAll);
    placeAll();
  }

  return { show, place: placeAll, remove: () => show([]) };
}
