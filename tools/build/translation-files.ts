import { TRANSLATED_LANGUAGES } from '../../core/articles/article-translation';
import { prepareKnowledgeBase } from './prepare-knowledge-base';

/** A file of the extension as WXT writes it. */
interface GeneratedFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/** The articles' texts in each other language, as `platform/load-translation.ts` reads them. */
export function createTranslationFiles(folder?: string): GeneratedFile[] {
  const { translations } = prepareKnowledgeBase(folder);
  return TRANSLATED_LANGUAGES.map((wanted) => ({
    relativeDest: `translations/${wanted}.json`,
    contents: JSON.stringify(translations.filter(({ language }) => language === wanted)),
  }));
}
