import type { Pack } from './pack';

/** What an agent's own and the team's articles change of the shipped ones. */
export interface Overlay {
  /** Ids of articles that another layer has too: the shipped one gives way. */
  readonly replaced: ReadonlySet<string>;
  /** Ids of articles the agent does not want to see, in any layer. */
  readonly hidden: ReadonlySet<string>;
}

export const NO_OVERLAY: Overlay = { replaced: new Set(), hidden: new Set() };

/** The shipped articles that are left: the agent's own go before the team's, and those before the shipped ones. */
export function mergePacks(shipped: Pack, { replaced, hidden }: Overlay): Pack {
  if (replaced.size === 0 && hidden.size === 0) return shipped;
  const isLeft = (id: string): boolean => !replaced.has(id) && !hidden.has(id);
  return {
    ...shipped,
    articles: shipped.articles.filter(({ id }) => isLeft(id)),
    phrases: shipped.phrases.filter(({ article }) => isLeft(article)),
  };
}
