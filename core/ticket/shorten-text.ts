import { mergeSpans, type Span } from '../text/span';

/** What of a long text is read: pieces of it, with an ellipsis where something was left out. */
export interface ShortText {
  readonly text: string;
  /** The pieces, as spans of the whole text. */
  readonly kept: readonly Span[];
  /** A span of the short text in the whole one. */
  toWhole(span: Span): Span;
  /** A span of the whole text in the short one, `null` where it was not kept whole. */
  toShort(span: Span): Span | null;
}

/**
 * Stands where something was left out. A sentence of its own: no rule reaches over it, since rules see a sentence and
 * the one after it.
 */
const GAP = '\n\n…\n\n';

/** Of what may stay, so much is the beginning, and as much the end; the rest is around the places. */
const EDGE_SHARE = 0.25;

/** What stays around a place is about the sentence that it stands in, and its neighbours: so many cells on each side. */
const CELL_CHARS = 250;
const REACH_CELLS = 2;

/** A piece begins and ends at a line, or else a word, this near to where it was to be cut. */
const SNAP_CHARS = 200;

/**
 * The beginning of a long text, its end, and what stands around the places.
 * @param limit how many characters stay, about
 * @param places offsets, those first that matter most: there may be more than there is room for
 */
export function shortenText(text: string, limit: number, places: readonly number[]): ShortText {
  const edge = Math.floor(limit * EDGE_SHARE);
  const wanted = [{ start: 0, end: edge }, ...around(text, places, limit - edge * 2, edge)];
  wanted.push({ start: text.length - edge, end: text.length });
  const kept = mergeSpans(wanted)
    .map((span) => snap(text, span))
    .filter(({ start, end }) => start < end);

  let short = '';
  const starts: number[] = [];
  for (const { start, end } of kept) {
    if (short !== '') short += GAP;
    starts.push(short.length);
    short += text.slice(start, end);
  }
  return {
    text: short,
    kept,
    toWhole({ start, end }) {
      const from = toWholeOffset(start);
      return { start: from, end: end <= start ? from : toWholeOffset(end - 1) + 1 };
    },
    toShort({ start, end }) {
      const index = kept.findIndex((piece) => piece.start <= start && end <= piece.end);
      const piece = kept[index];
      const at = starts[index];
      if (!piece || at === undefined) return null;
      return { start: start - piece.start + at, end: end - piece.start + at };
    },
  };

  function toWholeOffset(offset: number): number {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    const piece = kept[index] ?? { start: 0, end: 0 };
    return Math.min(piece.start + offset - (starts[index] ?? 0), piece.end);
  }
}

/** The cells of the text around the places, as many as there is room for. */
function around(text: string, places: readonly number[], room: number, edge: number): Span[] {
  const last = text.length - edge;
  const cells = new Set<number>();
  for (const at of places) {
    if (at < edge || at >= last) continue;
    const own = Math.floor(at / CELL_CHARS);
    for (let cell = own - REACH_CELLS; cell <= own + REACH_CELLS; cell += 1) cells.add(cell);
    if (cells.size * CELL_CHARS >= room) break;
  }
  return [...cells].map((cell) => ({
    start: Math.max(edge, cell * CELL_CHARS),
    end: Math.min(last, (cell + 1) * CELL_CHARS),
  }));
}

/** A list's first, its last, its second, …: of thousands of places those at both ends tell most. */
export function byTurns<Item>(list: readonly Item[]): Item[] {
  return list.map((_, turn) => list[turn % 2 === 0 ? turn / 2 : list.length - (turn + 1) / 2] as Item);
}

function snap(text: string, { start, end }: Span): Span {
  return {
    start: start === 0 ? 0 : start + seam(text.slice(start, start + SNAP_CHARS), 'first'),
    end: end === text.length ? end : end - SNAP_CHARS + seam(text.slice(end - SNAP_CHARS, end), 'last'),
  };
}

/** Where to cut: behind the first line break or else space, or before the last; where there is none, at the edge. */
function seam(part: string, which: 'first' | 'last'): number {
  for (const sign of ['\n', ' ']) {
    const at = which === 'first' ? part.indexOf(sign) + 1 : part.lastIndexOf(sign);
    if (at > 0) return at;
  }
  return which === 'first' ? 0 : part.length;
}
