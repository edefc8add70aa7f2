import type { Article } from '../articles/article';
import type { Symptom } from '../detection/symptom';
import type { Facts, StorageFigures } from '../facts/facts';
import { fold, foldKey } from '../text/fold';
import { createPhraseMatcher, tokenize } from '../text/phrase-matcher';
import { splitSentences } from '../text/sentences';
import { blankForeignWords } from '../ticket/own-words';
import { SUBJECT, type Ticket, textOf } from '../ticket/ticket';
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
 * how far the customer's sentences cover one of the article's phrases ranks the rest; causes part sibling articles.
 */
const WORTH = {
  message: 0.5,
  phrase: 0.3,
  coverage: 0.4,
  product: 0.15,
  cause: 0.09,
  otherProduct: -0.5,
} as const;

/** Of all causes hinted, this many count: a long ticket mentions everything. */
const MAX_COUNTED_CAUSES = 2;

/** What the customer wrote in earlier messages counts this much: the last message says how things are now. */
const EARLIER = 0.7;

/** Room that is called little: less than a gigabyte, or less than a twentieth of the whole. */
const LITTLE_ROOM_GB = 1;
const LITTLE_ROOM_SHARE = 0.05;

interface Phrase {
  readonly article: number;
  readonly words: readonly string[];
  /** Mean rarity of its words, 0 to 1. */
  readonly rarity: number;
}

/**
 * Ranks articles for a ticket by matching the articles' phrases against the customer's words, never the ticket against
 * the articles: a long ticket matches any long article.
 */
export function createSuggester(articles: readonly Article[]): Suggester {
  const hints = articles.flatMap((article, index) =>
    article.causes.flatMap((cause) =>
      cause.hints.map((hint) => ({ article: index, cause: cause.id, hint: foldKey(hint) })),
    ),
  );
  const hintMatcher = createPhraseMatcher(hints.map(({ hint }) => hint));
  const texts = articles.flatMap((article, index) =>
    [article.title, ...article.aliases, ...article.signals.map(({ text }) => text)].map((text) => ({
      article: index,
      words: contentWords(text),
    })),
  );
  const rarity = createRarity(texts);
  const phrases: Phrase[] = texts.map(({ article, words }) => ({
    article,
    words,
    rarity: words.reduce((sum, word) => sum + rarity(word), 0) / Math.max(words.length, 1),
  }));

  return {
    suggest(ticket, symptoms, facts) {
      if (symptoms.length === 0) return [];
      const latest = symptoms.reduce((last, { message }) => Math.max(last, message), SUBJECT);
      const weigh = (message: number): number => (message === latest ? 1 : EARLIER);
      const covered = coverage(wordsNear(ticket, symptoms, weigh));
      const hinted = findCauses(readCustomer(ticket), facts);

      return articles
        .map((article, index) => {
          const own = symptoms.filter(({ articles: ids }) => ids.includes(article.id));
          const messages = own.filter(({ kind }) => kind === 'error-message');
          const spoken = own.filter(({ kind }) => kind !== 'error-message');
          const causes = hinted.get(index) ?? [];
          const isProduct = facts.product?.value === article.product;
          const isOther = facts.product !== null && !isProduct;
          const strongest = (found: readonly Symptom[]): number =>
            found.reduce((most, { message }) => Math.max(most, weigh(message)), 0);
          const score =
            WORTH.message * strongest(messages) +
            WORTH.phrase * strongest(spoken) * specificity(index, spoken) +
            WORTH.coverage * (covered.get(index) ?? 0) +
            WORTH.cause * Math.min(causes.length, MAX_COUNTED_CAUSES) +
            (isProduct ? WORTH.product : 0) +
            (isOther && messages.length === 0 ? WORTH.otherProduct : 0);
          return {
            article: article.id,
            score: Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000,
            causes,
            reasons: reasonsFor({
              messages,
              spoken,
              symptoms,
              facts: isProduct ? facts : null,
              hinted: causes,
            }),
            matches: [],
          };
        })
        .filter(({ score }) => score >= THRESHOLD)
        .sort((a, b) => b.score - a.score || (a.article < b.article ? -1 : 1))
        .slice(0, MAX_SUGGESTIONS);
    },
  };

  /** How rare the words of the best phrase are that stands in these symptoms, 0 to 1. */
  function specificity(article: number, spoken: readonly Symptom[]): number {
    let best = 0;
    for (const { text } of spoken) {
      const words = new Set(contentWords(text));
      for (const phrase of phrases) {
        if (phrase.article === article && phrase.words.every((word) => words.has(word))) {
          best = Math.max(best, phrase.rarity);
        }
      }
    }
    return best;
  }

  /** For each article, how much of its best phrase the words near the symptoms cover, 0 to 1; rare words count more. */
  function coverage(near: ReadonlyMap<string, number>): Map<number, number> {
    const best = new Map<number, number>();
    for (const { article, words, rarity: specific } of phrases) {
      let met = 0;
      let all = 0;
      for (const word of words) {
        const weight = rarity(word);
        all += weight;
        met += weight * (near.get(word) ?? 0);
      }
      // A phrase of a single word is covered by chance; one of everyday words alone is covered by every ticket.
      const share = words.length > 1 && all > 0 ? (met / all) ** 2 * (0.5 + 0.5 * specific) : 0;
      if (share > (best.get(article) ?? 0)) best.set(article, share);
    }
    return best;
  }

  /** The causes hinted at, most hints first, each with the customer's words. */
  function findCauses(said: readonly string[], facts: Facts): Map<number, LikelyCause[]> {
    const counts = new Map<number, Map<string, { words: string; count: number }>>();
    const add = (article: number, cause: string, words: string): void => {
      const ofArticle = counts.get(article) ?? new Map<string, { words: string; count: number }>();
      const known = ofArticle.get(cause);
      ofArticle.set(cause, {
        words: known && known.words.length >= words.length ? known.words : words,
        count: (known?.count ?? 0) + 1,
      });
      counts.set(article, ofArticle);
    };
    for (const text of said) {
      const { text: foldedText, toOriginal } = fold(text);
      for (const { phrase, span } of hintMatcher.find(foldedText)) {
        const hint = hints[phrase];
        const { start, end } = toOriginal(span);
        if (hint) add(hint.article, hint.cause, text.slice(start, end).trim());
      }
    }
    const { storage } = facts;
    if (storage && hasLittleRoom(storage.value)) {
      articles.forEach((article, index) => {
        for (const cause of article.causes) {
          if (cause.fact === 'low-storage') add(index, cause.id, storage.evidence.text);
        }
      });
    }
    return new Map(
      [...counts].map(([article, causes]) => [
        article,
        [...causes].sort(([, a], [, b]) => b.count - a.count).map(([cause, { words }]) => ({ cause, words })),
      ]),
    );
  }
}

function hasLittleRoom({ freeGb, usedGb, totalGb }: StorageFigures): boolean {
  const free = freeGb ?? (usedGb !== undefined && totalGb !== undefined ? totalGb - usedGb : null);
  if (free === null) return false;
  return free < LITTLE_ROOM_GB || (totalGb !== undefined && free < totalGb * LITTLE_ROOM_SHARE);
}

function reasonsFor(from: {
  messages: readonly Symptom[];
  spoken: readonly Symptom[];
  symptoms: readonly Symptom[];
  facts: Facts | null;
  hinted: readonly LikelyCause[];
}): Reason[] {
  const reasons: Reason[] = [];
  for (const { text } of from.messages) reasons.push({ kind: 'signal', words: oneLine(text) });
  const reported =
    from.spoken.length > 0 ? from.spoken : from.symptoms.filter(({ kind }) => kind !== 'error-message');
  for (const { text } of reported.slice(0, 2)) reasons.push({ kind: 'symptom', words: oneLine(text) });
  for (const { words } of from.hinted.slice(0, MAX_COUNTED_CAUSES))
    reasons.push({ kind: 'cause', words: oneLine(words) });
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
  weigh: (message: number) => number,
): Map<string, number> {
  const near = new Map<string, number>();
  for (const message of new Set(symptoms.map((symptom) => symptom.message))) {
    const found = symptoms.filter((symptom) => symptom.message === message);
    const text = message === SUBJECT ? ticket.subject : blankForeignWords(textOf(ticket, message));
    const sentences = splitSentences(text);
    let next = 0;
    // Both are in the text's order: one walk over them, however many there are.
    const held = sentences.map(({ start, end }) => {
      while ((found[next]?.span.end ?? end) <= start) next += 1;
      return (found[next]?.span.start ?? end) < end;
    });
    sentences.forEach((sentence, index) => {
      if (!held[index - 1] && !held[index] && !held[index + 1]) return;
      for (const word of contentWords(text.slice(sentence.start, sentence.end))) {
        near.set(word, Math.max(near.get(word) ?? 0, weigh(message)));
      }
    });
  }
  return near;
}

const FUNCTION_WORDS = new Set(
  'a an and any are at be been but by do does for from has have i if in is it its me my of on or our so that the their then there this to was were with you your s'.split(
    ' ',
  ),
);

/** Folded words that carry meaning, by their stem, so that "backups", "backing up" and "back up" are one. */
function contentWords(text: string): string[] {
  const joined = foldKey(text)
    .replace(/\bback(?:ed|ing|s)?[ -]?ups?\b/g, 'backup')
    .replace(/\bgr[ae]y(?:ed)?[ -]?out\b/g, 'greyedout')
    .replace(/\bwi[ -]?fi\b/g, 'wifi');
  const words = tokenize(joined)
    .map(({ text: word }) => word.replace(/'(?:s|t|ve|re|ll|d|m)$/, ''))
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word));
  return [...new Set(words)];
}

/** How much a word tells, 0 to 1: one that stands in few articles tells more. */
function createRarity(
  texts: readonly { article: number; words: readonly string[] }[],
): (word: string) => number {
  const holders = new Map<string, Set<number>>();
  for (const { article, words } of texts) {
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(article));
  }
  const total = Math.max(1, new Set(texts.map(({ article }) => article)).size);
  return (word) => Math.log(1 + total / (holders.get(word)?.size ?? 1)) / Math.log(1 + total);
}
