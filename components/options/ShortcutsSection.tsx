import { useEffect, useState } from 'preact/hooks';
import { ExternalIcon } from '../panel/icons';
import { Keys } from '../panel/Parts';
import type { Shortcut } from '../panel/panel-services';
import { useTranslate } from '../panel/translate';
import type { OptionsServices } from './options-services';

export interface ShortcutsSectionProps {
  readonly services: Pick<OptionsServices, 'shortcuts' | 'changeShortcuts'>;
}

/** The browser-wide shortcuts as they are really assigned. */
export function ShortcutsSection({ services }: ShortcutsSectionProps) {
  const t = useTranslate();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [isUnknown, setIsUnknown] = useState(false);
  useEffect(() => {
    services.shortcuts().then(setShortcuts, () => setIsUnknown(true));
  }, [services]);

  return (
    <>
      <p class="options__intro">{t('optionsShortcutsIntro')}</p>
      {isUnknown && <p class="options__none">{t('shortcutsUnknown')}</p>}
      <dl class="rows">
        {shortcuts.map(({ label, keys }) => (
          <div key={label} class="rows__row">
            <dt>{label}</dt>
            <dd>
              {keys === '' ? <span class="rows__soft">{t('shortcutNotSet')}</span> : <Keys keys={keys} />}
            </dd>
          </div>
        ))}
      </dl>
      {services.changeShortcuts && (
        <button type="button" class="button" onClick={services.changeShortcuts}>
          {t('shortcutsChange')}
          <ExternalIcon />
        </button>
      )}
    </>
  );
}
