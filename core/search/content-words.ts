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

/** What people write for words of the phrases. Both sides are folded. */
interface ShortForm {
  readonly form: RegExp;
  /** What it stands for. */
  readonly word: string;
  /** One of these stands in whatever the form matches: most texts hold none, which is quickly seen. */
  readonly needs: readonly string[];
}

const SHORT_FORMS: readonly ShortForm[] = [
  {
    form: /\bback(?:ed|ing|s)?[ -]?ups?\b|\bb(?:ac?k|kc)up(?:s|t)?\b|\bbckp\b/g,
    word: 'backup',
    needs: ['up', 'bckp'],
  },
  { form: /\bgr[ae]y(?:ed)?[ -]?out\b/g, word: 'greyedout', needs: ['out'] },
  { form: /\bwi[ -]?fi\b|\bwlan\b/g, word: 'wifi', needs: ['fi', 'wlan'] },
  { form: /\b(?:pass ?wd|pwd|pw|passwort|passwords?)\b/g, word: 'password', needs: ['pass', 'pw'] },
  { form: /\bmdp\b/g, word: 'mot de passe', needs: ['mdp'] },
  { form: /\bsvgs?\b|\bsauvgarde\b/g, word: 'sauvegarde', needs: ['svg', 'sauvg'] },
  {
    form: /\bwa(?= |$)(?=.{0,40}(?:backup|chat|copia|sauvegarde|cadangan))|\bwhats ?app?\b|\bwpp\b|\bzap\b|\bguasap\b|\bwasap\b/g,
    word: 'whatsapp',
    needs: ['wa', 'whats', 'wpp', 'zap', 'guasap'],
  },
  { form: /\bgmail\b/g, word: 'google account', needs: ['gmail'] },
  { form: /\bg ?photos\b/g, word: 'google photos', needs: ['photos'] },
  { form: /\btm\b(?! ?\d)/g, word: 'time machine', needs: ['tm'] },
  {
    form: /\bapple[ -]?id\b|\bid apple\b|\bidentifiant apple\b/g,
    word: 'apple account',
    needs: ['apple'],
  },
];

/** Signs of Japanese and Chinese grammar: pairs across them are in every sentence. */
const GRAMMAR = /[のがをにはでともやへ]|[的了是我你他就也都还把被着呢吧啊吗]/g;

/** Where this finds nothing, neither of the two above and below does. */
const BEYOND_LATIN = /[\u3040-\u9fff]/;

/** Runs of signs without spaces; each pair of neighbours counts as a word. */
const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff]+/g;

/**
 * The words of a text that carry meaning, folded and cut to their stem, each once: "backups", "backed up" and
 * "back up" are one. Rough stems are enough, since both sides of every comparison are made by this function.
 */
export function contentWords(text: string): string[] {
  let folded = foldKey(text);
  for (const { form, word, needs } of SHORT_FORMS) {
    if (needs.some((part) => folded.includes(part))) folded = folded.replace(form, word);
  }
  const words = new Set<string>();
  for (const given of wordsAndPairs(BEYOND_LATIN.test(folded) ? folded.replace(GRAMMAR, ' ') : folded)) {
    const word = given.includes("'") ? withoutElision(given).replace(/'(?:s|t|ve|re|ll|d|m)$/, '') : given;
    if (word !== '' && !FUNCTION_WORDS.has(word)) words.add(stemOf(word));
  }
  return [...words];
}

/** Endings of all languages at once; the longest that fits goes. */
function stemOf(word: string): string {
  if (word.length <= 4) return word;
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed') || word.endsWith('es') || word.endsWith('en')) return word.slice(0, -2);
  return word.endsWith('s') || word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The words of a folded text; of scripts without spaces, each pair of neighbouring signs. */
export function wordsAndPairs(folded: string): string[] {
  if (!BEYOND_LATIN.test(folded)) return tokenize(folded).map(({ text }) => text);
  const pairs = [...folded.matchAll(SPACELESS)].flatMap(([run]) =>
    Array.from({ length: Math.max(1, run.length - 1) }, (_, index) => run.slice(index, index + 2)),
  );
  return [...pairs, ...tokenize(folded.replace(SPACELESS, ' ')).map(({ text }) => text)];
}
