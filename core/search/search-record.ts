import { type ArticleGroup, recognisingTexts } from '../articles/article-group';
import { foldKey } from '../text/fold';
import { wordsAndPairs } from './content-words';

/** What is searched of an article; every list is joined to one text for the index. */
export interface SearchRecord {
  readonly id: string;
  readonly title: string;
  readonly signals: string[];
  readonly aliases: string[];
  /** Titles, signals and phrases of all other languages. */
  readonly otherLanguages: string[];
  readonly tags: string[];
  readonly productId: string;
  readonly product: string;
  readonly meaning: string;
  readonly body: string;
}

/** What agents remember of an article is its title, then its message; the body is a last resort. */
export const WEIGHTS = {
  title: 4,
  signals: 3,
  aliases: 3,
  otherLanguages: 3,
  tags: 1.5,
  product: 1,
  meaning: 0.6,
  body: 0.4,
} as const;

type Field = keyof typeof WEIGHTS;

/** Short, and what articles are told apart by. */
export const HEAD_FIELDS = [
  'title',
  'signals',
  'aliases',
  'otherLanguages',
  'tags',
  'product',
] as const satisfies readonly Field[];
export const BODY_FIELDS: readonly Field[] = ['meaning', 'body'];

/** Words that are in every question and tell no article from another. */
const STOP_WORDS = new Set(
  'a an and any are at be been but by can do does for from has have how i if in is it its me my of on or our so that the their then there this to was what when why will with you your'.split(
    ' ',
  ),
);

export function toRecord(group: ArticleGroup, productNames: ReadonlyMap<string, string>): SearchRecord {
  const { main } = group;
  const own = [main.title, ...main.aliases, ...main.signals.map(({ text }) => text)];
  return {
    id: group.id,
    title: main.title,
    signals: main.signals.map((signal) => signal.text),
    aliases: [...main.aliases],
    otherLanguages: recognisingTexts(group).filter((text) => !own.includes(text)),
    tags: [...main.tags, ...main.platforms],
    productId: main.product,
    product: productNames.get(main.product) ?? main.product,
    meaning: main.meaning,
    body: [
      ...main.causes.flatMap((cause) => [cause.title, ...cause.hints]),
      ...main.steps.flatMap((step) => [step.title, step.path ?? '', step.body]),
      ...main.faq.flatMap(({ question, answer }) => [question, answer]),
    ].join(' '),
  };
}

/** Folded words; of scripts without spaces, each pair of neighbouring signs. */
export function words(text: string): string[] {
  return wordsAndPairs(foldKey(text));
}

/** What an agent calls the thing seen, not what it says: "iphone backup failed message". The plural is what is backed up. */
const NAMES_OF_MESSAGES = new Set(
  'message popup notification alert meldung fehlermeldung mensaje mensagem messaggio melding foutmelding'.split(
    ' ',
  ),
);
/** With fewer words beside it, it may be what is meant. */
const MIN_WORDS_BESIDE = 3;

/** The words of a query that tell articles apart. */
export function searchWords(query: string): string[] {
  const telling = [...new Set(words(query))].filter((word) => !STOP_WORDS.has(word));
  const beside = telling.filter((word) => !NAMES_OF_MESSAGES.has(word));
  return beside.length < MIN_WORDS_BESIDE ? telling : beside;
}

/** The word as both sides of the index know it; `null` for one that tells nothing. */
export function toTerm(word: string): string | null {
  return STOP_WORDS.has(word) ? null : stem(word);
}

/** The terms of an indexed word: a code is typed with and without its "0x". */
export function toIndexTerms(word: string): string | string[] | null {
  return HEX_CODE.test(word) ? [word, word.slice(2)] : toTerm(word);
}

const HEX_CODE = /^0x[0-9a-f]{4,8}$/;

/**
 * "backups", "backed", "backing" → "back…": enough to find, and the same on both sides. So are "hängt", folded, and
 * "haengt", "größe" and "groesse".
 */
export function stem(word: string): string {
  const cut = word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
  return cut.replace(/([aou])e/g, '$1').replace(/ss/g, 's');
}
