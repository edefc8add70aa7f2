import { fold } from '../../core/text/fold';
import { splitSentences } from '../../core/text/sentences';
import { overlaps, type Span } from '../../core/text/span';
import { blankForeignWords } from '../../core/ticket/own-words';
import type { Ticket } from '../../core/ticket/ticket';
import { createFeatureReader } from '../../core/weighing/feature-reader';
import type { SentenceFeatures } from '../../core/weighing/sentence-features';
import { slotsOfText } from '../../core/weighing/weigher';
import type { CompiledWording } from '../../core/wording/compile-wording';
import { guessLanguages } from '../../core/wording/languages-in';
import type { Wording } from '../../core/wording/wording';
import type { LabelledTicket } from '../evaluate/labelled-lines';

/** A sentence of a customer's, as it is weighed, and whether it reports a failing backup. */
export interface LabelledSentence {
  readonly features: SentenceFeatures;
  /** True where its text names a backup, in whatever sentence. */
  readonly isAboutBackup: boolean;
  /** `null` for one beside the marked words of a report: it may say so as well. */
  readonly isReport: boolean | null;
  readonly text: LabelledText;
}

/** A text of a customer's as a whole; the same one for all its sentences. */
export interface LabelledText {
  /** See `slotsOfText`. */
  readonly slots: readonly number[];
  /** `null` for one without marked words in a ticket that has some elsewhere. */
  readonly isReport: boolean | null;
}

/** The customer's sentences in a ticket; those that overlap its marked words report, and none of a ticket without. */
export function sentencesOfTicket(
  { ticket, isPositive, evidence }: LabelledTicket,
  wordings: readonly CompiledWording[],
): LabelledSentence[] {
  return textsOf(ticket).flatMap((text) => {
    const marked = evidence.flatMap((words) => spansOf(words, text));
    const judge = (isMarked: boolean) => (isPositive === true ? isMarked || null : false);
    return label(readSentences(text, wordings), judge(marked.length > 0), ({ span }) =>
      judge(marked.some((mark) => overlaps(mark, span))),
    );
  });
}

/** The examples of a wording: what its rules must match reports, and what they must miss does not. */
export function sentencesOfWording(
  { rules, nearby, masks, guards = [], solved, undone, actions }: Wording,
  wordings: readonly CompiledWording[],
): LabelledSentence[] {
  const ruled = [...rules, ...(nearby?.rules ?? [])];
  const reports = ruled.flatMap(({ match }) => match);
  const others = [
    ...ruled.flatMap(({ miss = [] }) => miss),
    ...[...masks, ...guards].flatMap(({ miss }) => miss),
    ...(nearby?.miss ?? []),
    ...solved.match,
    ...undone.miss,
    ...actions.flatMap(({ match, miss = [] }) => [...match, ...miss]),
  ];
  return [
    ...reports.flatMap((text) => readAll(text.replace(/\[\[|\]\]/g, ''), true, wordings)),
    ...others.flatMap((text) => readAll(text, false, wordings)),
  ];
}

function readAll(text: string, isReport: boolean, wordings: readonly CompiledWording[]): LabelledSentence[] {
  return label(readSentences(text, wordings), isReport, () => isReport);
}

function label(
  sentences: readonly ReadSentence[],
  isTextReport: boolean | null,
  isReport: (sentence: ReadSentence) => boolean | null,
): LabelledSentence[] {
  const text = { slots: slotsOfText(sentences.map(({ features }) => features)), isReport: isTextReport };
  return sentences.map((sentence) => ({
    features: sentence.features,
    isAboutBackup: sentence.isAboutBackup,
    isReport: isReport(sentence),
    text,
  }));
}

export interface ReadSentence {
  readonly span: Span;
  readonly features: SentenceFeatures;
  readonly isAboutBackup: boolean;
}

/** The sentences of a text as they are weighed. */
export function readSentences(text: string, wordings: readonly CompiledWording[]): ReadSentence[] {
  const folded = fold(blankForeignWords(text));
  const guess = guessLanguages(folded.text);
  const spoken = wordings.filter(({ language }) => guess.mayBe(language));
  const main = spoken.find(({ language }) => language === guess.main());
  const sentences = splitSentences(folded.text);
  const reader = createFeatureReader(folded.text, sentences, spoken, main ? [main] : spoken);
  return sentences.map((span, index) => ({
    span: folded.toOriginal(span),
    features: reader.featuresOf(index),
    isAboutBackup: reader.isAboutBackup(),
  }));
}

function textsOf({ subject, messages }: Ticket): string[] {
  const customers = messages.filter(({ author }) => author === 'customer').map(({ text }) => text);
  return [subject, ...customers].filter((text) => text !== '');
}

function spansOf(words: string, text: string): Span[] {
  const start = text.indexOf(words);
  return start === -1 ? [] : [{ start, end: start + words.length }];
}
