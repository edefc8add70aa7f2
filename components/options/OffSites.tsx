import { useId, useState } from 'preact/hooks';
import { useTranslate } from '../panel/translate';

export interface OffSitesProps {
  /** Host names where it is off. */
  readonly sites: readonly string[];
  readonly onChange: (sites: string[]) => void;
  /** True where there is no other place to turn it off for a site. */
  readonly canAdd?: boolean;
}

/** The sites on which something of the page is off: turn it on again there, or off on one more. */
export function OffSites({ sites, onChange, canAdd = false }: OffSitesProps) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const host = hostOf(typed);
  return (
    <>
      {sites.length > 0 && (
        <ul class="rows" aria-label={t('offSitesList')}>
          {sites.map((site) => (
            <li key={site} class="rows__row">
              <bdi class="rows__name">{site}</bdi>
              <button
                type="button"
                class="button button--small"
                onClick={() => onChange(sites.filter((other) => other !== site))}
              >
                {t('offSitesOn')}
                <span class="visually-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {canAdd && (
        <form
          class="options__form"
          onSubmit={(event) => {
            event.preventDefault();
            if (host === null) return;
            onChange([...sites.filter((other) => other !== host), host]);
            setTyped('');
          }}
        >
          <label class="options__label" for={id}>
            {t('offSitesAddLabel')}
          </label>
          <div class="options__line">
            <input
              id={id}
              class="field options__field"
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" class="button" disabled={host === null}>
              {t('offSitesAdd')}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

/** The host name of a pasted address or a typed name; `null` while it is neither. */
function hostOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
