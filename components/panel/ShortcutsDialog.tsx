import { useEffect, useRef, useState } from 'preact/hooks';
import { CloseIcon, ExternalIcon } from './icons';
import { keyNames } from './key-names';
import { Keys } from './Parts';
import type { PanelServices, Shortcut } from './panel-services';
import { useTranslate } from './translate';

export interface ShortcutsDialogProps {
  readonly services: Pick<PanelServices, 'shortcuts' | 'changeShortcuts'>;
  readonly onClose: () => void;
}

/** The panel's own keys, and the browser-wide ones as they are really assigned. */
export function ShortcutsDialog({ services, onClose }: ShortcutsDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [unknown, setUnknown] = useState(false);

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    services.shortcuts().then(setShortcuts, () => setUnknown(true));
  }, [services]);

  const own: [string, string][] = [
    ['↑+↓', t('keyMove')],
    ['Home+End', t('keyEnds')],
    ['↵', t('keyOpen')],
    [keyNames().primary, t('keyPrimary')],
    ['Esc', t('keyBack')],
    ['?', t('keyHelp')],
  ];

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="shortcuts-title"
      onKeyDown={(event) => {
        // The browser would close the whole popup with the dialog.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <header class="dialog__head">
        <h2 class="dialog__title" id="shortcuts-title">
          {t('shortcutsTitle')}
        </h2>
        <button type="button" class="button button--icon" aria-label={t('shortcutsClose')} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <h3 class="dialog__heading">{t('shortcutsPanel')}</h3>
      <dl class="shortcuts">
        {own.map(([keys, label]) => (
          <div key={keys} class="shortcuts__row">
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <h3 class="dialog__heading">{t('shortcutsBrowser')}</h3>
      <dl class="shortcuts">
        {shortcuts.map(({ label, keys }) => (
          <div key={label} class="shortcuts__row">
            <dt>{label}</dt>
            <dd>
              {keys ? <Keys keys={keys} /> : <span class="shortcuts__none">{t('shortcutNotSet')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {unknown && <p class="shortcuts__none">{t('shortcutsUnknown')}</p>}
      {services.changeShortcuts && (
        <button type="button" class="button button--link" onClick={() => services.changeShortcuts?.()}>
          {t('shortcutsChange')}
          <ExternalIcon />
        </button>
      )}
    </dialog>
  );
}
