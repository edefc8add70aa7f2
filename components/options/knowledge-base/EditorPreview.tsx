import { useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../../core/articles/article';
import { ReplyHtml } from '../../panel/ReplyHtml';
import { useTranslate } from '../../panel/translate';
import { FindingList } from './FindingList';
import type { ArticleFinding, KnowledgeBaseServices } from './knowledge-base-services';

export interface EditorPreviewProps {
  /** `null` while the form holds no article yet. */
  readonly article: Article | null;
  readonly mistakes: readonly ArticleFinding[];
  readonly services: Pick<KnowledgeBaseServices, 'preview' | 'review'>;
}

/** The reply as the customer will read it, and what the checks say. The last one that could be made stays in sight. */
export function EditorPreview({ article, mistakes, services }: EditorPreviewProps) {
  const t = useTranslate();
  const latest = useRef(article);
  if (article) latest.current = article;
  const shown = latest.current;
  const html = useMemo(() => (shown ? services.preview(shown).html : null), [shown, services]);
  const findings = useMemo(() => (article ? services.review(article) : []), [article, services]);
  return (
    <aside class="kb__preview" aria-label={t('kbPreview')}>
      <h3 class="options__label">{t('kbPreview')}</h3>
      <div class="kb__paper">
        {html === null ? <p class="kb__hint">{t('kbPreviewNone')}</p> : <ReplyHtml html={html} />}
      </div>
      <FindingList findings={mistakes} title={t('kbMistakes')} />
      <FindingList findings={findings} title={t('kbFindings')} />
    </aside>
  );
}
