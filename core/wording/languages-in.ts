import type { Language } from '../articles/article';
import { tokenize } from '../text/phrase-matcher';

type SpacedLanguage = Exclude<Language, 'ja' | 'zh'>;

/**
 * Everyday words that stand in nearly every sentence of a language, folded. Those of the others are in no English
 * sentence; the English ones are in none of theirs.
 */
const EVERYDAY: Readonly<Record<SpacedLanguage, string>> = {
  en: "the is my it and not to of for with this that have has i've it's i'm but you your we are when what from can does doesn't been my our they there after how any",
  de: 'ich nicht nix mein meine meinem meiner meinen und ist das der die wird werden kein keine seit auf mit hat habe haben es zu wir sich beim nach noch aber wenn bei ein eine einen dem den ihr sie im vom zum immer mehr wie auch schon von bitte geht jetzt danke wieder klappt alles unser unsere sind nur hab oder diese dieser durch dann soll muss kann warum wieso falls ob leider doch etwas nichts gestern heute du zur bis dass eigentlich unserem unserer ihre',
  nl: 'ik niet mijn het een van met maar geen wordt kan heb heeft naar bij nog dat ook sinds maakt er op te de die niets meer zijn wat voor uit deze onze jullie hij krijg graag nu weer alles bedankt werkt dank dan moet mag hoe waarom omdat door zo uw ons mij wij gisteren vandaag elke wel dus helaas steeds telkens alleen toch moeten kunnen worden werd als',
  fr: "je ne pas le la les mon ma mes est sur une des et avec depuis il du qui mais pour que dans au aux ca c'est j'ai n'est en nous vous elle ce cette l'iphone bonjour ils merci tout maintenant marche sont etait notre votre cela toujours jamais aucun aucune ses leur leurs chez apres encore aussi tous toutes quand peut alors suis cet etre avons avez ont quelqu'un un de qu'il s'est c'etait qu'on d'un d'une ni ou tres jours semaines nuit lors sans",
  es: 'el la mi mis se que una los las con por para esta desde pero del hace ya muy lo hola y en un su sin cada puedo tengo sale cuando como de al es nada gracias ahora todo tambien funciona despues mas hoy ayer porque fue tiene hemos aun todavia solo nos sus este esto estan estaba hay le les ni otra otro vez noche anoche siempre nunca tampoco mismo misma ninguna ningun quien donde sigue hacer estoy han unos unas ellos dos tres dia dias semana semanas algun alguna cual esa ese hizo voy vamos quiero entre',
  pt: 'nao meu minha que da em para com uma foi esta mas desde pelo aqui ele ja ola um os na se eu fica faz quando mais tem de ao consigo sempre nada e obrigado obrigada agora depois tudo isso por favor sao tambem ate sem ainda hoje ontem porque nos dos das pela seu sua este esse essa meus minhas funciona funcionou deu estava nem aos nunca noite toda todo todos vez mesmo vai ficou pra dele dela numa num tenho voces alguem qual onde fazer estou o uns umas vezes dois duas tres dia dias semana semanas aparece diz dizendo quero la nossa nosso',
  it: "il non mio mia che di la una con ho si da ma del sul sono quando ciao gli dal della al le un lo mi piu fa ogni nel nella ancora niente e grazie ora adesso tutto anche dopo funziona perche questo questa stato era nostro nostra solo mie miei nelle nei negli dalle dai delle dei degli sulla sulle mai sempre ieri oggi stanotte gia hanno abbiamo cosa com'e dov'e c'e essere sta tre giorni giorno notte volte settimana settimane l'ho dell'iphone sull'iphone quello quella senza poi stata stati",
};

/**
 * More that tell languages apart which share many of the above: what people write about here, so that rules may ask for
 * them, as they ask for no everyday word.
 */
const TELLING: Partial<Record<Language, string>> = {
  es: 'seguridad respaldo respaldos copias dice dicen lleva llevo llega queda fallo pasa puede pueden necesito veces ahi asi manana movil telefono archivo archivos carpeta carpetas contrasena hasta aunque alguien nadie usted ustedes hago hice buenas segun mejor eso esas esos ninguno pone vuelve deja corta ultimo',
  pt: 'arquivo arquivos ficheiro ficheiros senha telemovel nuvem ecra conversas erros ta parou caiu chega liguei desliguei reiniciei entao assim estao foram pode podem gostaria quem nenhum nenhuma atualizacao versao versoes tinha muito bem boa bom nossos nossas seus suas nessa nesse posso',
};

/** Fewer words may well hold no everyday word: "Backup fehlgeschlagen". */
const MIN_WORDS = 12;
/** Among this many different words a single everyday one may be a name, or a word of another language. */
const MANY_WORDS = 30;
/** So many more everyday words than of any other language make it the message's own. */
const CLEAR_LEAD = 2;

const words = new Map<Language, ReadonlySet<string>>(
  Object.entries(EVERYDAY).map(([language, list]) => [
    language as Language,
    new Set(`${list} ${TELLING[language as Language] ?? ''}`.split(' ')),
  ]),
);

/** Of all languages. */
export const EVERYDAY_WORDS: readonly string[] = Object.values(EVERYDAY).flatMap((list) => list.split(' '));

export interface LanguageGuess {
  /**
   * Whether a text may be, or hold, a language: false only for a text of some length without everyday words of it, and
   * for a short one that is plainly of another. Most wordings need not be run on most texts then. Mixed languages pass
   * for each of them. English always does: products speak it to everybody.
   */
  mayBe(language: Language): boolean;
  /** The language that the text as a whole is written in, `null` where that is not plain. */
  main(): Language | null;
  /** The same where one has to be chosen: a lead of one everyday word will do. `null` where there is none. */
  likely(): Language | null;
}

export function guessLanguages(foldedText: string): LanguageGuess {
  let counted: ReadonlyMap<Language, number> | null = null;
  let different = 0;
  let known: { readonly language: Language | null } | null = null;
  let isUnspaced: boolean | null = null;

  function count(): ReadonlyMap<Language, number> {
    if (counted) return counted;
    const said = new Set(tokenize(foldedText).map(({ text }) => text));
    different = said.size;
    const counts = new Map<Language, number>();
    for (const [language, everyday] of words) {
      let found = language === 'es' && SPANISH.test(foldedText) ? CLEAR_LEAD : 0;
      for (const word of said) if (everyday.has(word)) found += 1;
      counts.set(language, found);
    }
    counted = counts;
    return counts;
  }

  function main(): Language | null {
    known ??= { language: findMain() };
    return known.language;
  }

  function findMain(): Language | null {
    if (JAPANESE.test(foldedText)) return 'ja';
    if (CHINESE.test(foldedText)) return 'zh';
    return leading(CLEAR_LEAD);
  }

  function leading(lead: number): Language | null {
    const [first, second] = [...count()].sort(([, a], [, b]) => b - a);
    if (!first || !second) return null;
    return first[1] - second[1] >= lead ? first[0] : null;
  }

  return {
    mayBe(language) {
      if (language === 'en') return true;
      if (language === 'ja' || language === 'zh') {
        isUnspaced ??= JAPANESE.test(foldedText) || CHINESE.test(foldedText);
        return isUnspaced;
      }
      const found = count().get(language) ?? 0;
      if (different < MIN_WORDS) return found > 0 || main() === null;
      return found >= (different < MANY_WORDS ? 1 : 2);
    },
    main,
    likely: () => main() ?? leading(1),
  };
}

/** No other language opens what it asks or calls out. */
const SPANISH = /[¿¡]/;

const JAPANESE = /[\u3041-\u30ff]/;
const CHINESE = /[\u3400-\u9fff]/;
