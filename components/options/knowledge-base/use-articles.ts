import { useEffect, useState } from 'preact/hooks';
import type { ArticleEntry, KnowledgeBaseServices, UnreadableRecord } from './knowledge-base-services';

export interface ListedArticles {
  readonly entries: readonly ArticleEntry[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** All articles, read again after every change; `null` until they are there. */
export function useArticles(
  services: Pick<KnowledgeBaseServices, 'list' | 'onChanged'>,
): ListedArticles | null {
  const [listed, setListed] = useState<ListedArticles | null>(null);
  useEffect(() => {
    let latest = 0;
    const load = () => {
      latest += 1;
      const reading = latest;
      services.list().then(
        (found) => reading === latest && setListed(found),
        () => reading === latest && setListed({ entries: [], unreadable: [] }),
      );
    };
    load();
    const stop = services.onChanged(load);
    return () => {
      latest += 1;
      stop();
    };
  }, [services]);
  return listed;
}
