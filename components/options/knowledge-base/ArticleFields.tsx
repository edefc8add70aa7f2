import { LANGUAGES, type Language } from '../../../core/articles/languages';
import { useTranslate } from '../../panel/translate';
import { type ArticleForm, emptyStep, type StepForm } from './article-form';
import { Field } from './Field';
import { StepFields } from './StepFields';

export interface ArticleFieldsProps {
  readonly form: ArticleForm;
  /** By path, such as `steps.0.title`. */
  readonly errors: ReadonlyMap<string, string>;
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (form: ArticleForm) => void;
}

/** The fields of an article, the few that everybody needs first. */
export function ArticleFields({ form, errors, products, onChange }: ArticleFieldsProps) {
  const t = useTranslate();
  const set = (part: Partial<ArticleForm>) => onChange({ ...form, ...part });
  const { steps } = form;
  const change = (index: number, step: StepForm) => set({ steps: steps.with(index, step) });
  const move = (index: number, by: -1 | 1) => {
    const [step, other] = [steps[index], steps[index + by]];
    if (step && other) set({ steps: steps.with(index, other).with(index + by, step) });
  };
  return (
    <>
      <Field
        label={t('kbTitle')}
        value={form.title}
        onInput={(title) => set({ title })}
        error={errors.get('title') ?? errors.get('id')}
      />
      <div class="kb__kind" role="radiogroup" aria-label={t('kbKind')}>
        {[false, true].map((isReady) => (
          <label key={String(isReady)} class="kb__tick">
            <input
              type="radio"
              name="kb-kind"
              checked={form.isReady === isReady}
              onChange={() => set({ isReady, steps: steps.length === 0 ? [emptyStep()] : steps })}
            />
            {isReady ? t('kbKindReady') : t('kbKindSteps')}
          </label>
        ))}
      </div>
      {form.isReady ? (
        <Field
          label={t('kbReply')}
          hint={t('kbReplyHint')}
          rows={10}
          value={form.reply}
          onInput={(reply) => set({ reply })}
          error={errors.get('steps.0.body') ?? errors.get('steps')}
        />
      ) : (
        <>
          <Field
            label={t('kbMeaning')}
            hint={t('kbMeaningHint')}
            rows={3}
            value={form.meaning}
            onInput={(meaning) => set({ meaning })}
            error={errors.get('meaning')}
          />
          {steps.map((step, index) => (
            <StepFields
              key={step.key}
              step={step}
              number={index + 1}
              count={steps.length}
              errors={errorsOf(errors, index)}
              onChange={(changed) => change(index, changed)}
              onMove={(by) => move(index, by)}
              onRemove={() => set({ steps: steps.filter((each) => each !== step) })}
            />
          ))}
          {errors.has('steps') && <p class="kb__error">{errors.get('steps')}</p>}
          <button type="button" class="button" onClick={() => set({ steps: [...steps, emptyStep()] })}>
            {t('kbStepAdd')}
          </button>
        </>
      )}
      <h4 class="options__subtitle">{t('kbFoundBy')}</h4>
      <Field
        label={t('kbPhrases')}
        hint={t('kbPhrasesHint')}
        rows={3}
        value={form.phrases}
        onInput={(phrases) => set({ phrases })}
        error={firstError(errors, 'signals')}
      />
      <Field
        label={t('kbMessages')}
        hint={t('kbMessagesHint')}
        rows={2}
        value={form.messages}
        onInput={(messages) => set({ messages })}
      />
      <details
        class="kb__more"
        open={['aliases', 'tags', 'product', 'language'].some((name) => firstError(errors, name))}
      >
        <summary>{t('kbMoreFields')}</summary>
        <Field
          label={t('kbAliases')}
          rows={2}
          value={form.aliases}
          onInput={(aliases) => set({ aliases })}
          error={firstError(errors, 'aliases')}
        />
        <Field
          label={t('kbTags')}
          value={form.tags}
          onInput={(tags) => set({ tags })}
          error={firstError(errors, 'tags')}
        />
        <Field
          label={t('kbProduct')}
          value={form.product}
          list="kb-products"
          onInput={(product) => set({ product })}
          error={errors.get('product')}
        />
        <datalist id="kb-products">
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
        <label class="kb__labelled">
          <span class="options__label">{t('kbLanguage')}</span>
          <select
            class="field kb__field"
            value={form.language}
            onChange={(event) => set({ language: event.currentTarget.value as Language })}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </select>
        </label>
      </details>
    </>
  );
}

function errorsOf(errors: ReadonlyMap<string, string>, index: number): ReadonlyMap<string, string> {
  const prefix = `steps.${index}.`;
  return new Map(
    [...errors].flatMap(([path, message]): [string, string][] =>
      path.startsWith(prefix) ? [[path.slice(prefix.length).split('.')[0] ?? '', message]] : [],
    ),
  );
}

function firstError(errors: ReadonlyMap<string, string>, field: string): string | undefined {
  return [...errors].find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
}

/** In the agent's own language, as the browser knows it. */
function languageName(language: Language): string {
  return new Intl.DisplayNames(undefined, { type: 'language' }).of(language) ?? language;
}
