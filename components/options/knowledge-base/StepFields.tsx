import { useTranslate } from '../../panel/translate';
import type { StepForm } from './article-form';
import { Field } from './Field';

export interface StepFieldsProps {
  readonly step: StepForm;
  readonly number: number;
  readonly count: number;
  /** By field, such as `title`. */
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (step: StepForm) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One step of an article in the form. */
export function StepFields({ step, number, count, errors, onChange, onMove, onRemove }: StepFieldsProps) {
  const t = useTranslate();
  const set = (part: Partial<StepForm>) => onChange({ ...step, ...part });
  return (
    <fieldset class="kb__step">
      <legend>{t('kbStep', number)}</legend>
      <div class="kb__step-actions">
        <button type="button" class="button button--small" disabled={number === 1} onClick={() => onMove(-1)}>
          {t('kbStepUp')}
          <span class="visually-hidden"> {t('kbStep', number)}</span>
        </button>
        <button
          type="button"
          class="button button--small"
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          {t('kbStepDown')}
          <span class="visually-hidden"> {t('kbStep', number)}</span>
        </button>
        <button type="button" class="button button--small" disabled={count === 1} onClick={onRemove}>
          {t('kbStepRemove')}
          <span class="visually-hidden"> {t('kbStep', number)}</span>
        </button>
      </div>
      <Field
        label={t('kbStepTitle')}
        value={step.title}
        onInput={(title) => set({ title })}
        error={errors.get('title')}
      />
      <Field
        label={t('kbStepBody')}
        rows={3}
        value={step.body}
        onInput={(body) => set({ body })}
        error={errors.get('body')}
      />
      <details class="kb__more" open={errors.size > 0 || step.caution !== '' || step.isDestructive}>
        <summary>{t('kbStepMore')}</summary>
        <Field
          label={t('kbStepPath')}
          value={step.path}
          onInput={(path) => set({ path })}
          error={errors.get('path')}
        />
        <Field
          label={t('kbStepCheck')}
          value={step.check}
          onInput={(check) => set({ check })}
          error={errors.get('check')}
        />
        <Field
          label={t('kbStepCaution')}
          value={step.caution}
          onInput={(caution) => set({ caution })}
          error={errors.get('caution')}
        />
        <label class="kb__tick">
          <input
            type="checkbox"
            checked={step.isDestructive}
            onChange={(event) => set({ isDestructive: event.currentTarget.checked })}
          />
          {t('kbStepDestructive')}
        </label>
        <Field
          label={t('kbStepSources')}
          rows={2}
          value={step.sources}
          onInput={(sources) => set({ sources })}
          error={errors.get('sources')}
        />
      </details>
    </fieldset>
  );
}
