import type { Severity } from '../articles/article';
import type { Suggestion } from '../search/suggestion';
import type { TicketReader } from '../ticket-reader';

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

/** The articles that were found for typed words, best first. */
export function listFound(
  found: readonly Suggestion[],
  articles: Pick<TicketReader, 'article' | 'productName'>,
): FoundArticle[] {
  return found.slice(0, MAX_FOUND).flatMap(({ article: id }) => {
    const article = articles.article(id);
    if (article === null) return [];
    const { title, product, severity } = article;
    return [{ id, title, product: articles.productName(product), severity: severity.level }];
  });
}
