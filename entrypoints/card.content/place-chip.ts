import type { HighlightPlace } from './highlight-place';

/** A point of the window, for the chip's top left corner. */
export interface ChipPlace {
  readonly left: number;
  readonly top: number;
}

export interface ChipSurroundings {
  /** The chip's own size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
  /** True where something to work with, such as the reply editor or a button, is at a point. */
  isTaken(x: number, y: number): boolean;
  /** True where the page's letters are at a point. */
  isText(x: number, y: number): boolean;
}

const GAP_PX = 8;
const EDGE_PX = 4;
/** No wider than the smallest button, so that none fits between two of the points that are looked at. */
const STEP_PX = 20;

/**
 * Behind the end of the line where that leaves room in the text's own block, else beside the block, else wherever near
 * the text it is wholly in the window; on no text where that can be had, and never on anything that the agent works with.
 * `null` where there is no such place: rather no chip than one on the Send button.
 */
export function placeChip(highlight: HighlightPlace, around: ChipSurroundings): ChipPlace | null {
  const { line, textRight, block } = highlight;
  const { width, height } = around;
  const middle = line.top + (line.height - height) / 2;
  const behind = { left: textRight + GAP_PX, top: middle };
  const candidates: ChipPlace[] = [
    ...(behind.left + width <= block.right ? [behind] : []),
    { left: block.right + GAP_PX, top: middle },
    behind,
    { left: block.right - width, top: block.bottom + EDGE_PX },
    { left: block.right - width, top: block.top - height - EDGE_PX },
    { left: line.left, top: line.bottom + EDGE_PX },
  ];
  const free = candidates.filter((place) => isFree(place, around));
  return free.find((place) => !touches(place, around, around.isText)) ?? free[0] ?? null;
}

function isFree(place: ChipPlace, around: ChipSurroundings): boolean {
  const { left, top } = place;
  const right = left + around.width;
  const bottom = top + around.height;
  return (
    left >= EDGE_PX &&
    top >= EDGE_PX &&
    right <= around.windowWidth - EDGE_PX &&
    bottom <= around.windowHeight - EDGE_PX &&
    !touches(place, around, around.isTaken)
  );
}

function touches(
  { left, top }: ChipPlace,
  { width, height }: ChipSurroundings,
  isThere: (x: number, y: number) => boolean,
): boolean {
  const ys = pointsAlong(top, height);
  return pointsAlong(left, width).some((x) => ys.some((y) => isThere(x, y)));
}

/** Both ends and enough between them. */
function pointsAlong(start: number, length: number): number[] {
  const steps = Math.max(1, Math.ceil(length / STEP_PX));
  return Array.from({ length: steps + 1 }, (_, index) => start + (length * index) / steps);
}
