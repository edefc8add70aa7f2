import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../panel/panel-services';
import { useTranslate } from '../../panel/translate';
import { timeOf } from './ChangeHistory';
import type { KnowledgeBaseServices, PackSourceEntry, SourceStatus } from './knowledge-base-services';

export interface PacksViewProps {
  readonly services: Pick<
    KnowledgeBaseServices,
    'sources' | 'addSource' | 'refreshSource' | 'removeSource' | 'onChanged'
  >;
}

/** The team's packs: where they come from, and how the last try to fetch them went. */
export function PacksView({ services }: PacksViewProps) {
  const t = useTranslate();
  const [sources, setSources] = useState<readonly PackSourceEntry[]>([]);
  const [address, setAddress] = useState('');
  const [status, setStatus] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    const load = () => services.sources().then(setSources, () => setSources([]));
    load();
    return services.onChanged(load);
  }, [services]);

  const run = async (task: Promise<string | null | void>, done: string) => {
    setIsBusy(true);
    setStatus(t('kbPackBusy'));
    try {
      const problem = await task;
      setStatus(problem ?? done);
      return !problem;
    } catch {
      setStatus(t('kbPackFailed'));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  const add = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // No `await` before the call: the browser asks for the site only within the click.
    if (await run(services.addSource(address), t('kbPackAdded'))) setAddress('');
  };
  return (
    <>
      <h3 class="kb__heading" tabIndex={-1}>
        {t('kbPacks')}
      </h3>
      <p class="options__intro">{t('kbPacksIntro')}</p>
      {sources.length === 0 && <p class="options__none">{t('kbPacksNone')}</p>}
      <ul class="rows" aria-label={t('kbPacks')}>
        {sources.map((source) => (
          <li key={source.id} class="rows__row">
            <div class="kb__what">
              <span class="kb__title">
                <bdi>{source.name === '' ? source.address : source.name}</bdi>{' '}
                {source.isManaged && <span class="tag">{t('kbPackManaged')}</span>}
              </span>
              <span class="kb__about">
                <bdi>{source.address}</bdi>
              </span>
              <span class="kb__state" data-state={source.status.kind}>
                {describeStatus(source.status, t)}
              </span>
            </div>
            <div class="kb__actions">
              <button
                type="button"
                class="button button--small"
                disabled={isBusy}
                onClick={() =>
                  run(
                    source.status.kind === 'never' || source.isManaged
                      ? services.addSource(source.address).then(() => services.refreshSource(source.id))
                      : services.refreshSource(source.id),
                    t('kbPackChecked'),
                  )
                }
              >
                {t('kbPackCheck')}
                <span class="visually-hidden"> {source.name}</span>
              </button>
              {!source.isManaged && (
                <button
                  type="button"
                  class="button button--small"
                  disabled={isBusy}
                  onClick={() => run(services.removeSource(source.id), t('kbPackRemoved'))}
                >
                  {t('kbPackRemove')}
                  <span class="visually-hidden"> {source.name}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <form class="options__form" onSubmit={add}>
        <label class="options__label" for="pack-address">
          {t('kbPackAddress')}
        </label>
        <p class="kb__hint">{t('kbPackAddressHint')}</p>
        <div class="options__line">
          <input
            id="pack-address"
            class="field options__field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button button--primary" disabled={isBusy}>
            {t('kbPackAdd')}
          </button>
        </div>
      </form>
      <p class="options__status" role="status">
        {status}
      </p>
    </>
  );
}

function describeStatus(status: SourceStatus, t: Translate): string {
  switch (status.kind) {
    case 'never':
      return t('kbPackNever');
    case 'current':
      return t('kbPackCurrent', status.articles, timeOf(status.at));
    case 'unchanged':
      return t('kbPackUnchanged', status.articles, timeOf(status.at));
    case 'failed':
      return status.articles > 0
        ? t('kbPackKept', status.reason, status.articles, timeOf(status.at))
        : t('kbPackBad', status.reason, timeOf(status.at));
  }
}
