import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import type { PanelServices } from './panel-services';

/** The whole article of an id; `null` for none, and while it is read from the disk. */
export function useArticle(services: Pick<PanelServices, 'loadArticle'>, id: string | null): Article | null {
  const answer = useMemo(() => (id === null ? null : services.loadArticle(id)), [services, id]);
  const [read, setRead] = useState<{ readonly id: string; readonly article: Article | null } | null>(null);
  useEffect(() => {
    if (id === null || !(answer instanceof Promise)) return;
    let isWanted = true;
    const settle = (article: Article | null) => {
      if (isWanted) setRead({ id, article });
    };
    answer.then(settle, () => settle(null));
    return () => {
      isWanted = false;
    };
  }, [answer, id]);
  if (!(answer instanceof Promise)) return answer;
  return read?.id === id ? read.article : null;
}
