import { useEffect, useState } from 'preact/hooks';
import { isTrigger } from '../../core/typed-shortcut/find-trigger';
import { useTranslate } from '../panel/translate';
import type { OptionsServices, TypedShortcutSetting } from './options-services';

export interface TypedShortcutSectionProps {
  readonly services: Pick<OptionsServices, 'typedShortcut' | 'listSites'>;
}

/** The list of fixes that typing opens in an editor: whether, by what, and on which of the allowed sites. */
export function TypedShortcutSection({ services }: TypedShortcutSectionProps) {
  const t = useTranslate();
  const [setting, setSetting] = useState<TypedShortcutSetting | null>(null);
  const [sites, setSites] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<string | null>(null);

  useEffect(() => {
    const { read, watch } = services.typedShortcut;
    read().then(setSetting, () => undefined);
    services.listSites().then(
      (patterns) => setSites([...new Set(patterns.flatMap(hostOf))]),
      () => setSites([]),
    );
    return watch(setSetting);
  }, [services]);

  if (setting === null) return null;
  const change = (part: Partial<TypedShortcutSetting>) => {
    const next = { ...setting, ...part };
    setSetting(next);
    void services.typedShortcut.write(next);
  };
  const trigger = typed ?? setting.trigger;
  const setTrigger = (text: string) => {
    setTyped(text);
    if (isTrigger(text)) change({ trigger: text });
  };
  const setSite = (host: string, isOn: boolean) => {
    const others = setting.offSites.filter((site) => site !== host);
    change({ offSites: isOn ? others : [...others, host] });
  };

  return (
    <>
      <p class="options__intro">{t('typedIntro', setting.trigger)}</p>
      <label class="options__check">
        <input
          type="checkbox"
          checked={setting.isOn}
          onChange={({ currentTarget }) => change({ isOn: currentTarget.checked })}
        />
        {t('typedOn')}
      </label>
      <div class="options__form">
        <label class="options__label" for="typed-trigger">
          {t('typedTrigger')}
        </label>
        <input
          id="typed-trigger"
          class="field"
          type="text"
          size={6}
          maxLength={4}
          autocomplete="off"
          spellcheck={false}
          value={trigger}
          disabled={!setting.isOn}
          aria-invalid={!isTrigger(trigger)}
          aria-describedby="typed-trigger-rule"
          onInput={({ currentTarget }) => setTrigger(currentTarget.value)}
        />
        <p id="typed-trigger-rule" class="options__status">
          {t('typedTriggerRule')}
        </p>
      </div>
      {sites.length > 0 && (
        <fieldset class="options__group" disabled={!setting.isOn}>
          <legend>{t('typedSites')}</legend>
          {sites.map((host) => (
            <label key={host} class="options__check">
              <input
                type="checkbox"
                checked={!setting.offSites.includes(host)}
                onChange={({ currentTarget }) => setSite(host, currentTarget.checked)}
              />
              <bdi>{host}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** None for a pattern of many hosts. */
function hostOf(pattern: string): string[] {
  if (!URL.canParse(pattern)) return [];
  const { hostname } = new URL(pattern);
  return hostname.includes('*') || hostname === '' ? [] : [hostname];
}
