import { useTranslate } from '../../panel/translate';
import type { Notice } from './KnowledgeBaseSection';
import type { ArticleDraftRequest, KnowledgeBaseServices } from './knowledge-base-services';

export interface SimilarArticlesProps {
  readonly similar: ArticleDraftRequest['similar'];
  readonly services: Pick<KnowledgeBaseServices, 'list' | 'read' | 'save'>;
  readonly onDone: (notice: Notice) => void;
}

/** Often an article is there already, and only did not know the customer's words: one more phrase, not one more article. */
export function SimilarArticles({ similar, services, onDone }: SimilarArticlesProps) {
  const t = useTranslate();
  const add = async (id: string, phrase: string) => {
    const { entries } = await services.list();
    const entry = entries.find((each) => each.id === id && !each.isReplaced);
    const [article] = entry ? await services.read(entry.pack, id) : [];
    if (!article) return;
    const signals = [...article.signals, { text: phrase, kind: 'phrase' as const }];
    const undo = await services.save({ ...article, signals });
    onDone({ text: t('kbPhraseAdded', article.title), undo });
  };
  return (
    <section class="kb__similar" aria-label={t('kbSimilar')}>
      <h4 class="options__label">{t('kbSimilar')}</h4>
      <p class="kb__hint">{t('kbSimilarHint')}</p>
      <ul>
        {similar.map(({ id, title, phrase }) => (
          <li key={id} class="kb__similar-row">
            <bdi>{title}</bdi>
            <button type="button" class="button button--small" onClick={() => add(id, phrase)}>
              {t('kbAddPhrase', phrase)}
              <span class="visually-hidden"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
