import type { PackedKeys } from '../text/packed-keys';
import { once } from '../wording/once';
import type { Article, Language } from './article';
import type { ArticlePhrases } from './article-phrases';
import type { ArticleTranslation } from './article-translation';
import type { Product } from './products';

/** A set of articles with what they refer to: what the extension's own pages load. */
export interface Pack {
  readonly articles: readonly Article[];
  /** How articles are found in languages they are not written in. */
  readonly phrases: readonly ArticlePhrases[];
  /** Empty where they are loaded by language, as the extension does with those it ships. */
  readonly translations?: readonly ArticleTranslation[];
  readonly products: readonly Product[];
}

/** What the content script needs to recognise an article in a ticket; never the bodies. */
export interface ArticleSignals {
  readonly article: string;
  readonly language: Language;
  /** Exact error messages of the product. */
  readonly messages: readonly string[];
  /** How customers say it. */
  readonly phrases: readonly string[];
  /** What the messages and phrases are found by, chosen at build time; without them they are chosen when first used. */
  readonly keys?: PackedKeys;
}

/** What shipped signals are found by, chosen at build time. */
export type SignalKeys = Pick<ArticleSignals, 'article' | 'language' | 'keys'>;

/** The signals of all articles, in the pack's order. */
export function signalsOf({ articles, phrases }: Pick<Pack, 'articles' | 'phrases'>): ArticleSignals[] {
  return [
    ...articles.map(({ id, language, signals }) => ({
      article: id,
      language,
      messages: signals.filter(({ kind }) => kind === 'message').map(({ text }) => text),
      phrases: signals.filter(({ kind }) => kind === 'phrase').map(({ text }) => text),
    })),
    ...phrases.map(({ article, language, phrases: loose }) => ({
      article,
      language,
      messages: [],
      phrases: loose,
    })),
  ];
}

/** Signals with the keys that were chosen for these very ones. */
export function withKeys(
  signals: readonly ArticleSignals[],
  chosen: readonly SignalKeys[],
): ArticleSignals[] {
  const nameOf = ({ article, language }: SignalKeys): string => `${article} ${language}`;
  const keys = new Map<string, SignalKeys['keys']>();
  // Which of two of one name is meant can't be told.
  for (const each of chosen) keys.set(nameOf(each), keys.has(nameOf(each)) ? undefined : each.keys);
  return signals.map((each) => {
    const known = keys.get(nameOf(each));
    return known === undefined ? each : { ...each, keys: known };
  });
}

/** Signals whose texts are loaded when those of one are asked for; `load` gives them in the order of their keys. */
export function deferSignals(
  chosen: readonly SignalKeys[],
  load: () => readonly ArticleSignals[],
): ArticleSignals[] {
  const loaded = once(load);
  return chosen.map((each, index) => ({
    ...each,
    get messages() {
      return loaded()[index]?.messages ?? [];
    },
    get phrases() {
      return loaded()[index]?.phrases ?? [];
    },
  }));
}
