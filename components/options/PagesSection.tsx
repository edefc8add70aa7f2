import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../panel/translate';
import { OffSites } from './OffSites';
import type { OptionsServices, StoredSetting } from './options-services';

export interface PagesSectionProps {
  readonly services: Pick<OptionsServices, 'card' | 'typedShortcut' | 'isTrigger'>;
}

/** What Fix Finder adds to a ticket's page beside the highlights: the chip, and the list that typing opens. */
export function PagesSection({ services }: PagesSectionProps) {
  const t = useTranslate();
  const [card, setCard] = useSetting(services.card);
  const [typed, setTyped] = useSetting(services.typedShortcut);
  const [trigger, setTrigger] = useState<string | null>(null);
  if (card === null || typed === null) return null;
  const shownTrigger = trigger ?? typed.trigger;
  const isBad = !services.isTrigger(shownTrigger);

  return (
    <>
      <p class="options__intro">{t('pagesIntro')}</p>
      <h3 class="options__subtitle">{t('pagesChip')}</h3>
      <label class="options__choice">
        <input
          type="checkbox"
          checked={card.isOn}
          onChange={(event) => setCard({ ...card, isOn: event.currentTarget.checked })}
        />
        {t('pagesChipOn')}
      </label>
      {card.isOn && (
        <OffSites sites={card.offSites} onChange={(offSites) => setCard({ ...card, offSites })} />
      )}
      <h3 class="options__subtitle">{t('pagesTyped')}</h3>
      <label class="options__choice">
        <input
          type="checkbox"
          checked={typed.isOn}
          onChange={(event) => setTyped({ ...typed, isOn: event.currentTarget.checked })}
        />
        {t('pagesTypedOn')}
      </label>
      {typed.isOn && (
        <>
          <div class="options__form">
            <label class="options__label" for="trigger">
              {t('pagesTrigger')}
            </label>
            <input
              id="trigger"
              class="field"
              type="text"
              size={6}
              maxLength={4}
              autocomplete="off"
              spellcheck={false}
              value={shownTrigger}
              aria-invalid={isBad}
              aria-describedby="trigger-help"
              onInput={(event) => {
                const next = event.currentTarget.value;
                setTrigger(next);
                if (services.isTrigger(next)) setTyped({ ...typed, trigger: next });
              }}
            />
            <p class="options__help" id="trigger-help" role="status">
              {isBad ? t('pagesTriggerBad') : t('pagesTriggerHelp', shownTrigger)}
            </p>
          </div>
          <OffSites sites={typed.offSites} onChange={(offSites) => setTyped({ ...typed, offSites })} canAdd />
        </>
      )}
    </>
  );
}

/** A setting as it is now, wherever it was changed; `null` until it was read. */
function useSetting<Value>(setting: StoredSetting<Value>): [Value | null, (value: Value) => void] {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    void setting.read().then(setValue);
    return setting.watch(setValue);
  }, [setting]);
  return [
    value,
    (next) => {
      setValue(next);
      void setting.write(next);
    },
  ];
}
