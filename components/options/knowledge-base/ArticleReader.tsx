import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../../core/articles/article';
import { Paragraphs, SeverityBadge } from '../../panel/Parts';
import { ReplyHtml } from '../../panel/ReplyHtml';
import { useTranslate } from '../../panel/translate';
import { FindingList } from './FindingList';
import type { Notice } from './KnowledgeBaseSection';
import type { KnowledgeBaseServices } from './knowledge-base-services';
import { addressOf } from './use-address';

export interface ArticleReaderProps {
  readonly services: KnowledgeBaseServices;
  readonly pack: string;
  readonly id: string;
  readonly onDone: (notice: Notice | null) => void;
}

/** One article as it is, with the reply it makes. */
export function ArticleReader({ services, pack, id, onDone }: ArticleReaderProps) {
  const t = useTranslate();
  const [languages, setLanguages] = useState<readonly Article[] | null>(null);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    services.read(pack, id).then(setLanguages, () => setLanguages([]));
  }, [services, pack, id]);
  if (languages === null) return <p class="options__none">{t('kbLoading')}</p>;
  const article = languages[chosen] ?? languages[0];
  if (!article) return <p class="options__none">{t('kbGone')}</p>;
  const remove = async () => {
    const undo = await services.remove(article.id, article.title);
    onDone({ text: t('kbChangeDeleted', article.title), undo });
  };
  return (
    <article class="kb__article">
      <h3 class="kb__heading" tabIndex={-1}>
        <bdi>{article.title}</bdi>
      </h3>
      <p class="kb__about">
        {!article.ready && <SeverityBadge level={article.severity.level} />}
        <bdi>
          {[article.product === 'other' ? '' : article.product, ...article.platforms]
            .filter(Boolean)
            .join(' · ')}
        </bdi>
        {article.reviewed !== '' && <span>{t('kbReviewed', article.reviewed)}</span>}
        {languages.length > 1 &&
          languages.map(({ language }, index) => (
            <button
              key={language}
              type="button"
              class="button button--small"
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              {language}
            </button>
          ))}
      </p>
      <div class="kb__bar">
        {pack === 'own' ? (
          <>
            <a class="button button--primary" href={addressOf('edit', pack, id)}>
              {t('kbEdit')}
            </a>
            <button type="button" class="button" onClick={remove}>
              {t('kbDelete')}
            </button>
          </>
        ) : (
          <a class="button button--primary" href={addressOf('copy', pack, id)}>
            {t('kbAdapt')}
          </a>
        )}
      </div>
      {article.meaning !== '' && <Paragraphs text={article.meaning} />}
      <FindingList findings={services.review(article)} title={t('kbFindings')} />
      <h4 class="options__subtitle">{t('kbPreview')}</h4>
      <div class="kb__paper" lang={article.language}>
        <ReplyHtml html={services.preview(article).html} />
      </div>
    </article>
  );
}
