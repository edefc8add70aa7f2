import { useState } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import type { LikelyCause } from '../../core/search/suggestion';
import { TargetIcon } from './icons';
import { Paragraphs, Quote } from './Parts';
import { useTranslate } from './translate';

/** About two lines of a narrow panel: shorter texts are shown whole. */
const LONG_TEXT = 110;

export interface ArticleAboutProps {
  readonly article: Article;
  readonly likely: readonly LikelyCause[];
}

/** What the article means for this customer, kept short so that the steps stay in sight. */
export function ArticleAbout({ article, likely }: ArticleAboutProps) {
  const t = useTranslate();
  const [whole, setWhole] = useState(false);
  const { meaning, models, versions, severity } = article;
  const causes = likely.flatMap(({ cause, words }) => {
    const title = article.causes.find(({ id }) => id === cause)?.title;
    return title === undefined ? [] : [{ title, words }];
  });
  const isLong = [meaning, models, severity.reason].some((text) => text.length > LONG_TEXT);

  return (
    <section class="about">
      <header class="about__head">
        <h2 class="heading">{t('meaningTitle')}</h2>
        {isLong && (
          <button
            type="button"
            class="button button--link"
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {whole ? t('showLess') : t('showMore')}
          </button>
        )}
      </header>
      <div class={isLong && !whole ? 'about__text about__text--cut' : 'about__text'}>
        <Paragraphs text={meaning} />
      </div>
      {causes.length > 0 && (
        <div class="likely">
          <TargetIcon />
          <ul class="likely__list" aria-label={t('likelyTitle')}>
            {causes.map(({ title, words }, index) => (
              <li key={title}>
                {index === 0 && <span class="likely__label">{t('likelyTitle')} </span>}
                <strong>
                  <bdi>{title}</bdi>
                </strong>{' '}
                <Quote words={words} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl class={isLong && !whole ? 'meta meta--cut' : 'meta'}>
        <dt>{t('severityTitle')}</dt>
        <dd>
          <bdi>{severity.reason}</bdi>
        </dd>
        <dt>{t('modelsTitle')}</dt>
        <dd>
          <bdi>{models}</bdi>
        </dd>
        {versions && (
          <>
            <dt>{t('versionsTitle')}</dt>
            <dd>
              <bdi>{versions}</bdi>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
