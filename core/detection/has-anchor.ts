import { makeReady } from '../text/make-ready';
import type { Span } from '../text/span';
import type { Expression } from '../wording/expression-store';

/** How far around a sentence an anchor may look, back and ahead: "NAS" in Japanese is told by the kana after it. */
const ANCHOR_LOOKS_BACK = 16;
const ANCHOR_LOOKS_AHEAD = 64;

/** Whether an anchor begins in the sentence. */
export function hasAnchor({ regExp: anchor }: Expression, marked: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - ANCHOR_LOOKS_BACK);
  const around = marked.slice(from, end + ANCHOR_LOOKS_AHEAD);
  makeReady(anchor, around);
  anchor.lastIndex = start - from;
  const match = anchor.exec(around);
  return match !== null && match.index < end - from;
}
