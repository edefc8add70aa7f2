import { useMemo, useState } from 'preact/hooks';
import { foldKey } from '../../../core/text/fold';
import { SearchIcon } from '../../panel/icons';
import { useTranslate } from '../../panel/translate';
import { ArticleRow } from './ArticleRow';
import { ChangeHistory } from './ChangeHistory';
import type { Notice } from './KnowledgeBaseSection';
import type { ArticleEntry, KnowledgeBaseServices, Layer } from './knowledge-base-services';
import { addressOf } from './use-address';
import { useArticles } from './use-articles';

/** Drawn at once; nobody reads further without searching. */
const PAGE = 60;

type Filter = 'all' | Layer | 'hidden';
const FILTERS: readonly Filter[] = ['all', 'own', 'team', 'shipped', 'hidden'];

export interface ArticleListProps {
  readonly services: KnowledgeBaseServices;
  readonly onNotice: (notice: Notice) => void;
  readonly onUndo: (number: number) => Promise<void>;
}

/** All articles of all layers, with what can be done with each. */
export function ArticleList({ services, onNotice, onUndo }: ArticleListProps) {
  const t = useTranslate();
  const listed = useArticles(services);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(PAGE);
  const counts = useMemo(() => countFilters(listed?.entries ?? []), [listed]);
  const found = useMemo(() => {
    const words = foldKey(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    return (listed?.entries ?? []).filter(
      (entry) => isIn(entry, filter) && words.every((word) => entry.searched.includes(word)),
    );
  }, [listed, query, filter]);
  const names: Readonly<Record<Filter, string>> = {
    all: t('kbFilterAll'),
    own: t('kbFilterOwn'),
    team: t('kbFilterTeam'),
    shipped: t('kbFilterShipped'),
    hidden: t('kbFilterHidden'),
  };

  const exportOwn = async (format: 'yaml' | 'json') => {
    const count = await services.exportOwn(format);
    onNotice({ text: count === 0 ? t('kbExportNone') : t('kbExported', count), undo: null });
  };
  const remove = async (entry: ArticleEntry) => {
    const undo = await services.remove(entry.id, entry.title);
    onNotice({ text: t('kbChangeDeleted', entry.title), undo });
  };
  const hide = async (entry: ArticleEntry) => {
    await services.hide(entry.id, !entry.isHidden);
    onNotice({ text: t(entry.isHidden ? 'kbShown' : 'kbHidden', entry.title), undo: null });
  };

  return (
    <>
      <p class="options__intro">{t('kbIntro')}</p>
      <div class="kb__bar">
        <a class="button button--primary" href={addressOf('new')}>
          {t('kbNew')}
        </a>
        <a class="button" href={addressOf('import')}>
          {t('kbImport')}
        </a>
        <a class="button" href={addressOf('packs')}>
          {t('kbPacks')}
        </a>
        <span class="kb__gap" />
        <button type="button" class="button button--small" onClick={() => exportOwn('yaml')}>
          {t('kbExportYaml')}
        </button>
        <button type="button" class="button button--small" onClick={() => exportOwn('json')}>
          {t('kbExportJson')}
        </button>
      </div>
      <div class="kb__find">
        <label class="kb__search">
          <SearchIcon />
          <span class="visually-hidden">{t('kbSearch')}</span>
          <input
            type="search"
            class="kb__query"
            placeholder={t('kbSearch')}
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setShown(PAGE);
            }}
          />
        </label>
        <fieldset class="kb__filters" aria-label={t('kbFilters')}>
          {FILTERS.filter((each) => each === filter || counts[each] > 0 || each === 'all').map((each) => (
            <button
              key={each}
              type="button"
              class="button button--small"
              aria-pressed={filter === each}
              onClick={() => {
                setFilter(each);
                setShown(PAGE);
              }}
            >
              {names[each]} <span class="kb__count">{counts[each]}</span>
            </button>
          ))}
        </fieldset>
      </div>
      <p class="visually-hidden" role="status">
        {listed && t('kbFound', found.length)}
      </p>
      {listed === null && <p class="options__none">{t('kbLoading')}</p>}
      {listed !== null && found.length === 0 && (
        <p class="options__none">{query === '' ? t('kbNone') : t('kbNothingFound', query)}</p>
      )}
      <ul class="rows kb__list" aria-label={t('kbList')}>
        {found.slice(0, shown).map((entry) => (
          <ArticleRow key={`${entry.pack} ${entry.id}`} entry={entry} onRemove={remove} onHide={hide} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + 5 * PAGE)}>
          {t('kbMore', found.length - shown)}
        </button>
      )}
      {listed !== null && listed.unreadable.length > 0 && (
        <details class="kb__unreadable">
          <summary>{t('kbUnreadable', listed.unreadable.length)}</summary>
          <ul>
            {listed.unreadable.map(({ id, reason }) => (
              <li key={id}>
                <code>{id}</code> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ChangeHistory services={services} onUndo={onUndo} />
    </>
  );
}

function isIn(entry: ArticleEntry, filter: Filter): boolean {
  if (filter === 'hidden') return entry.isHidden;
  return filter === 'all' || entry.layer === filter;
}

function countFilters(entries: readonly ArticleEntry[]): Readonly<Record<Filter, number>> {
  const counts = { all: entries.length, own: 0, team: 0, shipped: 0, hidden: 0 };
  for (const { layer, isHidden } of entries) {
    counts[layer] += 1;
    if (isHidden) counts.hidden += 1;
  }
  return counts;
}
