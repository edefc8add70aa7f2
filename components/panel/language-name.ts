import type { Language } from '../../core/articles/article';

/** A language's name in a language, its own as a rule: whoever looks for theirs finds it. */
export function languageName(language: Language, inLanguage: string): string {
  const name = new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}
