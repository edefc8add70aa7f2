import type { Language } from '../articles/article';
import { tokenize } from '../text/phrase-matcher';

/**
 * Everyday words that stand in nearly every sentence of a language and in no English one, folded. English needs none:
 * its rules always run, since products speak English to everybody.
 */
const EVERYDAY: Readonly<Record<Exclude<Language, 'en' | 'ja' | 'zh'>, string>> = {
  de: 'ich nicht nix mein meine meinem meiner und ist das der wird werden kein keine seit auf mit hat habe haben es zu wir sich beim nach noch aber wenn bei ein eine dem den ihr sie im vom zum immer mehr was wie auch schon von bitte geht',
  nl: 'ik niet mijn het een van met maar geen wordt kan heb heeft naar bij nog dat ook sinds maakt er op te de die niets meer zijn wat bij voor uit deze onze jullie hij krijg graag',
  fr: "je ne pas le la les mon ma mes est sur une des et avec depuis il du qui mais pour que dans au aux ca c'est j'ai n'est plus en nous vous elle ce cette ma l'iphone bonjour ils",
  es: 'el la mi mis se que una los las con por para esta desde pero del hace ya muy lo hola y en un su sin cada puedo tengo sale cuando como de al es nada',
  pt: 'nao meu minha que da em para com uma foi esta mas desde pelo aqui ele ja ola um os as na no se eu fica faz quando mais tem de ao consigo sempre nada e',
  it: 'il non mio mia che di la una per con ho si da ma del sul sono come quando ciao gli dal della al le un lo mi piu fa ogni da nel nella ancora niente e',
};

/** Fewer words may well hold no everyday word: "Backup fehlgeschlagen". */
const MIN_WORDS = 8;

const words = new Map<Language, ReadonlySet<string>>(
  Object.entries(EVERYDAY).map(([language, list]) => [language as Language, new Set(list.split(' '))]),
);

/**
 * Tells whether a text may be, or hold, a language: false only for a text of some length without a single everyday word
 * of it. Most wordings need not be run on most texts then. Mixed languages pass for each of them.
 */
export function createLanguageGuess(foldedText: string): (language: Language) => boolean {
  let said: ReadonlySet<string> | null = null;
  return (language) => {
    if (language === 'ja' || language === 'zh') return /[\u3041-\u30ff\u3400-\u9fff]/.test(foldedText);
    const everyday = words.get(language);
    if (!everyday) return true;
    said ??= new Set(tokenize(foldedText).map(({ text }) => text));
    if (said.size < MIN_WORDS) return true;
    for (const word of said) if (everyday.has(word)) return true;
    return false;
  };
}
