/**
 * What is highlighted now. The content scripts of one extension share a world of their own in each page, so the card's
 * script finds here what the ticket's script has painted. The page's highlight registry holds the same ranges, but
 * Firefox lets no content script iterate it.
 */
interface PaintedRanges {
  ranges: readonly Range[];
  onPainted: () => void;
}

const KEY = Symbol.for('fix-finder.painted-ranges');

type World = typeof globalThis & { [KEY]?: PaintedRanges };

function painted(): PaintedRanges {
  const world = globalThis as World;
  world[KEY] ??= { ranges: [], onPainted: () => undefined };
  return world[KEY];
}

/** Keeps what was painted, for the card. */
export function keepPaintedRanges(ranges: readonly Range[]): void {
  const kept = painted();
  kept.ranges = ranges;
  kept.onPainted();
}

export function paintedRanges(): readonly Range[] {
  return painted().ranges;
}

/** Calls back after each painting; the card is the only one to ask. Returns what stops it. */
export function onPainted(listener: () => void): () => void {
  const kept = painted();
  kept.onPainted = listener;
  return () => {
    kept.onPainted = () => undefined;
  };
}
