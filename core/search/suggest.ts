import type { ArticleGroup } from '../articles/article-group';
import type { Product } from '../articles/products';
import type { Symptom } from '../detection/symptom';
import type { Facts } from '../facts/facts';
import type { Ticket } from '../ticket/ticket';
import type { LikelyCause, Reason, Suggestion } from './suggestion';
import { createSignReader, type Signs } from './ticket-signs';

export interface Suggester {
  /** Articles that fit the ticket, best first; empty where nothing fits: no suggestion is better than a wrong one. */
  suggest(ticket: Ticket, symptoms: readonly Symptom[], facts: Facts): Suggestion[];
}

export const MAX_SUGGESTIONS = 5;

/** Below this an article is not shown. */
const THRESHOLD = 0.3;

const MAX_CAUSE_REASONS = 2;

/**
 * What each sign is worth, of 1. The product's own message decides, and so does its error code; how far the customer's
 * sentences cover one of the article's phrases ranks the rest; what happened, the causes and the system part sibling
 * articles, in every language. Fitted to labelled tickets, then rounded until fewer numbers would rank worse.
 */
export const WORTH: Readonly<Record<keyof Signs, number>> = {
  message: 0.55,
  code: 0.55,
  phrase: 0.3,
  near: 0.65,
  wide: 0.05,
  quoted: 0.2,
  kind: 0.15,
  cause: 0.1,
  product: 0.3,
  possible: 0.25,
  possibleKin: 0.2,
  other: -0.5,
  system: 0.05,
  otherSystem: -0.3,
};

/** Of what another product named tells, this much is left beside a product's own message. */
const OTHER_BESIDE_MESSAGE = 0.3;

const SIGNS = Object.keys(WORTH) as (keyof Signs)[];

/**
 * Ranks articles for a ticket by matching the articles' phrases against the customer's words, never the ticket against
 * the articles: a long ticket matches any long article.
 */
export function createSuggester(
  groups: readonly ArticleGroup[],
  products: readonly Product[] = [],
): Suggester {
  const readSigns = createSignReader(groups, products);

  return {
    suggest(ticket, symptoms, facts) {
      if (symptoms.length === 0) return [];
      const read = readSigns(ticket, symptoms, facts);
      return groups
        .map(({ id, main }, index) => ({ id, main, found: read[index], score: scoreOf(read[index]?.signs) }))
        .filter(({ score }) => score >= THRESHOLD)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, MAX_SUGGESTIONS)
        .flatMap(({ id, main, found, score }): Suggestion[] => {
          if (!found) return [];
          const { messages, spoken, causes } = found;
          const isProduct = facts.product?.value === main.product;
          return [
            {
              article: id,
              score: Math.round(score * 1000) / 1000,
              causes,
              reasons: reasonsFor({ messages, spoken, symptoms, facts: isProduct ? facts : null, causes }),
              matches: [],
            },
          ];
        });
    },
  };
}

function scoreOf(signs: Signs | undefined): number {
  if (!signs) return 0;
  // The product's own message stands for its product, whatever else the ticket names; several say "Preparing backup".
  const named = signs.message > 0 ? { ...signs, other: signs.other * OTHER_BESIDE_MESSAGE } : signs;
  const sum = SIGNS.reduce((total, sign) => total + WORTH[sign] * named[sign], 0);
  return Math.max(0, Math.min(1, sum));
}

function reasonsFor(from: {
  messages: readonly Symptom[];
  spoken: readonly Symptom[];
  symptoms: readonly Symptom[];
  facts: Facts | null;
  causes: readonly LikelyCause[];
}): Reason[] {
  const reasons: Reason[] = [];
  for (const { text } of from.messages) reasons.push({ kind: 'signal', words: oneLine(text) });
  const reported =
    from.spoken.length > 0 ? from.spoken : from.symptoms.filter(({ kind }) => kind !== 'error-message');
  for (const { text } of reported.slice(0, 2)) reasons.push({ kind: 'symptom', words: oneLine(text) });
  for (const { words } of from.causes.slice(0, MAX_CAUSE_REASONS)) {
    reasons.push({ kind: 'cause', words: oneLine(words) });
  }
  if (from.facts?.product)
    reasons.push({ kind: 'product', words: oneLine(from.facts.product.evidence.text) });
  // What another article's message reports is still what the customer says.
  if (reasons.length === 0) {
    for (const { text } of from.symptoms.slice(0, 1)) reasons.push({ kind: 'symptom', words: oneLine(text) });
  }
  return reasons;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
