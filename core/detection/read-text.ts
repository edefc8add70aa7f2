import type { ArticleSignals } from '../articles/pack';
import { fold, foldKey } from '../text/fold';
import { createPhraseMatcher } from '../text/phrase-matcher';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import { blankForeignWords } from '../ticket/own-words';
import type { CompiledRule, CompiledWording } from '../wording/compile-wording';
import { findSolved, sentenceAt } from './find-solved';
import { joinOverlaps, type TextMatch } from './join-overlaps';
import { markSentences, mask, matchesOf } from './marked-text';
import type { Symptom, SymptomKind } from './symptom';
import { widen } from './widen';

/** A symptom within one text. */
export type TextSymptom = Omit<Symptom, 'message'>;

/** What one text of the customer's says of the backup. The two functions look only when asked. */
export interface TextReading {
  readonly symptoms: readonly TextSymptom[];
  /** Where the last statement that it works now begins, `null` where there is none. */
  findSolvedAt(): number | null;
  /** Statements such as "it failed again" that are symptoms in a thread about a failing backup. */
  findFollowUps(): TextSymptom[];
}

export type TextReader = (text: string) => TextReading;

interface Signal {
  readonly article: string;
  readonly language: string;
  readonly isExact: boolean;
}

const LEADING_ARTICLE = /^(?:the|your|this|a|an) /i;

/**
 * Reads one text: the wording's rules on each sentence that names a backup, and the articles' signals anywhere. What a
 * mask takes out (other things called backup, a restore, "if it fails") is seen by neither.
 */
export function createTextReader(
  wordings: readonly CompiledWording[],
  articles: readonly ArticleSignals[],
): TextReader {
  const signals: Signal[] = [];
  const phrases: string[] = [];
  const add = (text: string, signal: Signal): void => {
    signals.push(signal);
    phrases.push(foldKey(text));
  };
  for (const { article, language, messages, phrases: loose } of articles) {
    for (const text of messages) {
      add(text, { article, language, isExact: true });
      // People quote "The last backup could not be completed" without its first word.
      if (LEADING_ARTICLE.test(text))
        add(text.replace(LEADING_ARTICLE, ''), { article, language, isExact: true });
    }
    for (const text of loose) add(text, { article, language, isExact: false });
  }
  const signalMatcher = createPhraseMatcher(phrases);
  const mainWording = wordings[0];

  return (text) => {
    const folded = fold(blankForeignWords(text));
    const sentences = splitSentences(folded.text);
    const marked = markSentences(folded.text, sentences);

    const toSymptoms = (found: readonly TextMatch[]): TextSymptom[] =>
      joinOverlaps(found).map((match) => {
        const wording = wordings.find(({ language }) => language === match.language) ?? mainWording;
        const sentence = sentenceAt(sentences, match.span.start);
        const wide = sentence && wording ? widen(match.span, sentence, marked, wording) : match.span;
        const span = folded.toOriginal(wide);
        return { ...match, span, text: text.slice(span.start, span.end) };
      });

    const unmasked = sentences.map(({ start, end }) => marked.slice(start, end));
    const found = wordings.flatMap((wording) =>
      findAnchored(wording.anchor, sentences, marked).flatMap((index) => {
        const sentence = sentences[index];
        if (!sentence) return [];
        const window = windowAt(index, sentence, wording);
        unmasked[index] = window.slice(0, sentence.end - sentence.start);
        return applyRules(wording.rules(), wording, window, sentence);
      }),
    );
    sentences.forEach(({ start }, index) => {
      for (const { phrase, span } of signalMatcher.find(unmasked[index] ?? '')) {
        const signal = signals[phrase];
        if (signal)
          found.push({ ...describe(signal), span: { start: start + span.start, end: start + span.end } });
      }
    });

    return {
      symptoms: toSymptoms(found),
      findSolvedAt() {
        const solved = wordings.map((wording) => findSolved(wording, marked, sentences) ?? -1);
        const last = Math.max(-1, ...solved);
        return last === -1 ? null : folded.toOriginal({ start: last, end: last + 1 }).start;
      },
      findFollowUps: () =>
        toSymptoms(
          wordings.flatMap((wording) =>
            sentences.flatMap((sentence, index) =>
              applyRules(wording.followUps(), wording, windowAt(index, sentence, wording), sentence),
            ),
          ),
        ),
    };

    /** A sentence and the one after it, masked: rules may reach over ("I tried to back up. It fails."). */
    function windowAt(index: number, sentence: Span, wording: CompiledWording): string {
      const following = sentences[index + 1];
      const rest = following ? marked.slice(sentence.end, following.end) : '';
      return mask((unmasked[index] ?? '') + rest, wording.masks());
    }
  };
}

/** The indices of the sentences in which a rule could match. */
function findAnchored(anchor: RegExp, sentences: readonly Span[], marked: string): number[] {
  const indices: number[] = [];
  let index = 0;
  for (const { start } of matchesOf(anchor, marked)) {
    while (index < sentences.length && (sentences[index]?.end ?? 0) <= start) index += 1;
    if (indices.at(-1) !== index) indices.push(index);
  }
  return indices;
}

function applyRules(
  rules: readonly CompiledRule[],
  { language }: CompiledWording,
  window: string,
  sentence: Span,
): TextMatch[] {
  const length = sentence.end - sentence.start;
  const found: TextMatch[] = [];
  for (const { id, kind, patterns } of rules) {
    for (const pattern of patterns) {
      for (const { start, end } of matchesOf(pattern, window)) {
        // What begins in the next sentence is found when that sentence's turn comes.
        if (start >= length) break;
        const span = { start: sentence.start + start, end: sentence.start + end };
        found.push({ span, kind, rule: id, language, articles: [] });
      }
    }
  }
  return found;
}

function describe({ article, language, isExact }: Signal): Omit<TextMatch, 'span'> {
  const kind: SymptomKind = isExact ? 'error-message' : 'failed';
  return { kind, rule: `signal/${article}`, language, articles: [article] };
}
