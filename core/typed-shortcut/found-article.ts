import type { Article, Severity } from '../articles/article';
import type { Engine } from '../engine';
import type { Reply } from '../reply/reply-plan';
import type { Ticket } from '../ticket/ticket';

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

/** An article's reply as it is without the agent's choices, for the ticket that is open. */
export function writeReply(engine: Engine, article: Article, ticket: Ticket | null): Reply {
  const reading = ticket && engine.read(ticket);
  const causes = reading?.suggestions.find((suggestion) => suggestion.article === article.id)?.causes ?? [];
  return engine.render(
    engine.plan(article, reading?.facts ?? null, {
      length: 'full',
      chosen: new Map(),
      likelyCauses: causes.map(({ cause }) => cause),
    }),
  );
}
