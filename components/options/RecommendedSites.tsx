import { useTranslate } from '../panel/translate';
import { hostOf } from './host-of';

export interface RecommendedSitesProps {
  /** Match patterns; none shows nothing. */
  readonly sites: readonly string[];
  /** Must ask the browser straight from the click. */
  readonly onAllow: (sites: readonly string[]) => void;
}

/** What an administrator has named and the agent has not allowed yet: one click each, or one for all. */
export function RecommendedSites({ sites, onAllow }: RecommendedSitesProps) {
  const t = useTranslate();
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="sites-recommended">
      <h3 id="sites-recommended" class="options__label">
        {t('sitesRecommended')}
      </h3>
      <p class="options__intro">{t('sitesRecommendedMeans')}</p>
      <ul class="rows" aria-labelledby="sites-recommended">
        {sites.map((pattern) => (
          <li key={pattern} class="rows__row">
            <span class="rows__name">
              <bdi>{hostOf(pattern)}</bdi>
              {pattern.startsWith('http:') && <span class="tag">{t('sitesInsecure')}</span>}
            </span>
            <button type="button" class="button button--small" onClick={() => onAllow([pattern])}>
              {t('sitesAllow')}
              <span class="visually-hidden"> {hostOf(pattern)}</span>
            </button>
          </li>
        ))}
      </ul>
      {sites.length > 1 && (
        <button type="button" class="button button--primary" onClick={() => onAllow(sites)}>
          {t('sitesAllowAll')}
        </button>
      )}
    </section>
  );
}
