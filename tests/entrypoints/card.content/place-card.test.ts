import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../entrypoints/card.content/place-card';

/** A line of text at 100 to 300, in a block that ends at 600, in a window of 1000 × 600; a card of 360 × 250. */
const BLOCK = rect(100, 180, 500, 80);
const LINE = rect(100, 200, 200, 20);
const HIGHLIGHT = { line: LINE, textRight: 300, block: BLOCK };
const AROUND = { width: 360, height: 250, windowWidth: 1000, windowHeight: 600, editors: [] };

describe('the card', () => {
  it.each([
    ['below the highlighted words', {}, { left: 100, top: 226 }],
    ['above them at the foot of the window', { windowHeight: 390, height: 180 }, { left: 100, top: 14 }],
    ['beside the text where neither has room', { windowHeight: 470 }, { left: 606, top: 200 }],
    [
      'beside the text where the editor is below',
      { editors: [rect(100, 280, 460, 200)] },
      { left: 606, top: 200 },
    ],
    [
      'above a wide editor, beside the words',
      { windowWidth: 700, windowHeight: 700, editors: [rect(20, 470, 660, 200)] },
      { left: 306, top: 214 },
    ],
    [
      'to the left of an editor that fills the right half',
      { windowWidth: 800, editors: [rect(390, 8, 400, 580)] },
      { left: 24, top: 226 },
    ],
    [
      'where it covers least of the editors if they are everywhere',
      { editors: [rect(0, 0, 1000, 500)] },
      { left: 100, top: 342 },
    ],
  ])('stands %s', (_, around, place) => {
    expect(placeCard(HIGHLIGHT, { ...AROUND, ...around })).toEqual(place);
  });

  it('stands in a corner without an editor while the words are not drawn', () => {
    expect(placeCard(null, AROUND)).toEqual({ left: 8, top: 8 });
    expect(placeCard(null, { ...AROUND, editors: [rect(0, 0, 400, 600)] })).toEqual({ left: 406, top: 8 });
  });

  it('is on no editor, wherever that is, as long as there is room beside it', () => {
    for (let top = 0; top <= 480; top += 24) {
      for (let left = 0; left <= 600; left += 40) {
        const editor = rect(left, top, 400, 120);
        // With the gap beside the editor and the one at the window's edge.
        const isRoom = Math.max(left, 600 - left) >= 360 + 14 || Math.max(top, 480 - top) >= 250 + 14;
        if (!isRoom) continue;
        const place = placeCard(HIGHLIGHT, { ...AROUND, editors: [editor] });
        const isBeside = place.left + 360 <= editor.left || place.left >= editor.right;
        const isOver = place.top + 250 <= editor.top || place.top >= editor.bottom;
        if (!isBeside && !isOver) throw new Error(`card at ${place.left}, ${place.top} on ${left}, ${top}`);
      }
    }
  });
});

function rect(left: number, top: number, width: number, height: number): DOMRectReadOnly {
  return { left, top, width, height, right: left + width, bottom: top + height } as DOMRectReadOnly;
}
