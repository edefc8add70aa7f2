import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import { translateArticle } from '../../core/articles/article-translation';
import type { Facts } from '../../core/facts/facts';
import type { ReplyThread } from '../../core/reply/propose-reply';
import { hasSteps } from '../../core/reply/reply-kind';
import type { ReplyStyle } from '../../core/reply/reply-style';
import type { LikelyCause } from '../../core/search/suggestion';
import { ArticleAbout } from './ArticleAbout';
import { ArticleMore } from './ArticleMore';
import { BackIcon } from './icons';
import { OverdueNote } from './Overdue';
import { SeverityBadge } from './Parts';
import type { ArticleServices } from './panel-services';
import { QuestionList } from './QuestionList';
import { ReplyBar } from './ReplyBar';
import { ReplyHtml } from './ReplyHtml';
import { StepList } from './StepList';
import { useTranslate } from './translate';
import { hasModifier, isPrimaryKey, useKeys } from './use-keys';
import { useLoaded } from './use-loaded';
import { type ReplyLength, useReply } from './use-reply';
import './article-view.css';

const PREVIEW_ID = 'reply-preview';

export interface ArticleViewProps {
  readonly services: ArticleServices;
  readonly article: Article;
  /** What the ticket hints at, likeliest first. */
  readonly likely: readonly LikelyCause[];
  /** `null` where no ticket is open. */
  readonly facts: Facts | null;
  readonly ticketKey: string;
  /** What became of the ticket this article was opened on. The plan always follows the ticket that is open now. */
  readonly ticketNow: 'same' | 'another' | 'gone';
  readonly thread: ReplyThread;
  readonly style: ReplyStyle;
  readonly length: ReplyLength;
  readonly onLength: (length: ReplyLength) => void;
  /** Presses the primary button at opening. */
  readonly deliverAtOnce: boolean;
  readonly onBack: () => void;
  /** Leaves for the suggestions of the ticket that is open now. */
  readonly onShowTicket: () => void;
}

/** One article, from what it means to the reply. */
export function ArticleView(props: ArticleViewProps) {
  const { services, likely, facts, onBack } = props;
  const t = useTranslate();
  const [preview, setPreview] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const likelyCauses = likely.map(({ cause }) => cause);
  const draft = useReply({ ...props, likelyCauses });
  const article = useReadableArticle(services, props.article);
  const primary = facts && draft.kind !== 'note' ? 'insert' : 'copy';
  const isPreviewOnly = !hasSteps(draft.kind) && draft.kind !== 'question';
  const isPreview = preview || isPreviewOnly;

  const atOpening = useRef(props.deliverAtOnce ? draft[primary] : null);
  useEffect(() => {
    title.current?.focus();
    atOpening.current?.();
  }, []);

  useKeys((event) => {
    if (isPrimaryKey(event)) {
      draft[primary]();
      return true;
    }
    if (event.key !== 'Escape' || hasModifier(event)) return false;
    if (preview) setPreview(false);
    else onBack();
    return true;
  });

  return (
    <div class="view">
      <header class="bar bar--article">
        <button
          type="button"
          class="button button--icon"
          aria-label={t('back')}
          title={t('back')}
          onClick={onBack}
        >
          <BackIcon />
        </button>
        <div class="bar__main">
          <h1 class="bar__title" ref={title} tabIndex={-1}>
            <bdi>{article.title}</bdi>
          </h1>
          <p class="bar__sub">
            <bdi>{[services.productName(article.product), ...article.platforms].join(' · ')}</bdi>
          </p>
        </div>
        <SeverityBadge level={article.severity.level} />
      </header>
      <main class="view__scroll">
        <p class="notice" role="status">
          {props.ticketNow === 'gone' && t('ticketGone')}
          {props.ticketNow === 'another' && (
            <>
              {t('ticketChanged')}{' '}
              <button type="button" class="button button--link" onClick={props.onShowTicket}>
                {t('ticketChangedShow')}
              </button>
            </>
          )}
        </p>
        <section id={PREVIEW_ID} class="preview" hidden={!isPreview} aria-label={t('previewTitle')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focusable, so that a keyboard can scroll a long reply */}
          <div class="preview__paper" tabIndex={0} lang={draft.language}>
            {isPreview && <ReplyHtml html={draft.render().html} />}
          </div>
        </section>
        <div class="article" hidden={isPreview}>
          <OverdueNote reviewed={article.reviewed} />
          <ArticleAbout article={article} likely={likely} />
          {draft.kind === 'question' ? (
            <QuestionList questions={draft.questions} onIncluded={draft.setIncluded} />
          ) : (
            <StepList draft={draft} article={article} />
          )}
          <ArticleMore article={article} likelyCauses={likelyCauses} />
        </div>
      </main>
      <ReplyBar
        draft={draft}
        length={props.length}
        languages={services.replyLanguages.map(({ language }) => language)}
        preview={preview}
        onPreview={setPreview}
        previewId={PREVIEW_ID}
        primary={primary}
      />
    </div>
  );
}

/** The article as the agent reads it: in their own language where it is translated. */
function useReadableArticle(services: ArticleServices, article: Article): Article {
  const { ownLanguage } = services;
  const { value } = useLoaded(
    ownLanguage === article.language ? null : `${article.id} ${ownLanguage}`,
    () => services.translation(article.id, ownLanguage),
    null,
  );
  return useMemo(() => (value ? translateArticle(article, value).article : article), [article, value]);
}
