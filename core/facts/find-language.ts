import { LANGUAGES, type Language } from '../articles/languages';
import type { Symptom } from '../detection/symptom';
import { foldKey } from '../text/fold';
import { tokenize } from '../text/phrase-matcher';
import { blankForeignWords } from '../ticket/own-words';
import type { Ticket } from '../ticket/ticket';
import { EVERYDAY_WORDS, type WordedLanguage } from './everyday-words';

/** Enough for a sure guess; more only costs time. */
const MAX_CHARS = 1_000;

/** What a language's own wording found counts as much as half of all everyday words: it tells in the shortest texts. */
const SYMPTOM_WEIGHT = 0.5;

/** A language with this share of the best one's score is written too: "Backup aborted". J'ai lancé chkdsk. */
const ALSO_SHARE = 0.4;

/** Letters that one of the languages has alone, as written; each counts like half a word, at most {@link MAX_LETTERS}. */
const OWN_LETTERS: readonly (readonly [WordedLanguage, RegExp])[] = [
  ['de', /[äöüß]/giu],
  ['pt', /[ãõ]/giu],
  ['es', /[ñ¿¡]/giu],
  ['fr', /[êîœ]/giu],
  ['it', /[èìòù](?=[\s.,]|$)/giu],
  ['nl', /ij\b/giu],
];
const LETTER_WEIGHT = 0.5;
const MAX_LETTERS = 4;

/**
 * The languages the customer writes in, likeliest first. Scripts decide before words, and words that a language's rules
 * have recognised weigh in. English where nothing tells.
 */
export function findLanguages(
  ticket: Ticket,
  symptoms: readonly Symptom[],
): readonly [Language, ...Language[]] {
  const customer = ticket.messages.filter(({ author }) => author === 'customer');
  const text = [...customer.map(({ text: message }) => blankForeignWords(message)), ticket.subject]
    .join('\n')
    .trim()
    .slice(0, MAX_CHARS);
  const script = languageOfScript(text);
  if (script) return [script];

  const scores = new Map<Language, number>(sharesOfWords(text));
  for (const language of LANGUAGES) {
    // A signal is in its article's language, which says nothing of a customer who quotes it.
    if (symptoms.some(({ rule }) => rule.startsWith(`${language}/`)))
      scores.set(language, (scores.get(language) ?? 0) + SYMPTOM_WEIGHT);
  }
  const [best, ...others] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best) return ['en'];
  return [
    best[0],
    ...others.flatMap(([language, score]) => (score >= best[1] * ALSO_SHARE ? [language] : [])),
  ];
}

/** How the everyday words of a text fall to the languages, 1 in all; none where it holds none. */
function sharesOfWords(text: string): [Language, number][] {
  const found = new Map<WordedLanguage, number>();
  const add = (language: WordedLanguage, weight: number): void => {
    found.set(language, (found.get(language) ?? 0) + weight);
  };
  for (const { text: word } of tokenize(foldKey(text))) {
    const languages = languagesOfWord(word);
    for (const language of languages) add(language, 1 / languages.length);
  }
  for (const [language, letters] of OWN_LETTERS) {
    const count = Math.min(MAX_LETTERS, text.match(letters)?.length ?? 0);
    if (count > 0) add(language, count * LETTER_WEIGHT);
  }
  const total = [...found.values()].reduce((sum, weight) => sum + weight, 0);
  return [...found].map(([language, weight]) => [language, weight / total]);
}

/** Made for the first ticket: most pages never ask. */
let lookup: ReadonlyMap<string, readonly WordedLanguage[]> | null = null;

function languagesOfWord(word: string): readonly WordedLanguage[] {
  lookup ??= createLookup();
  return lookup.get(word) ?? [];
}

function createLookup(): ReadonlyMap<string, readonly WordedLanguage[]> {
  const languagesOf = new Map<string, WordedLanguage[]>();
  for (const [language, list] of Object.entries(EVERYDAY_WORDS)) {
    for (const word of new Set(list.split(' '))) {
      languagesOf.set(word, [...(languagesOf.get(word) ?? []), language as WordedLanguage]);
    }
  }
  return languagesOf;
}

/**
 * Kana is Japanese; Chinese signs without any kana are Chinese. Latin product names are in every such text, but an
 * English mail that quotes a Chinese message has many more words than signs. A sign is about half a word.
 */
function languageOfScript(text: string): Language | null {
  const kana = (text.match(/[\u3041-\u30ff\uff66-\uff9f]/gu) ?? []).length;
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const words = (text.match(/\p{Script=Latin}+/gu) ?? []).length;
  if (kana + han < 2 || (kana + han) * 2 < words) return null;
  return kana > han * 0.1 ? 'ja' : 'zh';
}
