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

/** Finds the articles' signals in a folded sentence. They are prepared when the first sentence is asked about. */
export function createSignalFinder(articles: readonly ArticleSignals[]): (sentence: string) => SignalMatch[] {
  const prepare = once(() => {
    const signals = articles.flatMap(listSignals);
    return { signals, matcher: createPhraseMatcher(signals.map(({ phrase }) => phrase)) };
  });
  return (sentence) => {
    const { signals, matcher } = prepare();
    return matcher.find(sentence).flatMap(({ phrase, span }) => {
      const signal = signals[phrase];
      if (!signal) return [];
      const { article, language, isExact } = signal;
      const kind: SymptomKind = isExact ? 'error-message' : 'failed';
      return [{ kind, rule: `signal/${article}`, language, articles: [article], isExact, span }];
    });
  };
}
