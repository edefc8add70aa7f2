import { useMemo } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import type { ArticleView } from './ArticleView';
import type { ArticleServices, PanelServices } from './panel-services';
import { useAnswer } from './use-answer';
import { useLoaded } from './use-loaded';

/** An article with all it takes to show it. */
export interface OpenedArticle {
  readonly article: Article;
  readonly services: ArticleServices;
  readonly View: typeof ArticleView;
}

/**
 * The whole article of an id; `null` for none, and while it is read from the disk. What an article is drawn and its reply
 * written with is loaded with the first one: the list needs none of it.
 */
export function useArticle(services: PanelServices, id: string | null): OpenedArticle | null {
  const article = useAnswer(useMemo(() => (id === null ? null : services.loadArticle(id)), [services, id]));
  const { value } = useLoaded(id === null ? null : 'view', () => loadView(services), null);
  return useMemo(() => article && value && { article, ...value }, [article, value]);
}

async function loadView(services: PanelServices): Promise<Omit<OpenedArticle, 'article'> | null> {
  const [{ ArticleView }, replies] = await Promise.all([import('./ArticleView'), services.loadReplies()]);
  return { services: { ...services, ...replies }, View: ArticleView };
}
