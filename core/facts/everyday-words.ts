import type { Language } from '../articles/article';

/** A language that is told by its words; Japanese and Chinese are told by their script. */
export type WordedLanguage = Exclude<Language, 'ja' | 'zh'>;

/**
 * The most frequent words of each language, folded as texts are: what the languages share counts for each of them, what
 * one has alone decides. Words of backups and devices are left out, since products speak English to everybody.
 */
export const EVERYDAY_WORDS: Readonly<Record<WordedLanguage, string>> = {
  en: "the my is it and to i you for not on of in this that have has was but with are be we can't don't won't doesn't isn't i'm i've it's what how why when since every again any no please help hello hi thanks me our your from at says keeps still just all already tried does did do been so if they there would could will up out after now never since days weeks",
  de: 'ich nicht nix mein meine meinem meiner meinen und ist das der die wird werden kein keine keinen seit auf mit hat habe hab haben es zu wir sich beim nach noch aber wenn bei ein eine einen dem den ihr sie im vom zum immer mehr was wie auch schon von bitte geht jeden tag tagen wochen dann nur bin sind kann konnte muss hallo guten wieder fur uber obwohl oder jetzt letzte macht steht kommt so nichts',
  nl: 'ik niet mijn het een van met maar geen wordt kan heb heeft naar bij nog dat ook sinds maakt er op te de die niets meer zijn wat voor uit deze onze jullie hij krijg graag en is of als dan om weer elke dagen weken goedemorgen beste staat alles wel al hier doet steeds telkens gisteren zegt moet ze me we',
  fr: "je ne pas le la les mon ma mes est sur une un des et avec depuis il du qui mais pour que dans au aux ca c'est j'ai n'est plus en nous vous elle ce cette sont ils bonjour merci quand comment pourquoi deja toujours tout rien jours semaines se sa son ete fait peut dit alors toutes leur y par chaque a encore apres moi aucun aucune cela de",
  es: 'el la mi mis se que una un los las con por para esta desde pero del hace ya muy lo hola y en su sin cada puedo tengo sale cuando como de al es nada no me he dias semanas siempre ni todo todas este ese esa nuestro nuestra fue gracias buenas buenos dice hay mas aparece ha han son estoy o le les porque',
  pt: 'nao meu minha que da em para com uma um foi esta mas desde pelo aqui ele ja ola os as na no se eu fica faz quando mais tem de ao consigo sempre nada e o a do dos das nem sem isso isto voces obrigado obrigada bom boa dia dias semanas aparece diz tudo todos como por mesmo ainda muito sao estou nos num pra ta so',
  it: "il non mio mia miei che di la una un per con ho si da ma del sul sono come quando ciao gli dal della al le lo mi piu fa ogni nel nella ancora niente e in i alla dei delle questo questa giorni settimane sempre gia grazie buongiorno salve dice cosa perche ha hanno anche solo poi viene non c'e e' tutto nulla dopo",
};
