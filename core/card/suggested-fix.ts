import type { Severity } from '../articles/article';
import type { Ticket } from '../ticket/ticket';
import type { TicketReader } from '../ticket-reader';

/** As much of a suggestion as the card in the page shows. */
export interface SuggestedFix {
  /** Id of the article. */
  readonly id: string;
  readonly title: string;
  /** The product's name. */
  readonly product: string;
  readonly severity: Severity;
  /** The customer's words that speak most for it. */
  readonly quote: string | null;
  /** Title of the likeliest cause. */
  readonly cause: string | null;
}

/** The card is a glance; the panel has the rest. */
const MAX_FIXES = 3;
const MAX_QUOTE_CHARS = 160;

/** The fixes that suit a ticket, best first; none where nothing fits well enough. */
export function suggestFixes(reader: TicketReader, ticket: Ticket): SuggestedFix[] {
  return reader
    .read(ticket)
    .suggestions.slice(0, MAX_FIXES)
    .flatMap(({ article: id, reasons, causes }) => {
      const article = reader.article(id);
      if (article === null) return [];
      const cause = article.causes.find((each) => each.id === causes[0]?.cause);
      return [
        {
          id,
          title: article.title,
          product: reader.productName(article.product),
          severity: article.severity.level,
          quote: reasons[0]?.words.slice(0, MAX_QUOTE_CHARS) ?? null,
          cause: cause?.title ?? null,
        },
      ];
    });
}
