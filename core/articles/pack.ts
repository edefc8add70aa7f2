import type { Article, Language } from './article';
import type { Product } from './products';

/** A set of articles with what they refer to: what the extension's own pages load. */
export interface Pack {
  readonly articles: readonly Article[];
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
}

/** The signals of all articles, in the pack's order. */
export function signalsOf(articles: readonly Article[]): ArticleSignals[] {
  return articles.map((article) => ({
    article: article.id,
    language: article.language,
    messages: article.signals.filter((signal) => signal.kind === 'message').map((signal) => signal.text),
    phrases: article.signals.filter((signal) => signal.kind === 'phrase').map((signal) => signal.text),
  }));
}
