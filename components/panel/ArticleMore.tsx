import type { ComponentChildren } from 'preact';
import type { Article } from '../../core/articles/article';
import { ChevronIcon } from './icons';
import { shortAddress, sourcesOf } from './links';
import { Paragraphs } from './Parts';
import { useTranslate } from './translate';

export interface ArticleMoreProps {
  readonly article: Article;
  /** Ids of the causes that the ticket hints at. */
  readonly likelyCauses: readonly string[];
}

/** What an agent looks up now and then: closed until asked for. */
export function ArticleMore({ article, likelyCauses }: ArticleMoreProps) {
  const t = useTranslate();
  const sources = sourcesOf(article);
  return (
    <div class="more">
      <Disclosure title={t('causesTitle', article.causes.length)}>
        <ul class="more__list">
          {article.causes.map(({ id, title, question }) => (
            <li key={id}>
              <bdi>{title}</bdi>
              {likelyCauses.includes(id) && <span class="tag tag--accent">{t('causeLikely')}</span>}
              {question && (
                <p class="more__question">
                  {t('causeAsk')} <bdi>{question}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
      {article.faq.length > 0 && (
        <Disclosure title={t('faqTitle')}>
          <dl class="more__faq">
            {article.faq.map(({ question, answer }) => (
              <div key={question}>
                <dt>
                  <bdi>{question}</bdi>
                </dt>
                <dd>
                  <Paragraphs text={answer} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      <Disclosure title={t('escalateTitle')}>
        <ul class="more__list">
          {article.escalate.map((when) => (
            <li key={when}>
              <bdi>{when}</bdi>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={t('sourcesTitle', article.reviewed)}>
        <ul class="more__list more__list--links">
          {sources.map((url) => (
            <li key={url.href}>
              <a href={url.href} target="_blank" rel="noreferrer" dir="ltr">
                {shortAddress(url)}
              </a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Disclosure({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="disclosure">
      <summary class="disclosure__title">
        <ChevronIcon />
        {title}
      </summary>
      <div class="disclosure__body">{children}</div>
    </details>
  );
}
