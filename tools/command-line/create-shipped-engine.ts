import pack from 'virtual:fix-finder/pack';
import replyPhrases from 'virtual:fix-finder/replies';
import loaders from 'virtual:fix-finder/translations';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import type { ArticleTranslation } from '../../core/articles/article-translation';
import { createEngine, type Engine } from '../../core/engine';

/** The engine with the knowledge base of this repository. */
export function createShippedEngine(translations: readonly ArticleTranslation[] = []): Engine {
  return createEngine({ pack, wordings, weights, replyPhrases, translations });
}

/** The articles' texts in all the languages they are translated into. */
export async function loadTranslations(): Promise<ArticleTranslation[]> {
  const loaded = await Promise.all(Object.values(loaders).map((load) => load()));
  return loaded.flatMap((module) => module.default);
}
