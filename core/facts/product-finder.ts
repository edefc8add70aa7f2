import type { Product } from '../articles/products';
import { foldKey } from '../text/fold';
import { createPhraseMatcher } from '../text/phrase-matcher';
import type { Span } from '../text/span';

/** A place where a product is named. */
export interface ProductMention {
  readonly product: string;
  /** Index into the texts that were searched. */
  readonly text: number;
  readonly span: Span;
}

export interface ProductFinder {
  /** Every place in folded texts, taken as one ticket, where a product is named, in order. */
  findMentions(foldedTexts: readonly string[]): ProductMention[];
  /** Products that the words of folded texts make possible without naming them. */
  findPossible(foldedTexts: readonly string[]): string[];
  /** The product that backs such a device or system up by default; `null` where none does. */
  usualFor(deviceOrSystem: string): string | null;
  /** Earlier ones win where two are named equally often. */
  readonly order: readonly string[];
}

export function createProductFinder(products: readonly Product[]): ProductFinder {
  const words = products.flatMap(({ id, mentions, weak }) => [
    ...mentions.map((word) => ({ id, word: foldKey(word), isWeak: false })),
    ...(weak?.mentions ?? []).map((word) => ({ id, word: foldKey(word), isWeak: true })),
  ]);
  const matcher = createPhraseMatcher(words.map(({ word }) => word));
  const beside = new Map(
    products.flatMap(({ id, weak }) =>
      weak ? [[id, createPhraseMatcher(weak.beside.map(foldKey))] as const] : [],
    ),
  );
  const hints = products.flatMap(({ id, hints: words }) =>
    (words ?? []).map((word) => ({ id, word: foldKey(word) })),
  );
  const hintMatcher = createPhraseMatcher(hints.map(({ word }) => word));
  const usual = products.flatMap(({ id, devices }) =>
    (devices ?? []).map((device) => ({ id, device: foldKey(device) })),
  );

  return {
    order: products.map(({ id }) => id),
    findMentions(foldedTexts) {
      const holds = new Map<string, boolean>();
      const isMeant = (id: string): boolean => {
        const known = holds.get(id) ?? foldedTexts.some((text) => beside.get(id)?.find(text).length);
        holds.set(id, known);
        return known;
      };
      return foldedTexts.flatMap((folded, text) =>
        matcher.find(folded).flatMap(({ phrase, span }) => {
          const word = words[phrase];
          return !word || (word.isWeak && !isMeant(word.id)) ? [] : [{ product: word.id, text, span }];
        }),
      );
    },
    findPossible(foldedTexts) {
      const found = foldedTexts.flatMap((text) =>
        hintMatcher.find(text).map(({ phrase }) => hints[phrase]?.id),
      );
      return [...new Set(found)].flatMap((id) => id ?? []);
    },
    usualFor(deviceOrSystem) {
      const name = foldKey(deviceOrSystem);
      return usual.find(({ device }) => name.startsWith(device))?.id ?? null;
    },
  };
}
