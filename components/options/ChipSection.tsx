import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../panel/translate';
import type { ChipSetting, OptionsServices } from './options-services';

export interface ChipSectionProps {
  readonly services: Pick<OptionsServices, 'chip'>;
}

/** The small button beside the highlighted words: whether, and on which sites it was turned off. */
export function ChipSection({ services }: ChipSectionProps) {
  const t = useTranslate();
  const [setting, setSetting] = useState<ChipSetting | null>(null);
  useEffect(() => {
    services.chip.read().then(setSetting, () => undefined);
    return services.chip.watch(setSetting);
  }, [services]);

  if (setting === null) return null;
  const change = (next: ChipSetting) => {
    setSetting(next);
    void services.chip.write(next);
  };
  return (
    <>
      <p class="options__intro">{t('chipIntro')}</p>
      <label class="options__check">
        <input
          type="checkbox"
          checked={setting.isOn}
          onChange={({ currentTarget }) => change({ ...setting, isOn: currentTarget.checked })}
        />
        {t('chipOn')}
      </label>
      {setting.isOn && setting.offSites.length > 0 && (
        <>
          <h3 class="options__subtitle">{t('chipOff')}</h3>
          <ul class="rows" aria-label={t('chipOff')}>
            {setting.offSites.map((site) => (
              <li key={site} class="rows__row">
                <bdi class="rows__name">{site}</bdi>
                <button
                  type="button"
                  class="button button--small"
                  onClick={() =>
                    change({ ...setting, offSites: setting.offSites.filter((other) => other !== site) })
                  }
                >
                  {t('chipOnAgain')}
                  <span class="visually-hidden"> {site}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
