import { useTranslate } from '../../panel/translate';
import type { ArticleEntry } from './knowledge-base-services';
import { addressOf } from './use-address';

export interface ArticleRowProps {
  readonly entry: ArticleEntry;
  readonly onRemove: (entry: ArticleEntry) => void;
  readonly onHide: (entry: ArticleEntry) => void;
}

/** One article in the list: its title leads to it, and what can be done with it stands at the end of the line. */
export function ArticleRow({ entry, onRemove, onHide }: ArticleRowProps) {
  const t = useTranslate();
  const { id, title, layer, pack } = entry;
  const about = [
    entry.productName,
    entry.isReady ? t('kbReady') : '',
    entry.languages.length > 1 ? t('kbLanguages', entry.languages.length) : '',
    entry.packName,
  ].filter((part) => part !== '');
  const name = <span class="visually-hidden"> {title}</span>;
  return (
    <li class="rows__row kb__row" data-layer={layer} data-off={entry.isHidden || entry.isReplaced}>
      <div class="kb__what">
        <a class="kb__title" href={addressOf('read', pack, id)}>
          <bdi>{title}</bdi>
        </a>
        <span class="kb__about">
          {layer === 'own' && <span class="tag tag--accent">{t('kbTagOwn')}</span>}
          {layer === 'team' && <span class="tag">{t('kbTagTeam')}</span>}
          {entry.isHidden && <span class="tag">{t('kbTagHidden')}</span>}
          {entry.isReplaced && <span class="tag">{t('kbTagReplaced')}</span>}
          <bdi>{about.join(' · ')}</bdi>
        </span>
      </div>
      <div class="kb__actions">
        {layer === 'own' ? (
          <>
            <a class="button button--small" href={addressOf('edit', pack, id)}>
              {t('kbEdit')}
              {name}
            </a>
            <button type="button" class="button button--small" onClick={() => onRemove(entry)}>
              {t('kbDelete')}
              {name}
            </button>
          </>
        ) : (
          !entry.isReplaced && (
            <a class="button button--small" href={addressOf('copy', pack, id)}>
              {t('kbAdapt')}
              {name}
            </a>
          )
        )}
        {(layer !== 'own' || entry.isHidden) && (
          <button type="button" class="button button--small" onClick={() => onHide(entry)}>
            {entry.isHidden ? t('kbUnhide') : t('kbHide')}
            {name}
          </button>
        )}
      </div>
    </li>
  );
}
