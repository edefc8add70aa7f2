import type { Span } from '../text/span';
import type { SentenceFeatures } from '../weighing/sentence-features';
import type { TextKind, Weighed, Weigher } from '../weighing/weigher';
import type { CompiledUnless, CompiledWording } from '../wording/compile-wording';
import type { Lookup } from '../wording/possibility';
import { firstAndLast } from './choose-sentences';
import { isTakenBack } from './unless';

/**
 * Weighing takes many times as long as looking for words: of texts that hold no word which a rule asks for, beside
 * others of the ticket that do, only those are weighed that are as short as most reports are.
 */
const MAX_BRIEF_CHARS = 700;

/** Whether a text is weighed though only the rest of its ticket holds words that a rule asks for. */
export function isBrief(text: string): boolean {
  return text.length <= MAX_BRIEF_CHARS;
}

/** A text as it is weighed. */
export interface WeighedText {
  /** With marks at the ends of sentences, as guards see it. */
  readonly marked: string;
  readonly sentences: readonly Span[];
  /** The wording of its language. */
  readonly main: CompiledWording;
  readonly featuresOf: (sentence: number) => SentenceFeatures;
  readonly kind: TextKind;
  readonly isInMessage: Lookup;
}

/** Where the heaviest good sentence says that a backup fails; `null` where there is none, or guards take it back. */
export function weighText(
  weigher: Weigher,
  { marked, sentences, main, featuresOf, kind, isInMessage }: WeighedText,
  isGood: (weighed: Weighed) => boolean,
): Span | null {
  const guards: readonly CompiledUnless[] = main.guards();
  const beside: readonly CompiledUnless[] = [...guards, ...(main.nearby()?.unless ?? [])];
  let heaviest: { readonly score: number; readonly span: Span } | null = null;
  for (const index of firstAndLast([...sentences.keys()], sentences)) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const found = weigher.weigh(featuresOf(index), main.language, kind);
    if (!found || !isGood(found) || found.score <= (heaviest?.score ?? -Infinity)) continue;
    const span = { start: sentence.start + found.span.start, end: sentence.start + found.span.end };
    const isPlain = kind !== 'unknown' && found.isPlain;
    if (isTakenBack(isPlain ? guards : beside, span, marked, sentence, isInMessage)) continue;
    heaviest = { score: found.score, span };
  }
  return heaviest?.span ?? null;
}
