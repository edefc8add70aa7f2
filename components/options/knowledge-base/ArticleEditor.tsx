import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Article } from '../../../core/articles/article';
import { useTranslate } from '../../panel/translate';
import { ArticleFields } from './ArticleFields';
import { type ArticleForm, EMPTY_FORM, emptyStep, toData, toForm } from './article-form';
import { EditorPreview } from './EditorPreview';
import type { Notice } from './KnowledgeBaseSection';
import type { ArticleDraftRequest, KnowledgeBaseServices } from './knowledge-base-services';
import { SimilarArticles } from './SimilarArticles';

export interface ArticleEditorProps {
  readonly services: KnowledgeBaseServices;
  /** `copy` adapts an article of another layer: the copy takes its place. */
  readonly mode: 'new' | 'edit' | 'copy';
  readonly pack: string;
  readonly id: string;
  readonly onDone: (notice: Notice | null) => void;
}

/** Creates or changes an article, with the reply it makes beside the form. */
export function ArticleEditor({ services, mode, pack, id, onDone }: ArticleEditorProps) {
  const t = useTranslate();
  const [base, setBase] = useState<Article | null>(null);
  const [form, setForm] = useState<ArticleForm | null>(null);
  const [draft, setDraft] = useState<ArticleDraftRequest | null>(null);
  const [isTried, setIsTried] = useState(false);
  useEffect(() => {
    const start = async () => {
      if (mode === 'new') {
        const left = await services.takeDraft();
        setDraft(left);
        setForm(left ? toForm(left.article) : { ...EMPTY_FORM, steps: [emptyStep()] });
        return;
      }
      const [article = null] = await services.read(pack, id);
      setBase(article);
      setForm(article && toForm(article));
    };
    void start();
  }, [services, mode, pack, id]);

  const data = useMemo(
    () => form && toData(form, { base, id: base?.id ?? null, today: new Date().toISOString().slice(0, 10) }),
    [form, base],
  );
  const parsed = useMemo(() => (data ? services.parse(data) : null), [data, services]);
  if (form === null || parsed === null) {
    return <p class="options__none">{t('kbLoading')}</p>;
  }
  const errors = isTried
    ? new Map(parsed.mistakes.map(({ path, message }) => [path.join('.'), message]))
    : new Map<string, string>();

  const save = async (event: Event) => {
    event.preventDefault();
    setIsTried(true);
    if (!parsed.article) return;
    const article = mode === 'new' ? await withFreeId(parsed.article, services) : parsed.article;
    const undo = await services.save(article);
    onDone({ text: t('kbChangeSaved', article.title), undo });
  };

  return (
    <form class="kb__editor" onSubmit={save} noValidate>
      <div class="kb__form">
        <h3 class="kb__heading" tabIndex={-1}>
          {mode === 'new'
            ? t('kbNew')
            : mode === 'copy'
              ? t('kbAdaptTitle', base?.title ?? '')
              : t('kbEditTitle', base?.title ?? '')}
        </h3>
        {mode === 'copy' && <p class="kb__hint">{t('kbAdaptHint')}</p>}
        {draft && draft.similar.length > 0 && (
          <SimilarArticles similar={draft.similar} services={services} onDone={onDone} />
        )}
        <ArticleFields form={form} errors={errors} products={services.products()} onChange={setForm} />
        <div class="kb__save">
          <button type="submit" class="button button--primary">
            {t('kbSave')}
          </button>
          <button type="button" class="button" onClick={() => onDone(null)}>
            {t('kbCancel')}
          </button>
          <p class="kb__error" role="alert">
            {isTried && !parsed.article && t('kbCannotSave', parsed.mistakes.length)}
          </p>
        </div>
      </div>
      <EditorPreview article={parsed.article} mistakes={isTried ? parsed.mistakes : []} services={services} />
    </form>
  );
}

/** Two articles may have the same title; the second gets a number. */
async function withFreeId(article: Article, services: KnowledgeBaseServices): Promise<Article> {
  const { entries } = await services.list();
  const taken = new Set(entries.map(({ id }) => id));
  if (!taken.has(article.id)) return article;
  let number = 2;
  while (taken.has(`${article.id}-${number}`)) number += 1;
  return { ...article, id: `${article.id}-${number}` };
}
