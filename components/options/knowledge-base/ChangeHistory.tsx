import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../../panel/translate';
import type { KnowledgeBaseServices, PastChange } from './knowledge-base-services';

export interface ChangeHistoryProps {
  readonly services: Pick<KnowledgeBaseServices, 'changes' | 'onChanged'>;
  readonly onUndo: (number: number) => Promise<void>;
}

/** The latest changes, each with the state before it a click away. */
export function ChangeHistory({ services, onUndo }: ChangeHistoryProps) {
  const t = useTranslate();
  const [changes, setChanges] = useState<readonly PastChange[]>([]);
  useEffect(() => {
    const load = () => services.changes().then(setChanges, () => setChanges([]));
    load();
    return services.onChanged(load);
  }, [services]);
  if (changes.length === 0) return null;
  return (
    <details class="kb__history">
      <summary>{t('kbHistory')}</summary>
      <p class="rows__soft">{t('kbHistoryAbout')}</p>
      <ol class="rows">
        {changes.map(({ number, label, at }) => (
          <li key={number} class="rows__row">
            <span>
              <bdi>{label}</bdi>{' '}
              <time class="rows__soft" dateTime={at}>
                {timeOf(at)}
              </time>
            </span>
            <button type="button" class="button button--small" onClick={() => onUndo(number)}>
              {t('kbUndoTo')}
              <span class="visually-hidden"> {label}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

export function timeOf(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
