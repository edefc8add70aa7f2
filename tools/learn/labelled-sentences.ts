import { fold } from '../../core/text/fold';
import { splitSentences } from '../../core/text/sentences';
import { overlaps, type Span } from '../../core/text/span';
import { blankForeignWords } from '../../core/ticket/own-words';
import type { Ticket } from '../../core/ticket/ticket';
import { findTopics } from '../../core/weighing/find-topics';
import { readFeatures, type SentenceFeatures } from '../../core/weighing/sentence-features';
import type { CompiledWording } from '../../core/wording/compile-wording';
import { guessLanguages } from '../../core/wording/languages-in';
import type { Wording } from '../../core/wording/wording';
import type { LabelledTicket } from '../evaluate/labelled-lines';

/** A sentence of a customer's, as it is weighed, and whether it reports a failing backup. */
export interface LabelledSentence {
  readonly features: SentenceFeatures;
  readonly namesBackup: boolean;
  /** `null` for one beside the marked words of a report: it may say so as well. */
  readonly isReport: boolean | null;
}

/** The customer's sentences in a ticket; those that overlap its marked words report, and none of a ticket without. */
export function sentencesOfTicket(
  { ticket, isPositive, evidence }: LabelledTicket,
  wordings: readonly CompiledWording[],
): LabelledSentence[] {
  return textsOf(ticket).flatMap((text) => {
    const marked = evidence.flatMap((words) => spansOf(words, text));
    return readSentences(text, wordings).map(({ features, namesBackup, span }) => ({
      features,
      namesBackup,
      isReport: isPositive === true ? (marked.some((mark) => overlaps(mark, span)) ? true : null) : false,
    }));
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
  return readSentences(text, wordings).map(({ features, namesBackup }) => ({
    features,
    namesBackup,
    isReport,
  }));
}

function readSentences(text: string, wordings: readonly CompiledWording[]) {
  const folded = fold(blankForeignWords(text));
  const guess = guessLanguages(folded.text);
  const spoken = wordings.filter(({ language }) => guess.mayBe(language));
  return splitSentences(folded.text).map((span) => {
    const sentence = folded.text.slice(span.start, span.end);
    const topics = findTopics(sentence, spoken);
    return {
      span: folded.toOriginal(span),
      features: readFeatures(sentence, topics),
      namesBackup: topics.length > 0,
    };
  });
}

function textsOf({ subject, messages }: Ticket): string[] {
  const customers = messages.filter(({ author }) => author === 'customer').map(({ text }) => text);
  return [subject, ...customers].filter((text) => text !== '');
}

function spansOf(words: string, text: string): Span[] {
  const start = text.indexOf(words);
  return start === -1 ? [] : [{ start, end: start + words.length }];
}
