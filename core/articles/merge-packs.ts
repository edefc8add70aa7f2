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

/**
 * Of articles from several layers, those that count: each id from the first layer that has it, in all its languages.
 * @param layers the most important first
 */
export function chooseLayer<Item extends { readonly id: string }>(
  layers: readonly (readonly Item[])[],
  hidden: ReadonlySet<string>,
): Item[] {
  const taken = new Set<string>();
  return layers.flatMap((layer) => {
    const left = layer.filter(({ id }) => !taken.has(id) && !hidden.has(id));
    for (const { id } of left) taken.add(id);
    return left;
  });
}
