import type { Span } from '../text/span';
import type { CompiledRule, CompiledUnless, CompiledWording } from '../wording/compile-wording';
import type { Lookup, Possibility } from '../wording/possibility';
import type { TextMatch } from './join-overlaps';
import { matchesOf } from './marked-text';
import { isTakenBack } from './unless';

/** What rules are tried on: a sentence with the one after it, and the text and ticket that it stands in. */
export interface Place {
  readonly sentence: Span;
  /** The marked text from the sentence's start to the end of the next one, masked. */
  readonly window: string;
  /** What of the wording can match in the window, and which of its anchors stand in the sentence. */
  readonly isPossible: Possibility;
  readonly isInSentence: Lookup;
  /** The whole marked text, not masked. */
  readonly text: string;
  /** Those of the text's own language, where the rules are of another. */
  readonly guards: readonly CompiledUnless[];
  readonly isInMessage: Lookup;
  readonly isInTicket: Lookup;
}

/** What the rules find that begins in the place's sentence. */
export function applyRules(
  rules: readonly CompiledRule[],
  { language }: CompiledWording,
  place: Place,
): TextMatch[] {
  const { sentence, window, isPossible, isInSentence } = place;
  const length = sentence.end - sentence.start;
  const found: TextMatch[] = [];
  for (const { id, kind, anchor, when, patterns, unless } of rules) {
    if (anchor && !isInSentence(anchor)) continue;
    if (when.length > 0 && !when.some(place.isInTicket)) continue;
    for (const pattern of patterns) {
      if (!isPossible(pattern)) continue;
      for (const { start, end } of matchesOf(pattern.regExp, window)) {
        // What begins in the next sentence is found when that sentence's turn comes.
        if (start >= length) break;
        const span = { start: sentence.start + start, end: sentence.start + end };
        if (isTakenBack(unless, span, place.text, sentence, place.isInMessage)) continue;
        if (isTakenBack(place.guards, span, place.text, sentence, place.isInMessage)) continue;
        found.push({ span, kind, rule: id, language, articles: [] });
      }
    }
  }
  return found;
}
