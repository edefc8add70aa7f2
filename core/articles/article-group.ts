import type { Article } from './article';
import type { ArticlePhrases } from './article-phrases';
import type { Pack } from './pack';

/** One article in all the languages it exists in: ids, causes and order come from the main one. */
export interface ArticleGroup {
  readonly id: string;
  /** English where there is English, else the first. */
  readonly main: Article;
  readonly all: readonly Article[];
  readonly phrases: readonly ArticlePhrases[];
}

export function groupArticles({
  articles,
  phrases = [],
}: Pick<Pack, 'articles'> & Partial<Pick<Pack, 'phrases'>>): ArticleGroup[] {
  const byId = new Map<string, Article[]>();
  for (const article of articles) byId.set(article.id, [...(byId.get(article.id) ?? []), article]);
  const phrasesById = new Map<string, ArticlePhrases[]>();
  for (const entry of phrases)
    phrasesById.set(entry.article, [...(phrasesById.get(entry.article) ?? []), entry]);
  return [...byId].flatMap(([id, all]) => {
    const main = all.find(({ language }) => language === 'en') ?? all[0];
    return main ? [{ id, main, all, phrases: phrasesById.get(id) ?? [] }] : [];
  });
}

/** The short texts an article is recognised by, in all languages: titles, aliases, signals, phrases. */
export function recognisingTexts({ all, phrases }: ArticleGroup): string[] {
  return [
    ...all.flatMap(({ title, aliases, signals }) => [title, ...aliases, ...signals.map(({ text }) => text)]),
    ...phrases.flatMap(({ title, phrases: loose }) => [title, ...loose]),
  ];
}
