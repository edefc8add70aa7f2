import { detectAll } from 'tinyld/light';
import { LANGUAGES, type Language } from '../articles/article';
import type { Symptom } from '../detection/symptom';
import { blankForeignWords } from '../ticket/own-words';
import type { Ticket } from '../ticket/ticket';

/** Enough for a sure guess; more only costs time. */
const MAX_CHARS = 1_000;

/** The detector rates short texts with names in them wrongly; what a language's own wording found counts this much. */
const SYMPTOM_WEIGHT = 0.5;

/**
 * The language the customer writes in: that of the last message with enough words. Scripts decide before statistics,
 * and words that a language's rules have recognised weigh in. English where nothing tells.
 */
export function findLanguage(ticket: Ticket, symptoms: readonly Symptom[]): Language {
  const customer = ticket.messages.filter(({ author }) => author === 'customer');
  const text = [...customer.map(({ text: message }) => blankForeignWords(message)), ticket.subject]
    .join('\n')
    .trim()
    .slice(0, MAX_CHARS);
  const script = languageOfScript(text);
  if (script) return script;

  const scores = new Map<Language, number>();
  const add = (language: string, weight: number): void => {
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (known) scores.set(known, (scores.get(known) ?? 0) + weight);
  };
  for (const { lang, accuracy } of detectAll(text, { only: [...LANGUAGES] })) add(lang, accuracy);
  for (const language of new Set(symptoms.map(({ language: found }) => found))) {
    // A signal is in its article's language, which says nothing of a customer who quotes it.
    if (symptoms.some(({ rule }) => rule.startsWith(`${language}/`))) add(language, SYMPTOM_WEIGHT);
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? 'en';
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
