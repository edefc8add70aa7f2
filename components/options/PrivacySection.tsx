import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../panel/translate';
import type { OptionsServices, StoredEntry } from './options-services';

export interface PrivacySectionProps {
  readonly services: Pick<OptionsServices, 'listStored' | 'eraseStored'>;
}

/** Everything stored, as it is stored, and one button that erases it. */
export function PrivacySection({ services }: PrivacySectionProps) {
  const t = useTranslate();
  const [entries, setEntries] = useState<readonly StoredEntry[] | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [status, setStatus] = useState('');
  useEffect(() => {
    services.listStored().then(setEntries, () => setEntries([]));
  }, [services]);

  const erase = async () => {
    setIsAsking(false);
    await services.eraseStored();
    setEntries(await services.listStored());
    setStatus(t('privacyErased'));
  };

  return (
    <>
      <p class="options__intro">{t('privacyIntro')}</p>
      <h3 class="options__subtitle">{t('privacyStored')}</h3>
      {entries?.length === 0 && <p class="options__none">{t('privacyNothing')}</p>}
      <div class="rows">
        {entries?.map(({ key, place, value, size }) => (
          <details key={`${place} ${key}`} class="rows__fold">
            <summary class="rows__row">
              <code>{key}</code>
              <span class="rows__soft">
                {place === 'disk' ? t('privacyOnDisk') : t('privacyInMemory')} · {t('privacySize', size)}
              </span>
            </summary>
            <pre class="rows__value">{value}</pre>
          </details>
        ))}
      </div>
      {isAsking ? (
        <div class="options__ask">
          <p>{t('privacyEraseSure')}</p>
          <div class="options__line">
            <button type="button" class="button button--danger" onClick={erase}>
              {t('privacyEraseYes')}
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: the question took the place of the button that had the focus */}
            <button type="button" class="button" autofocus onClick={() => setIsAsking(false)}>
              {t('privacyEraseNo')}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          disabled={entries === null || entries.length === 0}
          onClick={() => setIsAsking(true)}
        >
          {t('privacyErase')}
        </button>
      )}
      <p class="options__status" role="status">
        {status}
      </p>
    </>
  );
}
