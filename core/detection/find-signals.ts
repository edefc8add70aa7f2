import type { ArticleSignals } from '../articles/pack';
import { createPhraseMatcher } from '../text/phrase-matcher';
import type { Span } from '../text/span';
import { once } from '../wording/once';
import type { TextMatch } from './join-overlaps';
import { listSignals } from './signals';
import type { SymptomKind } from './symptom';

/** A signal found in a sentence. */
export interface SignalMatch extends TextMatch {
  /** True for a product's own message. */
  readonly isExact: boolean;
  /** Within the sentence. */
  readonly span: Span;
}

/** Finds an article's signals in a folded sentence. Each article's are prepared when they are first looked for. */
export function createSignalFinder(
  articles: readonly ArticleSignals[],
): (article: number, sentence: string) => SignalMatch[] {
  const prepared = articles.map((each) =>
    once(() => {
      const signals = listSignals(each);
      return { signals, matcher: createPhraseMatcher(signals.map(({ phrase }) => phrase)) };
    }),
  );
  return (index, sentence) => {
    const { signals, matcher } = prepared[index]?.() ?? NONE;
    return matcher.find(sentence).flatMap(({ phrase, span }) => {
      const signal = signals[phrase];
      if (!signal) return [];
      const { article, language, isExact } = signal;
      const kind: SymptomKind = isExact ? 'error-message' : 'failed';
      return [{ kind, rule: `signal/${article}`, language, articles: [article], isExact, span }];
    });
  };
}

const NONE = { signals: [], matcher: createPhraseMatcher([]) };
