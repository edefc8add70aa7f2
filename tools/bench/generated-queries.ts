import type { Article } from '../../core/articles/article';
import { createRandom, type Random } from './random';

export interface GeneratedQuery {
  readonly kind: string;
  readonly query: string;
  readonly expected: string;
}

const SEED = 7;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are typed right, or are not what a typo is recognised by. */
const TYPO_WORD_CHARS = 5;
const PREFIX_CHARS = 4;
const SMALL_WORDS = new Set(['a', 'an', 'in', 'on', 'of', 'with', 'while', 'after', 'over', 'behind', 'at']);

/** How agents type: the words that matter, from memory, in a hurry, or an error code from the ticket. */
const KINDS: Readonly<Record<string, (article: Article, random: Random) => string>> = {
  title: ({ title }) => title,
  words: (article) => keyWords(article).join(' '),
  order: (article, random) => random.shuffle(keyWords(article)).join(' '),
  typos: (article, random) => withTypos(keyWords(article), random).join(' '),
  prefix: (article) => begun(keyWords(article)).join(' '),
  code: ({ signals }) => signals[0]?.text.replace('Error ', '') ?? '',
};

/** An article's id is made of what tells it from the others. */
function keyWords({ id }: Article): string[] {
  return id.split('-').filter((word) => !SMALL_WORDS.has(word));
}

/** While the agent is still typing the last word. */
function begun(words: readonly string[]): string[] {
  return [...words.slice(0, -1), (words.at(-1) ?? '').slice(0, PREFIX_CHARS)];
}

/** Queries for articles spread over the whole list, each kind equally often. */
export function generateQueries(articles: readonly Article[], count: number): GeneratedQuery[] {
  const random = createRandom(SEED);
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, index) => {
    const article = articles[Math.floor((index * articles.length) / count)];
    const [kind, write] = kinds[index % kinds.length] ?? [];
    if (!article || !kind || !write) throw new Error('There are no articles to look for.');
    return { kind, query: write(article, random).toLowerCase(), expected: article.id };
  });
}

/** Two words with a letter missing, doubled, wrong or swapped with the next. */
function withTypos(words: readonly string[], random: Random): string[] {
  const long = random.shuffle([...words.keys()].filter((at) => (words[at]?.length ?? 0) >= TYPO_WORD_CHARS));
  const chosen = new Set(long.slice(0, 2));
  return words.map((word, index) => (chosen.has(index) ? withTypo(word, random) : word));
}

function withTypo(word: string, random: Random): string {
  const at = 1 + random.integer(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const forms = [
    before + after,
    before + letter + letter + after,
    before + random.pick([...LETTERS]) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ];
  return random.pick(forms);
}
