import { type PlannedQuestion, type QuestionState, questionKey } from '../../core/reply/choose-questions';
import type { Translate } from './panel-services';
import { useTranslate } from './translate';

/** Why a question is not asked. */
const LEFT_OUT: Partial<Record<QuestionState, (t: Translate) => string>> = {
  known: (t) => t('questionKnown'),
  tried: (t) => t('questionTried'),
  spare: (t) => t('questionSpare'),
  later: (t) => t('questionLater'),
};

export interface QuestionListProps {
  readonly questions: readonly PlannedQuestion[];
  readonly onIncluded: (key: string, included: boolean) => void;
}

/** The questions that tell the causes apart: the fewest that decide are ticked, and the agent can change that. */
export function QuestionList({ questions, onIncluded }: QuestionListProps) {
  const t = useTranslate();
  return (
    <section class="steps" aria-labelledby="questions-title">
      <header class="steps__head">
        <h2 class="heading" id="questions-title">
          {t('questionsTitle')}
        </h2>
      </header>
      {questions.length === 0 && <p class="steps__none">{t('questionsNone')}</p>}
      <ul class="steps__list">
        {questions.map(({ cause, question, state }) => {
          const key = questionKey(cause);
          const leftOut = LEFT_OUT[state]?.(t);
          return (
            <li key={cause} class="step" data-state={state === 'asked' ? 'included' : state}>
              <label class="step__tick">
                <input
                  type="checkbox"
                  id={key}
                  checked={state === 'asked'}
                  aria-describedby={leftOut && `${key}-why`}
                  onChange={(event) => onIncluded(key, event.currentTarget.checked)}
                />
              </label>
              <div class="step__main">
                <label class="step__title" for={key}>
                  <bdi>{question}</bdi>
                </label>
                {leftOut && (
                  <p class="step__left-out" id={`${key}-why`}>
                    <span class="tag">{leftOut}</span>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
