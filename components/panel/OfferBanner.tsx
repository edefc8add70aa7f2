import { CloseIcon } from './icons';
import { siteName } from './links';
import { useTranslate } from './translate';

export interface OfferBannerProps {
  readonly site: string;
  /** Whether an administrator has named the site. */
  readonly isRecommended: boolean;
  /** Must ask the browser straight from the click. */
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}

/** Offers to read this site's tickets without a click on each. */
export function OfferBanner({ site, isRecommended, onAccept, onDismiss }: OfferBannerProps) {
  const t = useTranslate();
  return (
    <section class="banner" aria-label={t('offerLabel')}>
      <p class="banner__text" title={t('allowSiteMeans')}>
        {isRecommended ? t('offerRecommendedText', siteName(site)) : t('offerText', siteName(site))}
      </p>
      <button type="button" class="button button--small" onClick={onAccept}>
        {t('offerAccept')}
      </button>
      <button type="button" class="button button--icon" aria-label={t('offerDismiss')} onClick={onDismiss}>
        <CloseIcon />
      </button>
    </section>
  );
}
