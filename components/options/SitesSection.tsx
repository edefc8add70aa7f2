import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../panel/translate';
import { hostOf } from './host-of';
import type { OptionsServices } from './options-services';
import { RecommendedSites } from './RecommendedSites';

export interface SitesSectionProps {
  readonly services: Pick<
    OptionsServices,
    'listSites' | 'allowSite' | 'takeBackSite' | 'listSitesToAllow' | 'allowSites' | 'onSitesChanged'
  >;
}

/** The sites where tickets are read by themselves: one more, or one taken back. */
export function SitesSection({ services }: SitesSectionProps) {
  const t = useTranslate();
  const [sites, setSites] = useState<readonly string[] | null>(null);
  const [recommended, setRecommended] = useState<readonly string[]>([]);
  const [address, setAddress] = useState('');
  const [status, setStatus] = useState('');

  useEffect(() => {
    const load = () => {
      services.listSites().then(setSites, () => setSites([]));
      services.listSitesToAllow().then(setRecommended, () => setRecommended([]));
    };
    load();
    return services.onSitesChanged(load);
  }, [services]);

  const add = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const site = completeAddress(address);
    if (!URL.canParse(site)) {
      setStatus(t('sitesBadAddress'));
      return;
    }
    // No `await` before the call: the browser asks only within the click.
    services.allowSite(site).then(
      (isAllowed) => {
        setStatus(isAllowed ? t('sitesAdded', hostOf(site)) : t('sitesNotAdded', hostOf(site)));
        if (isAllowed) setAddress('');
      },
      () => setStatus(t('sitesNotAdded', hostOf(site))),
    );
  };
  const allow = (wanted: readonly string[]) => {
    const [only] = wanted.length === 1 ? wanted.map(hostOf) : [];
    const refuse = () => setStatus(only ? t('sitesNotAdded', only) : t('sitesNoneAdded'));
    services
      .allowSites(wanted)
      .then(
        (isAllowed) => (isAllowed ? setStatus(only ? t('sitesAdded', only) : t('sitesAllAdded')) : refuse()),
        refuse,
      );
  };
  const takeBack = async (pattern: string) => {
    const isGone = await services.takeBackSite(pattern);
    setStatus(isGone ? t('sitesRemoved', hostOf(pattern)) : t('sitesNotRemoved', hostOf(pattern)));
  };

  return (
    <>
      <p class="options__intro">{t('sitesIntro')}</p>
      {sites !== null && sites.length === 0 && <p class="options__none">{t('sitesNone')}</p>}
      {sites !== null && sites.length > 0 && (
        <ul class="rows" aria-label={t('sitesList')}>
          {sites.map((pattern) => (
            <li key={pattern} class="rows__row">
              <span class="rows__name">
                <bdi>{hostOf(pattern)}</bdi>
                {pattern.startsWith('http:') && <span class="tag">{t('sitesInsecure')}</span>}
              </span>
              <button type="button" class="button button--small" onClick={() => takeBack(pattern)}>
                {t('sitesRemove')}
                <span class="visually-hidden"> {hostOf(pattern)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <RecommendedSites sites={recommended} onAllow={allow} />
      <form class="options__form" onSubmit={add}>
        <label class="options__label" for="site-address">
          {t('sitesAddLabel')}
        </label>
        <div class="options__line">
          <input
            id="site-address"
            class="field options__field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button button--primary">
            {t('sitesAdd')}
          </button>
        </div>
      </form>
      <p class="options__status" role="status">
        {status}
      </p>
    </>
  );
}

/** People paste whole addresses or type a bare host name. */
function completeAddress(typed: string): string {
  const trimmed = typed.trim();
  return /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}
