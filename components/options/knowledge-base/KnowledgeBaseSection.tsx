import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../../panel/translate';
import { ArticleEditor } from './ArticleEditor';
import { ArticleList } from './ArticleList';
import { ArticleReader } from './ArticleReader';
import { ImportView } from './ImportView';
import type { KnowledgeBaseServices } from './knowledge-base-services';
import { PacksView } from './PacksView';
import { addressOf, goTo, useAddress } from './use-address';

export interface KnowledgeBaseSectionProps {
  /** The knowledge base is loaded when this part of the options is opened, not before. */
  readonly load: () => Promise<KnowledgeBaseServices>;
}

/** What just happened, and the number by which it can be put back. */
export interface Notice {
  readonly text: string;
  readonly undo: number | null;
}

/** The team's own knowledge base: list, reader, editor, import. */
export function KnowledgeBaseSection({ load }: KnowledgeBaseSectionProps) {
  const t = useTranslate();
  const [services, setServices] = useState<KnowledgeBaseServices | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [view = 'list', pack = '', id = ''] = useAddress();
  useEffect(() => {
    load().then(setServices, () => setIsBroken(true));
  }, [load]);
  useFocusOnView(view);

  if (isBroken) return <p class="options__none">{t('kbUnavailable')}</p>;
  if (!services) return <p class="options__none">{t('kbLoading')}</p>;
  const undo = async (number: number) => {
    await services.undo(number);
    setNotice({ text: t('kbUndone'), undo: null });
  };
  const back = (next: Notice | null) => {
    setNotice(next);
    goTo();
  };
  return (
    <div class="kb">
      {view !== 'list' && (
        <a class="kb__back" href={addressOf()} tabIndex={0}>
          {t('kbBack')}
        </a>
      )}
      <div class="kb__notice" role="status">
        {notice && view === 'list' && (
          <p class="kb__done">
            {notice.text}{' '}
            {notice.undo !== null && (
              <button
                type="button"
                class="button button--link"
                onClick={() => notice.undo !== null && undo(notice.undo)}
              >
                {t('kbUndo')}
              </button>
            )}
          </p>
        )}
      </div>
      {view === 'list' && <ArticleList services={services} onNotice={setNotice} onUndo={undo} />}
      {view === 'read' && <ArticleReader services={services} pack={pack} id={id} onDone={back} />}
      {(view === 'edit' || view === 'copy' || view === 'new') && (
        <ArticleEditor
          key={`${view} ${pack} ${id}`}
          services={services}
          mode={view}
          pack={pack}
          id={id}
          onDone={back}
        />
      )}
      {view === 'packs' && <PacksView services={services} />}
      {view === 'import' && <ImportView services={services} onDone={back} />}
    </div>
  );
}

/** A view that took another's place gets the focus, so that a screen reader goes on there. */
function useFocusOnView(view: string): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    document.querySelector<HTMLElement>('.kb__heading')?.focus();
  }, [view]);
}
