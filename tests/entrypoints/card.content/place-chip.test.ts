import { describe, expect, it } from 'vitest';
import { placeChip } from '../../../entrypoints/card.content/place-chip';

/** A line of text at 100 to 400, in a block that ends at 600, in a window of 1000 × 600. */
const BLOCK = rect(100, 180, 500, 80);
const LINE = rect(100, 200, 200, 20);
const FREE = {
  width: 200,
  height: 28,
  windowWidth: 1000,
  windowHeight: 600,
  isTaken: () => false,
  isText: () => false,
};

describe('the chip', () => {
  it.each([
    ['behind the end of a line that leaves room', { textRight: 380 }, {}, { left: 388, top: 196 }],
    ['beside the text', {}, {}, { left: 608, top: 196 }],
    [
      'where it is on no text, rather than beside',
      {},
      { isText: (x: number) => x > 700 },
      { left: 408, top: 196 },
    ],
    ['on text, rather than nowhere', {}, { isText: () => true }, { left: 608, top: 196 }],
    [
      'behind the end of the line, where nothing is beside it',
      {},
      { windowWidth: 620 },
      { left: 408, top: 196 },
    ],
    [
      'below the text, where the line is full',
      { textRight: 590 },
      { windowWidth: 620 },
      { left: 400, top: 264 },
    ],
    [
      'above it, where the reply editor is below',
      { textRight: 590 },
      { windowWidth: 620, isTaken: (_: number, y: number) => y > 262 },
      { left: 400, top: 148 },
    ],
  ])('stands %s', (_, highlight, around, place) => {
    expect(
      placeChip({ line: LINE, textRight: 400, block: BLOCK, ...highlight }, { ...FREE, ...around }),
    ).toEqual(place);
  });

  it.each([
    ['all around are things to work with', { isTaken: () => true }, LINE, BLOCK],
    ['the words are scrolled out of the window', {}, rect(100, -80, 200, 20), rect(100, -100, 500, 80)],
    ['the window is too small', { windowWidth: 150, windowHeight: 100 }, LINE, BLOCK],
  ])('is not shown where %s', (_, around, line, block) => {
    expect(placeChip({ line, textRight: line.right, block }, { ...FREE, ...around })).toBeNull();
  });

  it('covers nothing it was told of, wherever that is, be it as small as an icon', () => {
    for (let x = 0; x < 1000; x += 7) {
      for (let y = 0; y < 600; y += 5) {
        const button = rect(x, y, 20, 16);
        const isTaken = (px: number, py: number) =>
          px >= button.left && px <= button.right && py >= button.top && py <= button.bottom;
        const place = placeChip({ line: LINE, textRight: 400, block: BLOCK }, { ...FREE, isTaken });
        if (!place) continue;
        const isBeside = place.left + 200 < button.left || place.left > button.right;
        const isOver = place.top + 28 < button.top || place.top > button.bottom;
        if (!isBeside && !isOver) throw new Error(`chip at ${place.left}, ${place.top} on ${x}, ${y}`);
      }
    }
  });
});

function rect(left: number, top: number, width: number, height: number): DOMRectReadOnly {
  return { left, top, width, height, right: left + width, bottom: top + height } as DOMRectReadOnly;
}
