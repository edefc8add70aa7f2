import type { Article } from '../articles/article';
import { type ArticleGroup, recognisingTexts } from '../articles/article-group';
import type { Product } from '../articles/products';
import type { Symptom } from '../detection/symptom';
import type { Facts } from '../facts/facts';
import { splitSentences } from '../text/sentences';
import { overlaps } from '../text/span';
import { blankForeignWords } from '../ticket/own-words';
import { SUBJECT, type Ticket, textOf } from '../ticket/ticket';
import { contentWords } from './content-words';
import { createCauseFinder } from './likely-causes';
import { createPhraseIndex } from './phrase-index';
import type { LikelyCause, Reason, Suggestion } from './suggestion';

export interface Suggester {
  /** Articles that fit the ticket, best first; empty where nothing fits: no suggestion is better than a wrong one. */
  suggest(ticket: Ticket, symptoms: readonly Symptom[], facts: Facts): Suggestion[];
}

export const MAX_SUGGESTIONS = 5;

/** Below this an article is not shown. A product alone, without anything that points to this article, stays below. */
const THRESHOLD = 0.3;

/**
 * What each sign is worth, of 1. The product's own message decides; a phrase nearly does, the more the rarer its words;
 * how far the customer's sentences cover one of the article's phrases ranks the rest; what happened and the causes part
 * sibling articles, in every language.
 */
const WORTH = {
  message: 0.5,
  code: 0.4,
  phrase: 0.3,
  coverage: 0.4,
  product: 0.15,
  kinProduct: 0.05,
  kind: 0.16,
  cause: 0.09,
  system: 0.05,
  otherSystem: -0.2,
  otherProduct: -0.5,
  otherThanUsual: -0.15,
} as const;

/** Of all causes hinted, this many count: a long ticket mentions everything. */
const MAX_COUNTED_CAUSES = 2;

/** What the customer wrote in earlier messages counts this much: the last message says how things are now. */
const EARLIER = 0.7;

/**
 * Ranks articles for a ticket by matching the articles' phrases against the customer's words, never the ticket against
 * the articles: a long ticket matches any long article.
 */
export function createSuggester(
  groups: readonly ArticleGroup[],
  products: readonly Product[] = [],
): Suggester {
  const kin = new Map(products.map((product) => [product.id, product.kin ?? []]));
  const findCauses = createCauseFinder(groups);
  const phrases = createPhraseIndex(
    groups.flatMap((group, article) => recognisingTexts(group).map((text) => ({ article, text }))),
  );

  function worthOfProduct({ product }: Article, facts: Facts, isNamedByMessage: boolean): number {
    if (!facts.product) return 0;
    if (facts.product.value === product) return WORTH.product;
    const isKin = kin.get(facts.product.value)?.includes(product);
    if (isKin || facts.alsoNamed?.includes(product)) return WORTH.kinProduct;
    if (isNamedByMessage) return 0;
    // A device alone only says what usually backs it up.
    const { evidence } = facts.product;
    const isInferred = evidence === facts.device?.evidence || evidence === facts.os?.evidence;
    return isInferred ? WORTH.otherThanUsual : WORTH.otherProduct;
  }

  return {
    suggest(ticket, symptoms, facts) {
      if (symptoms.length === 0) return [];
      const latest = symptoms.reduce((last, { message }) => Math.max(last, message), SUBJECT);
      const weigh = ({ message }: Pick<Symptom, 'message'>): number => (message === latest ? 1 : EARLIER);
      const strongest = (found: readonly Symptom[]): number =>
        found.reduce((most, symptom) => Math.max(most, weigh(symptom)), 0);
      const covered = phrases.coverage(wordsNear(ticket, symptoms, weigh));
      const spokenWholly = phrases.specificity(symptoms.map(({ text }) => text).join('\n'));
      const hinted = findCauses(readCustomer(ticket), facts);

      return groups
        .map(({ id, main }, index): Suggestion => {
          const own = symptoms.filter(({ articles }) => articles.includes(id));
          const messages = own.filter(({ kind }) => kind === 'error-message');
          const spoken = own.filter(({ kind }) => kind !== 'error-message');
          const ofKind = symptoms.filter(({ kind }) => main.kinds.includes(kind));
          const causes = hinted.get(index) ?? [];
          const isProduct = facts.product?.value === main.product;
          const score =
            WORTH.message * strongest(messages) +
            WORTH.phrase * strongest(spoken) * (spokenWholly.get(index) ?? 0) +
            WORTH.coverage * (covered.get(index) ?? 0) +
            WORTH.kind * strongest(ofKind) +
            WORTH.cause * Math.min(causes.length, MAX_COUNTED_CAUSES) +
            (namesCode(main, facts) ? WORTH.code : 0) +
            worthOfProduct(main, facts, messages.length > 0) +
            worthOfSystem(main, facts);
          return {
            article: id,
            score: Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000,
            causes,
            reasons: reasonsFor({ messages, spoken, symptoms, facts: isProduct ? facts : null, causes }),
            matches: [],
          };
        })
        .filter(({ score }) => score >= THRESHOLD)
        .sort((a, b) => b.score - a.score || (a.article < b.article ? -1 : 1))
        .slice(0, MAX_SUGGESTIONS);
    },
  };
}

/** True where one of the ticket's error codes stands in the article's title, signals or aliases. */
function namesCode({ title, aliases, signals }: Article, { codes }: Facts): boolean {
  if (codes.length === 0) return false;
  const texts = [title, ...aliases, ...signals.map(({ text }) => text)].join(' ').toLowerCase();
  return codes.some(({ value }) => texts.includes(value.replace(/^error /, '').toLowerCase()));
}

/** Systems as articles and tickets name them; an article for none of them fits all. */
const SYSTEMS: readonly RegExp[] = [/^(?:ios|ipados)/i, /^android/i, /^mac ?os|^os ?x/i, /^windows/i];

/** An article for another system than the customer's is the sibling that was not meant. */
function worthOfSystem({ platforms }: Article, { os }: Facts): number {
  const system = SYSTEMS.find((candidate) => os !== null && candidate.test(os.value));
  if (!system) return 0;
  if (platforms.some((platform) => system.test(platform))) return WORTH.system;
  const isForOthers = platforms.every((platform) => SYSTEMS.some((candidate) => candidate.test(platform)));
  return isForOthers ? WORTH.otherSystem : 0;
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
  for (const { words } of from.causes.slice(0, MAX_COUNTED_CAUSES)) {
    reasons.push({ kind: 'cause', words: oneLine(words) });
  }
  if (from.facts?.product)
    reasons.push({ kind: 'product', words: oneLine(from.facts.product.evidence.text) });
  return reasons;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the customer wrote in this ticket, without quotes and signatures. */
function readCustomer(ticket: Ticket): string[] {
  const messages = ticket.messages
    .filter(({ author }) => author === 'customer')
    .map(({ text }) => blankForeignWords(text));
  return [ticket.subject, ...messages];
}

/**
 * The words of the sentences that hold a symptom, with the sentence before and after: where the customer says what is
 * wrong. Each with the weight of the message it stands in.
 */
function wordsNear(
  ticket: Ticket,
  symptoms: readonly Symptom[],
  weigh: (symptom: Pick<Symptom, 'message'>) => number,
): Map<string, number> {
  const near = new Map<string, number>();
  for (const message of new Set(symptoms.map((symptom) => symptom.message))) {
    const found = symptoms.filter((symptom) => symptom.message === message);
    const text = message === SUBJECT ? ticket.subject : blankForeignWords(textOf(ticket, message));
    const sentences = splitSentences(text);
    const held = sentences.map((sentence) => found.some(({ span }) => overlaps(span, sentence)));
    sentences.forEach((sentence, index) => {
      if (!held[index - 1] && !held[index] && !held[index + 1]) return;
      for (const word of contentWords(text.slice(sentence.start, sentence.end))) {
        near.set(word, Math.max(near.get(word) ?? 0, weigh({ message })));
      }
    });
  }
  return near;
}
