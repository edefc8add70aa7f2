import { useId } from 'preact/hooks';
import type { Step } from '../../core/articles/article';
import type { StepState } from '../../core/reply/reply-plan';
import { ChevronIcon, WarningIcon } from './icons';
import { Paragraphs, Quote } from './Parts';
import type { Translate } from './panel-services';
import { useTranslate } from './translate';
import type { ListedStep } from './use-reply';

/** Why the plan leaves a step out, where it is not for its risk. */
const LEFT_OUT: Partial<Record<StepState, (t: Translate, needs: string) => string>> = {
  tried: (t) => t('stepTried'),
  sent: (t) => t('stepSent'),
  'not-applicable': (t, needs) => t('stepNotApplicable', needs),
  later: (t) => t('stepLater'),
};

export interface StepItemProps {
  readonly listed: ListedStep;
  /** The step in the language that the agent reads. */
  readonly step: Step;
  /** Counting from 1. */
  readonly number: number;
  readonly expanded: boolean;
  readonly onExpanded: (expanded: boolean) => void;
  readonly onIncluded: (included: boolean) => void;
}

/** One step: whether it goes into the reply and why, with its details behind a button. */
export function StepItem({ listed, step, number, expanded, onExpanded, onIncluded }: StepItemProps) {
  const t = useTranslate();
  const id = useId();
  const { state } = listed.planned;
  const { proposed } = listed;
  const leftOut = LEFT_OUT[proposed.state]?.(t, proposed.needs ?? '');
  const described = [
    leftOut && `${id}-left-out`,
    step.destructive && `${id}-risk`,
    step.caution && `${id}-caution`,
  ];

  return (
    <li class="step" data-state={state}>
      <label class="step__tick">
        <input
          type="checkbox"
          id={`${id}-tick`}
          checked={state === 'included'}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          onChange={(event) => onIncluded(event.currentTarget.checked)}
        />
      </label>
      <div class="step__main">
        <label class="step__title" for={`${id}-tick`}>
          <span class="step__number">{number}</span>
          <span>
            <bdi>{step.title}</bdi>
          </span>
        </label>
        {step.path && <Path path={step.path} />}
        {leftOut && (
          <p
            class="step__left-out"
            id={`${id}-left-out`}
            title={proposed.because ? t('quote', proposed.because) : undefined}
          >
            <span class="tag">{leftOut}</span>
            {proposed.because && (
              <>
                {' '}
                <Quote words={proposed.because} />
              </>
            )}
          </p>
        )}
        {step.destructive && (
          <p class="step__risk" id={`${id}-risk`}>
            <WarningIcon />
            <span>{t('stepRisk')}</span>
          </p>
        )}
        {step.caution && (
          <p class="step__caution" id={`${id}-caution`}>
            <WarningIcon />
            <span>
              <strong>{t('stepCaution')}</strong> <bdi>{step.caution}</bdi>
            </span>
          </p>
        )}
        <div class="step__details" id={`${id}-details`} hidden={!expanded}>
          <Paragraphs text={step.body} />
          <p class="step__check">
            <strong>{t('stepCheck')}</strong> <bdi>{step.check}</bdi>
          </p>
        </div>
      </div>
      <button
        type="button"
        class="button button--icon step__more"
        aria-expanded={expanded}
        aria-controls={`${id}-details`}
        aria-label={t('stepDetails', number, step.title)}
        onClick={() => onExpanded(!expanded)}
      >
        <ChevronIcon />
      </button>
    </li>
  );
}

/** A menu path, one part after the other. */
function Path({ path }: { path: string }) {
  const parts = path.split(' > ');
  return (
    <p class="path">
      <bdi>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path may name a menu twice
          <span key={index}>
            {part}
            {index < parts.length - 1 && ' › '}
          </span>
        ))}
      </bdi>
    </p>
  );
}
