import { useState } from 'preact/hooks';
import { EmptyState } from './EmptyState';
import { LockIcon, TicketIcon, WarningIcon } from './icons';
import { siteName } from './links';
import type { PageState, PanelServices } from './panel-services';
import { useTranslate } from './translate';

export interface PageProblemProps {
  /** `null` where reading the page failed. */
  readonly page: Exclude<PageState, { kind: 'ticket' }> | null;
  readonly allowSite: PanelServices['allowSite'];
  readonly reloadPage: PanelServices['reloadPage'];
  /** Reads the page again. */
  readonly onRetry: () => void;
}

/** Why there is no ticket. The search above works all the same, and each text says so. */
export function PageProblem({ page, allowSite, reloadPage, onRetry }: PageProblemProps) {
  const t = useTranslate();
  switch (page?.kind) {
    case 'no-ticket':
      return <EmptyState icon={<TicketIcon />} title={t('noTicketTitle')} text={t('noTicketText')} />;
    case 'unreadable':
      return <EmptyState icon={<LockIcon />} title={t('unreadableTitle')} text={t('unreadableText')} />;
    case 'no-answer':
      return (
        <EmptyState icon={<WarningIcon />} title={t('noAnswerTitle')} text={t('noAnswerText')}>
          <button type="button" class="button button--primary" onClick={reloadPage}>
            {t('noAnswerReload')}
          </button>
        </EmptyState>
      );
    case 'not-allowed':
      return page.site === null ? (
        <EmptyState
          icon={<LockIcon />}
          title={t('notAllowedUnknownTitle')}
          text={t('notAllowedUnknownText')}
        />
      ) : (
        <EmptyState
          icon={<LockIcon />}
          title={t('notAllowedTitle', siteName(page.site))}
          text={t('notAllowedText')}
        >
          <AllowSite key={page.site} site={page.site} allowSite={allowSite} onAllowed={onRetry} />
        </EmptyState>
      );
    default:
      return (
        <EmptyState icon={<WarningIcon />} title={t('failedTitle')} text={t('failedText')}>
          <button type="button" class="button button--primary" onClick={onRetry}>
            {t('failedRetry')}
          </button>
        </EmptyState>
      );
  }
}

interface AllowSiteProps {
  readonly site: string;
  readonly allowSite: PanelServices['allowSite'];
  readonly onAllowed: () => void;
}

function AllowSite({ site, allowSite, onAllowed }: AllowSiteProps) {
  const t = useTranslate();
  const [declined, setDeclined] = useState(false);
  // No `await` before the call: the browser asks the agent only within the click itself.
  const allow = () => {
    const decline = () => setDeclined(true);
    allowSite(site).then((allowed) => (allowed ? onAllowed() : decline()), decline);
  };
  return (
    <>
      <button type="button" class="button button--primary" onClick={allow}>
        {t('allowSite', siteName(site))}
      </button>
      <p class="empty__note">{t('allowSiteMeans')}</p>
      <p class="empty__note" role="status">
        {declined && t('allowSiteDeclined')}
      </p>
    </>
  );
}
