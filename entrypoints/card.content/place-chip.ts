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
}

const GAP_PX = 8;
const EDGE_PX = 4;

/**
 * Beside the text, else behind the end of the line, else below or above the text: wherever it is wholly in the window and
 * on nothing that the agent works with. `null` where there is no such place: rather no chip than one on the Send button.
 */
export function placeChip(highlight: HighlightPlace, around: ChipSurroundings): ChipPlace | null {
  const { line, textRight, block } = highlight;
  const { width, height } = around;
  const middle = line.top + (line.height - height) / 2;
  const candidates: ChipPlace[] = [
    { left: block.right + GAP_PX, top: middle },
    { left: textRight + GAP_PX, top: middle },
    { left: block.right - width, top: block.bottom + EDGE_PX },
    { left: block.right - width, top: block.top - height - EDGE_PX },
    { left: line.left, top: line.bottom + EDGE_PX },
  ];
  return candidates.find((place) => isFree(place, around)) ?? null;
}

function isFree({ left, top }: ChipPlace, around: ChipSurroundings): boolean {
  const { width, height, windowWidth, windowHeight, isTaken } = around;
  const right = left + width;
  const bottom = top + height;
  if (left < EDGE_PX || top < EDGE_PX || right > windowWidth - EDGE_PX || bottom > windowHeight - EDGE_PX)
    return false;
  const xs = [left, left + width / 2, right];
  const ys = [top, top + height / 2, bottom];
  return !xs.some((x) => ys.some((y) => isTaken(x, y)));
}
