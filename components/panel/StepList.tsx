import { useState } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import { StepItem } from './StepItem';
import { useTranslate } from './translate';
import type { ReplyDraft } from './use-reply';

export interface StepListProps {
  readonly draft: Pick<ReplyDraft, 'steps' | 'includedCount' | 'setIncluded'>;
  /** The article in the language that the agent reads, which need not be the reply's. */
  readonly article: Article;
}

/** The article's steps in the order in which the reply will give them. */
export function StepList({ draft, article }: StepListProps) {
  const t = useTranslate();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const { steps } = draft;
  const all = expanded.size === steps.length;
  const toggle = (id: string, open: boolean) => {
    const next = new Set(expanded);
    if (open) next.add(id);
    else next.delete(id);
    setExpanded(next);
  };

  return (
    <section class="steps" aria-labelledby="steps-title">
      <header class="steps__head">
        <h2 class="heading" id="steps-title">
          {t('stepsTitle')}
        </h2>
        <span class="steps__count">{t('stepsCount', draft.includedCount, steps.length)}</span>
        <button
          type="button"
          class="button button--link"
          onClick={() => setExpanded(new Set(all ? [] : steps.map(({ planned }) => planned.step.id)))}
        >
          {all ? t('stepsCollapse') : t('stepsExpand')}
        </button>
      </header>
      <ol class="steps__list">
        {steps.map((listed, index) => {
          const { step } = listed.planned;
          const { id } = step;
          return (
            <StepItem
              key={id}
              listed={listed}
              step={article.steps.find((own) => own.id === id) ?? step}
              number={index + 1}
              expanded={expanded.has(id)}
              onExpanded={(open) => toggle(id, open)}
              onIncluded={(included) => draft.setIncluded(id, included)}
            />
          );
        })}
      </ol>
    </section>
  );
}
