import { foldKey } from '../text/fold';
import { tokenize, withoutElision } from '../text/phrase-matcher';

/** Words that stand in every sentence of a language and tell no article from another. */
const FUNCTION_WORDS = new Set(
  (
    'a an and any are at be been but by do does for from has have i if in is it its me my of on or our so that the their ' +
    'then there this to was were with you your s der die das ein eine ich es und zu mit auf von den dem im ist mein meine ' +
    'le la les un une des de du et a au aux mon ma mes je il est en que pour sur el los las una y mi mis se al lo con por ' +
    'o os as um uma e do da no na em meu minha com para il gli uno di che per mio mia sul nel si het een van ik mijn op te'
  ).split(' '),
);

/** Short forms that people write for words of the phrases, and what they stand for. Both sides are folded. */
const SHORT_FORMS: readonly (readonly [form: RegExp, word: string])[] = [
  [/\bback(?:ed|ing|s)?[ -]?ups?\b|\bb(?:ac?k|kc)up(?:s|t)?\b|\bbckp\b/g, 'backup'],
  [/\bgr[ae]y(?:ed)?[ -]?out\b/g, 'greyedout'],
  [/\bwi[ -]?fi\b|\bwlan\b/g, 'wifi'],
  [/\b(?:pass ?wd|pwd|pw|passwort|passwords?)\b/g, 'password'],
  [/\bmdp\b/g, 'mot de passe'],
  [/\bsvgs?\b|\bsauvgarde\b/g, 'sauvegarde'],
  [
    /\bwa(?= |$)(?=.{0,40}(?:backup|chat|copia|sauvegarde|cadangan))|\bwhats ?app?\b|\bwpp\b|\bzap\b|\bguasap\b|\bwasap\b/g,
    'whatsapp',
  ],
  [/\bgmail\b/g, 'google account'],
  [/\bg ?photos\b/g, 'google photos'],
  [/\btm\b(?! ?\d)/g, 'time machine'],
  [/\bapple[ -]?id\b|\bid apple\b|\bidentifiant apple\b/g, 'apple account'],
];

/** Signs of Japanese and Chinese grammar: pairs across them are in every sentence. */
const GRAMMAR = /[のがをにはでともやへ]|[的了是我你他就也都还把被着呢吧啊吗]/g;

/** Runs of signs without spaces; each pair of neighbours counts as a word. */
const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff]+/g;

/**
 * The words of a text that carry meaning, folded and cut to their stem, each once: "backups", "backed up" and
 * "back up" are one. Rough stems are enough, since both sides of every comparison are made by this function.
 */
export function contentWords(text: string): string[] {
  let folded = foldKey(text);
  for (const [form, word] of SHORT_FORMS) folded = folded.replace(form, word);
  const words = wordsAndPairs(folded.replace(GRAMMAR, ' '))
    .map((word) => withoutElision(word).replace(/'(?:s|t|ve|re|ll|d|m)$/, ''))
    .filter((word) => word !== '' && !FUNCTION_WORDS.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|en|s|e)$/, '') : word));
  return [...new Set(words)];
}

/** The words of a folded text; of scripts without spaces, each pair of neighbouring signs. */
export function wordsAndPairs(folded: string): string[] {
  const pairs = [...folded.matchAll(SPACELESS)].flatMap(([run]) =>
    Array.from({ length: Math.max(1, run.length - 1) }, (_, index) => run.slice(index, index + 2)),
  );
  return [...pairs, ...tokenize(folded.replace(SPACELESS, ' ')).map(({ text }) => text)];
}
