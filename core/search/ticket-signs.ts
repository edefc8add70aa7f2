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
import { createCauseFinder, type HintedCause } from './likely-causes';
import { createPhraseIndex } from './phrase-index';
import type { LikelyCause } from './suggestion';

/** How far each sign that speaks for or against an article is there, 0 to 1 unless said otherwise. */
export interface Signs {
  /** The product's own message of this article. */
  readonly message: number;
  /** An error code that the article names. */
  readonly code: number;
  /** One of its phrases, word for word; the rarer its words, the more. */
  readonly phrase: number;
  /** How far the sentences around the symptoms cover one of its phrases. */
  readonly near: number;
  /** How much further all that the customer wrote does. */
  readonly wide: number;
  /** How alike one of its phrases is to something that the customer puts between quotation marks. */
  readonly quoted: number;
  /** What happened is what the article is for. */
  readonly kind: number;
  /** Causes hinted at, 0 to 2; a hint that sibling articles share counts less. */
  readonly cause: number;
  /** Its product is the one named most, or what usually backs up the device named, or stands on the product named. */
  readonly product: number;
  /** No product is named, and the ticket's words make this one possible; the less, the more others they do. */
  readonly possible: number;
  /** The ticket's words make it possible, and it is kin of the product named. */
  readonly possibleKin: number;
  /** Another product is named. */
  readonly other: number;
  /** 1 where the customer's system is the first of the article's platforms, half for the others. */
  readonly system: number;
  readonly otherSystem: number;
}

/** What speaks for one article, and the words it was read from. */
export interface ArticleSigns {
  readonly signs: Signs;
  readonly messages: readonly Symptom[];
  readonly spoken: readonly Symptom[];
  readonly causes: readonly LikelyCause[];
}

/** Reads the signs of every article from a ticket, in the order of the articles. */
export type SignReader = (
  ticket: Ticket,
  symptoms: readonly Symptom[],
  facts: Facts,
) => readonly ArticleSigns[];

/** Of all causes hinted, this many count: a long ticket mentions everything. */
const MAX_COUNTED_CAUSES = 2;

/** What the customer wrote in earlier messages counts this much: the last message says how things are now. */
const EARLIER = 0.7;

/** Where a product has one article, that is for whatever happened; a little less than for what it says it is for. */
const ONLY_KIND = 0.6;

export function createSignReader(groups: readonly ArticleGroup[], products: readonly Product[]): SignReader {
  const kin = new Map(products.map((product) => [product.id, product.kin ?? []]));
  const findCauses = createCauseFinder(groups);
  const phrases = createPhraseIndex(
    groups.flatMap((group, article) =>
      recognisingTexts(group).map((text) => ({ article, family: group.main.product, text })),
    ),
  );

  const withArticle = new Set(groups.map(({ main }) => main.product));
  const isOnly = onlyOnes(groups.map(({ main }) => main.product));

  /** `null` where the ticket tells nothing that makes it this product. */
  function signsOfProduct({ product }: Article, facts: Facts): Partial<Signs> | null {
    const isPossible = facts.possibleProducts?.includes(product) === true;
    if (!facts.product)
      return isPossible ? { possible: 1 / Math.sqrt(facts.possibleProducts?.length ?? 1) } : null;
    if (facts.product.value === product) return { product: 1 };
    const isKin = kin.get(facts.product.value)?.includes(product) === true;
    // "WhatsApp to iCloud": what is meant is the one that stands on the other, however often each is named.
    if (facts.alsoNamed?.includes(product)) return isKin ? { product: 1 } : {};
    // A product without any article says that no other is meant.
    if (isKin && (isInferred(facts) || withArticle.has(facts.product.value)))
      return isPossible ? { possibleKin: 1 } : {};
    return isInferred(facts) ? null : { other: 1 };
  }

  return (ticket, symptoms, facts) => {
    const latest = symptoms.reduce((last, { message }) => Math.max(last, message), SUBJECT);
    const weigh = ({ message }: Pick<Symptom, 'message'>): number => (message === latest ? 1 : EARLIER);
    const strongest = (found: readonly Symptom[]): number =>
      found.reduce((most, symptom) => Math.max(most, weigh(symptom)), 0);
    const said = readCustomer(ticket);
    const near = phrases.coverage(wordsNear(ticket, symptoms, weigh));
    const wide = phrases.coverage(new Map(contentWords(said.join('\n')).map((word) => [word, 1])));
    const spokenWholly = phrases.specificity(symptoms.map(({ text }) => text).join('\n'));
    const hinted = findCauses(said, facts);
    const quoted = quotesIn(said).map((quote) => phrases.likeness(new Set(contentWords(quote))));
    const withoutRoom = new Set(
      [...hinted].flatMap(([index, causes]) => productWithoutRoom(groups[index], causes)),
    );

    return groups.map(({ id, main }, index): ArticleSigns => {
      const own = symptoms.filter(({ articles }) => articles.includes(id));
      const messages = own.filter(({ kind }) => kind === 'error-message');
      const spoken = own.filter(({ kind }) => kind !== 'error-message');
      const causes = hinted.get(index) ?? [];
      const covered = near.get(index) ?? 0;
      const ofProduct = signsOfProduct(main, facts);
      const kind = Math.max(
        strongest(symptoms.filter((symptom) => main.kinds.includes(symptom.kind))),
        isOnly.has(main.product) ? ONLY_KIND : 0,
        main.kinds.includes('no-space') && withoutRoom.has(main.product) ? 1 : 0,
      );
      const cause = causes.slice(0, MAX_COUNTED_CAUSES).reduce((sum, { weight }) => sum + weight, 0);
      return {
        messages,
        spoken,
        causes: causes.map(({ cause, words }) => ({ cause, words })),
        signs: {
          ...NONE,
          ...ofProduct,
          ...signsOfSystem(main, facts),
          message: strongest(messages),
          code: Number(namesCode(main, facts)),
          phrase: strongest(spoken) * (spokenWholly.get(index) ?? 0),
          near: covered,
          wide: Math.max(0, (wide.get(index) ?? 0) - covered),
          quoted: quoted.reduce((most, likeness) => Math.max(most, likeness.get(index) ?? 0), 0),
          // What happened, and why, is alike for all products: alone it points at none.
          ...(ofProduct && !ofProduct.other ? { kind, cause } : {}),
        },
      };
    });
  };
}

const NONE: Signs = {
  message: 0,
  code: 0,
  phrase: 0,
  near: 0,
  wide: 0,
  quoted: 0,
  kind: 0,
  cause: 0,
  product: 0,
  possible: 0,
  possibleKin: 0,
  other: 0,
  system: 0,
  otherSystem: 0,
};

function onlyOnes(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
  return new Set(names.filter((name) => !twice.has(name)));
}

/** "It fails, and iCloud is full": that there is no room is what happened, whichever article's cause the words hint at. */
function productWithoutRoom(group: ArticleGroup | undefined, causes: readonly HintedCause[]): string[] {
  const ofRoom = group?.main.causes.filter(({ fact }) => fact === 'low-storage').map(({ id }) => id) ?? [];
  return group && causes.some(({ cause }) => ofRoom.includes(cause)) ? [group.main.product] : [];
}

/** A device or system alone only says what usually backs it up. */
function isInferred({ product, device, os }: Facts): boolean {
  return product !== null && (product.evidence === device?.evidence || product.evidence === os?.evidence);
}

/** True where one of the ticket's error codes stands in the article's title, signals or aliases. */
function namesCode({ title, aliases, signals }: Article, { codes }: Facts): boolean {
  if (codes.length === 0) return false;
  const texts = [title, ...aliases, ...signals.map(({ text }) => text)].join(' ').toLowerCase();
  return codes.some(({ value }) => texts.includes(value.replace(/^error /, '').toLowerCase()));
}

/** Systems as articles and tickets name them; an article for none of them fits all. */
const SYSTEMS: readonly RegExp[] = [/^(?:ios|ipados)/i, /^android/i, /^mac ?os|^os ?x/i, /^windows/i];

/** What runs on an iPhone and on an iPad is one system, and parts articles that are alike but for the device. */
const IS_IPAD = /^ipados/i;

/** An article for another system than the customer's is the sibling that was not meant. */
function signsOfSystem({ platforms }: Article, { os }: Facts): Partial<Signs> {
  const system = SYSTEMS.find((candidate) => os !== null && candidate.test(os.value));
  if (!system) return {};
  const [first = ''] = platforms;
  if (system.test(first) && IS_IPAD.test(first) === IS_IPAD.test(os?.value ?? '')) return { system: 1 };
  if (platforms.some((platform) => system.test(platform))) return { system: 0.5 };
  const isForOthers = platforms.every((platform) => SYSTEMS.some((candidate) => candidate.test(platform)));
  return isForOthers ? { otherSystem: 1 } : {};
}

/** What stands between quotation marks of any language: most often what a product says. */
const QUOTE = /["“”„«»「『《](?=\S)([^"“”„«»「」『』《》\n]{4,120})["“”«»」』》]/g;

function quotesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(QUOTE)].map(([, quote = '']) => quote));
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
