import type { ArticleSignals } from '../articles/pack';
import { foldKey } from '../text/fold';
import type { Key } from '../text/keys';
import { choosePhraseKey, type KeyCost } from '../text/phrase-key';
import { splitSentences } from '../text/sentences';

/** A message or phrase by which an article is recognised. */
export interface Signal {
  readonly article: string;
  readonly language: string;
  readonly isExact: boolean;
  /** Folded; of several sentences the longest. */
  readonly phrase: string;
}

const LEADING_ARTICLE = /^(?:the|your|this|a|an) /i;

export function listSignals({ article, language, messages, phrases }: ArticleSignals): Signal[] {
  const signal = (text: string, isExact: boolean): Signal => ({
    article,
    language,
    isExact,
    phrase: longestSentence(foldKey(text)),
  });
  return [
    ...messages.flatMap((text) => [
      signal(text, true),
      // People quote "The last backup could not be completed" without its first word.
      ...(LEADING_ARTICLE.test(text) ? [signal(text.replace(LEADING_ARTICLE, ''), true)] : []),
    ]),
    ...phrases.map((text) => signal(text, false)),
  ];
}

/**
 * Keys of which one stands wherever a signal of the article does. A phrase that is a single letter, or none, has no key;
 * it is found beside others only.
 */
export function chooseSignalKeys(signals: ArticleSignals, costOf?: KeyCost): Key[] {
  const keys = listSignals(signals).flatMap(({ phrase }) => choosePhraseKey(phrase, costOf) ?? []);
  return [...new Set(keys)];
}

/** Such a phrase is one sentence, which need not be found out with care. */
const SHORT_PHRASE_CHARS = 200;
const ENDS_SENTENCE = /[.!?…。！？\n]/;

/** Signals are looked for sentence by sentence; of a message of several, the longest is enough to know it by. */
function longestSentence(folded: string): string {
  if (folded.length <= SHORT_PHRASE_CHARS && !ENDS_SENTENCE.test(folded)) return folded;
  const sentences = splitSentences(folded).map(({ start, end }) => folded.slice(start, end));
  return sentences.reduce((longest, sentence) => (sentence.length > longest.length ? sentence : longest), '');
}
