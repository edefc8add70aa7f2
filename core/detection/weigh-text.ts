import type { Language } from '../articles/article';
import type { Span } from '../text/span';
import { createFeatureReader } from '../weighing/feature-reader';
import type { SentenceFeatures } from '../weighing/sentence-features';
import { LEAST_WORDS, type TextKind, type Weighed, type Weigher } from '../weighing/weigher';
import type { CompiledUnless, CompiledWording } from '../wording/compile-wording';
import { once } from '../wording/once';
import type { Lookup } from '../wording/possibility';
import { firstAndLast } from './choose-sentences';
import { isTakenBack } from './unless';

/**
 * Weighing takes many times as long as looking for words: of texts that hold no word which a rule asks for, only those
 * are weighed that are as short as most reports are.
 */
export const MAX_BRIEF_CHARS = 700;

/** In shorter texts the words that a rule knows are most of what there is to weigh. */
const LEAST_CHARS = 100;

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

/** A text on the scales. Each sentence is put there once, when it is first asked for. */
export interface TextOnScales {
  readonly language: Language;
  /** Where the heaviest good sentence says that a backup fails; `null` where there is none, or guards take it back. */
  findHeaviest(isGood: (weighed: Weighed) => boolean): Span | null;
  /** True where the sentence at this offset speaks plainly against a report, see `Weigher.speaksAgainst`. */
  speaksAgainst(at: number): boolean;
  /** True where nothing in the text is like a report, the sentences at these offsets included. */
  isFarFromReport(places: readonly number[]): boolean;
  /** See `Weigher.saysAllIsWell`. */
  saysAllIsWell(): boolean;
}

interface WeighedSentence {
  readonly sentence: Span;
  readonly features: SentenceFeatures;
}

/** @param main whose guards and thresholds hold */
export function putOnScales(
  weigher: Weigher,
  main: CompiledWording,
  { text, marked, sentences, spoken, own, isWorthReading, isTicketWorthReading, isInMessage }: WeighedText,
): TextOnScales {
  const reader = once(() => createFeatureReader(text, sentences, spoken, own ? [own] : spoken));
  const weighed = once((): WeighedSentence[] =>
    firstAndLast([...sentences.keys()], sentences).flatMap((index) => {
      const sentence = sentences[index];
      return sentence ? [{ sentence, features: reader().featuresOf(index) }] : [];
    }),
  );
  const ofText = once(() => weigher.weighText(weighed().map(({ features }) => features)));
  const weighedAt = (at: number): WeighedSentence | undefined =>
    weighed().find(({ sentence }) => sentence.start <= at && at < sentence.end);

  return {
    language: main.language,
    findHeaviest(isGood) {
      const kindOfKnown = (): TextKind => (reader().isAboutBackup() ? 'named' : 'known');
      const kindOfUnknown = (): TextKind => (isTicketWorthReading ? 'unknown' : 'alone');
      const kind = isWorthReading ? kindOfKnown() : kindOfUnknown();
      const guards: readonly CompiledUnless[] = main.guards();
      const beside = main.nearby()?.unless ?? [];
      const takingBack = (isPlain: boolean): readonly CompiledUnless[] => {
        if (!isWorthReading) return [...guards, ...beside];
        return isPlain ? guards : [...guards, ...beside.map(byMessageAlone)];
      };
      let heaviest: { readonly score: number; readonly span: Span } | null = null;
      for (const { sentence, features } of weighed()) {
        const found = weigher.weigh(features, main.language, kind, ofText());
        if (!found || !isGood(found) || found.score <= (heaviest?.score ?? -Infinity)) continue;
        const span = { start: sentence.start + found.span.start, end: sentence.start + found.span.end };
        if (isTakenBack(takingBack(found.isPlain), span, marked, sentence, isInMessage)) continue;
        heaviest = { score: found.score, span };
      }
      return heaviest?.span ?? null;
    },
    speaksAgainst(at) {
      const around = weighedAt(at);
      return around !== undefined && weigher.speaksAgainst(around.features, ofText());
    },
    isFarFromReport: (places) =>
      text.length >= LEAST_CHARS &&
      places.every((at) => !isBrief(weighedAt(at))) &&
      weighed().every(
        (each) => isBrief(each) || weigher.isFarFromReport(each.features, main.language, ofText()),
      ),
    saysAllIsWell: () => weigher.saysAllIsWell(weighed().map(({ features }) => features)),
  };
}

/** Nothing can be said of a few words, or of what was not weighed. */
function isBrief(weighed: WeighedSentence | undefined): boolean {
  return weighed === undefined || weighed.features.words < LEAST_WORDS;
}

/**
 * Without what takes a match back by the words around it. That was written for two or three words beside a mention;
 * a whole sentence names "my mailbox" or "my password" and reports a failing backup all the same.
 */
function byMessageAlone(unless: CompiledUnless): CompiledUnless {
  return { ...unless, before: [], inside: [], after: [] };
}
