import type { Span } from '../text/span';
import { createFeatureReader } from '../weighing/feature-reader';
import type { TextKind, Weighed, Weigher } from '../weighing/weigher';
import type { CompiledUnless, CompiledWording } from '../wording/compile-wording';
import type { LanguageGuess } from '../wording/languages-in';
import type { Lookup } from '../wording/possibility';
import { firstAndLast } from './choose-sentences';
import { isTakenBack } from './unless';

/**
 * Weighing takes many times as long as looking for words: of texts that hold no word which a rule asks for, only those
 * are weighed that are as short as most reports are.
 */
const MAX_BRIEF_CHARS = 700;

/**
 * Whether a text is weighed that holds no word which a rule asks for: where the rest of its ticket does, or it is not in
 * English. Most of what people write about other things is, and is told too badly from a report.
 */
export function isWorthWeighing(
  text: string,
  guess: LanguageGuess,
  isTicketWorthReading: () => boolean,
): boolean {
  return text.length <= MAX_BRIEF_CHARS && (isTicketWorthReading() || (guess.likely() ?? 'en') !== 'en');
}

/** A text as it is weighed. */
export interface WeighedText {
  /** Folded. */
  readonly text: string;
  /** The same with marks at the ends of sentences, as guards see it. */
  readonly marked: string;
  readonly sentences: readonly Span[];
  /** The wordings of the languages that it may be in. */
  readonly spoken: readonly CompiledWording[];
  /** That of its language; `null` where that is not plain. */
  readonly own: CompiledWording | null;
  /** True where it holds a word that a rule asks for. */
  readonly isWorthReading: boolean;
  /** True where anything in its ticket does. */
  readonly isTicketWorthReading: boolean;
  readonly isInMessage: Lookup;
}

/**
 * Where the heaviest good sentence says that a backup fails; `null` where there is none, or guards take it back.
 * @param main whose guards and thresholds hold
 */
export function weighText(
  weigher: Weigher,
  main: CompiledWording,
  { text, marked, sentences, spoken, own, isWorthReading, isTicketWorthReading, isInMessage }: WeighedText,
  isGood: (weighed: Weighed) => boolean,
): Span | null {
  const { featuresOf, isAboutBackup } = createFeatureReader(text, sentences, spoken, own ? [own] : spoken);
  const kindOfKnown = (): TextKind => (isAboutBackup() ? 'named' : 'known');
  const kindOfUnknown = (): TextKind => (isTicketWorthReading ? 'unknown' : 'alone');
  const kind = isWorthReading ? kindOfKnown() : kindOfUnknown();
  const guards: readonly CompiledUnless[] = main.guards();
  const beside: readonly CompiledUnless[] = [...guards, ...(main.nearby()?.unless ?? [])];
  let heaviest: { readonly score: number; readonly span: Span } | null = null;
  const weighed = firstAndLast([...sentences.keys()], sentences).map((index) => ({
    sentence: sentences[index],
    features: featuresOf(index),
  }));
  const ofText = weigher.weighText(weighed.map(({ features }) => features));
  for (const { sentence, features } of weighed) {
    if (!sentence) continue;
    const found = weigher.weigh(features, main.language, kind, ofText);
    if (!found || !isGood(found) || found.score <= (heaviest?.score ?? -Infinity)) continue;
    const span = { start: sentence.start + found.span.start, end: sentence.start + found.span.end };
    const isPlain = isWorthReading && found.isPlain;
    if (isTakenBack(isPlain ? guards : beside, span, marked, sentence, isInMessage)) continue;
    heaviest = { score: found.score, span };
  }
  return heaviest?.span ?? null;
}
