import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageState, PanelServices } from './panel-services';

/** A placeholder that flashes up for less than this unsettles more than it tells. */
const SHOW_LOADING_AFTER_MS = 150;

export interface LoadedPage {
  /** `null` until the first page is read. A page that is being read again stays until the new one is there. */
  readonly page: PageState | null;
  /** True where the last reading went wrong; there is no page then. */
  readonly failed: boolean;
  /** True where the first reading takes long enough to be shown. */
  readonly slow: boolean;
  readonly reload: () => void;
}

/** Reads the page at opening and after every change of it; an answer that a later reading overtook is dropped. */
export function usePage(services: Pick<PanelServices, 'loadPage' | 'onPageChanged'>): LoadedPage {
  const [page, setPage] = useState<PageState | null>(null);
  const [failed, setFailed] = useState(false);
  const [slow, setSlow] = useState(false);
  const latest = useRef(0);

  const reload = useCallback(() => {
    latest.current += 1;
    const reading = latest.current;
    const settle = (read: PageState | null) => {
      if (reading !== latest.current) return;
      setFailed(read === null);
      // After a failure the old ticket goes too: it may be another customer's by now.
      setPage(read);
    };
    services.loadPage().then(settle, () => settle(null));
  }, [services]);

  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOW_LOADING_AFTER_MS);
    const stopWatching = services.onPageChanged(reload);
    reload();
    return () => {
      clearTimeout(timer);
      stopWatching();
      latest.current += 1;
    };
  }, [services, reload]);

  return { page, failed, slow, reload };
}
