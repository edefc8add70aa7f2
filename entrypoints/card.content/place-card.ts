import type { HighlightPlace } from './highlight-place';

/** A point of the window, for the card's top left corner. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

export interface CardSurroundings {
  /** The card's own size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
  /** Where the agent writes. */
  readonly editors: readonly Box[];
}

const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * Below the highlighted words or above them, else beside their text, else as near to them as it can be: the first of
 * these places that is on no editor, and if it can be had on none of the highlighted words. Where every place is on an
 * editor, the one that covers least of it. Always wholly in the window, as far as that is large enough.
 */
export function placeCard(highlight: HighlightPlace | null, around: CardSurroundings): CardPlace {
  const words = highlight ? [highlight.line] : [];
  const places = findPlaces(highlight, around);
  const covers = (place: CardPlace, boxes: readonly Box[]): number =>
    boxes.reduce((sum, box) => sum + overlap(boxOf(place, around), box), 0);
  const free = places.filter((place) => covers(place, around.editors) === 0);
  const least = (best: CardPlace, place: CardPlace): CardPlace =>
    covers(place, around.editors) < covers(best, around.editors) ? place : best;
  return free.find((place) => covers(place, words) === 0) ?? free[0] ?? places.reduce(least);
}

/**
 * The best first. If the card fits anywhere, it fits in a place where it touches the window's edge, an editor or the
 * highlighted words to each side: those are all here.
 */
function findPlaces(highlight: HighlightPlace | null, around: CardSurroundings): CardPlace[] {
  const { width, height, windowWidth, windowHeight, editors } = around;
  const anchor = highlight ? { left: highlight.line.left, top: highlight.line.bottom + GAP_PX } : CORNER;
  const boxes = [...editors, ...(highlight ? [highlight.line, highlight.block] : [])];
  const lefts = [
    anchor.left,
    EDGE_PX,
    windowWidth - width - EDGE_PX,
    ...boxes.flatMap(({ left, right }) => [left - width - GAP_PX, right + GAP_PX]),
  ];
  const tops = [
    anchor.top,
    EDGE_PX,
    windowHeight - height - EDGE_PX,
    ...boxes.flatMap(({ top, bottom }) => [top - height - GAP_PX, bottom + GAP_PX]),
  ];
  const all = lefts.flatMap((left) => tops.map((top) => intoWindow({ left, top }, around)));
  const distance = ({ left, top }: CardPlace): number => Math.hypot(left - anchor.left, top - anchor.top);
  const near = all.toSorted((a, b) => distance(a) - distance(b));
  if (!highlight) return near;
  const { line, block } = highlight;
  const preferred = [
    anchor,
    { left: line.left, top: line.top - height - GAP_PX },
    { left: block.right + GAP_PX, top: line.top },
    { left: block.left - width - GAP_PX, top: line.top },
  ].filter((place) => isInWindow(place, around));
  return [...preferred, ...near];
}

const CORNER: CardPlace = { left: EDGE_PX, top: EDGE_PX };

function isInWindow(place: CardPlace, around: CardSurroundings): boolean {
  const { left, top } = intoWindow(place, around);
  return left === place.left && top === place.top;
}

function intoWindow(
  { left, top }: CardPlace,
  { width, height, windowWidth, windowHeight }: CardSurroundings,
) {
  return {
    left: Math.max(EDGE_PX, Math.min(left, windowWidth - width - EDGE_PX)),
    top: Math.max(EDGE_PX, Math.min(top, windowHeight - height - EDGE_PX)),
  };
}

function boxOf({ left, top }: CardPlace, { width, height }: CardSurroundings): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Shared area in square pixels. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
