import type { Language } from '../core/articles/article';
import type { ArticleTranslation } from '../core/articles/article-translation';
import { browser } from './browser';

/**
 * An article's texts in another language; `null` for the articles' own, and where it is not translated. Each language is
 * a file of the extension, read when a reply is first written in it: most replies need one or none, and a service
 * worker can import nothing later.
 */
export async function loadTranslation(
  article: string,
  language: Language,
): Promise<ArticleTranslation | null> {
  if (language === 'en') return null;
  const texts = loaded.get(language) ?? readTranslations(language);
  loaded.set(language, texts);
  try {
    return (await texts).find((each) => each.article === article) ?? null;
  } catch {
    // Perhaps the extension was just updated: the next reply tries again, this one is in the articles' own language.
    loaded.delete(language);
    return null;
  }
}

const loaded = new Map<Language, Promise<readonly ArticleTranslation[]>>();

async function readTranslations(language: Language): Promise<readonly ArticleTranslation[]> {
  const file = await fetch(browser.runtime.getURL(`translations/${language}.json`));
  // Written and checked by the build, and part of the signed extension.
  return (await file.json()) as readonly ArticleTranslation[];
}
