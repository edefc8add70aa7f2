import type { Severity } from '../articles/article';
import type { Engine } from '../engine';

/** As much of an article as a line in the page's list shows. */
export interface FoundArticle {
  readonly id: string;
  readonly title: string;
  /** The product's name. */
  readonly product: string;
  readonly severity: Severity;
}

/** More would cover the page, and a further letter is quicker than reading them. */
const MAX_FOUND = 6;

/** The articles that fit typed words, best first. */
export function findArticles(engine: Engine, query: string): FoundArticle[] {
  return engine
    .search(query)
    .slice(0, MAX_FOUND)
    .flatMap(({ article: id }) => {
      const article = engine.article(id);
      if (article === null) return [];
      const { title, product, severity } = article;
      return [{ id, title, product: engine.productName(product), severity: severity.level }];
    });
}
