import type { Span } from '../text/span';
import type { CompiledRule, CompiledWording } from '../wording/compile-wording';
import { createPossibility } from '../wording/pattern-parts';
import type { TextMatch } from './join-overlaps';
import { matchesOf } from './marked-text';
import { isTakenBack } from './unless';

/** What rules are tried on: a sentence with the one after it, and the text and ticket that it stands in. */
export interface Place {
  readonly sentence: Span;
  /** The marked text from the sentence's start to the end of the next one, masked. */
  readonly window: string;
  /** The whole marked text, not masked. */
  readonly text: string;
  readonly isInMessage: (pattern: RegExp) => boolean;
  readonly isInTicket: (pattern: RegExp) => boolean;
}

/** What the rules find that begins in the place's sentence. */
export function applyRules(
  rules: readonly CompiledRule[],
  { language }: CompiledWording,
  place: Place,
): TextMatch[] {
  const { sentence, window } = place;
  const length = sentence.end - sentence.start;
  const anchored = new Map<RegExp, boolean>();
  const isAnchored = (anchor: RegExp | null): boolean => {
    if (!anchor) return true;
    const known = anchored.get(anchor) ?? !matchesOf(anchor, window.slice(0, length)).next().done;
    anchored.set(anchor, known);
    return known;
  };
  const isPossible = createPossibility(window);
  const found: TextMatch[] = [];
  for (const { id, kind, anchor, when, patterns, unless } of rules) {
    if (!isAnchored(anchor)) continue;
    if (when.length > 0 && !when.some(place.isInTicket)) continue;
    for (const pattern of patterns) {
      if (!isPossible(pattern)) continue;
      for (const { start, end } of matchesOf(pattern, window)) {
        // What begins in the next sentence is found when that sentence's turn comes.
        if (start >= length) break;
        const span = { start: sentence.start + start, end: sentence.start + end };
        if (isTakenBack(unless, span, place.text, sentence, place.isInMessage)) continue;
        found.push({ span, kind, rule: id, language, articles: [] });
      }
    }
  }
  return found;
}
