import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What belongs into it, below the label. */
  readonly hint?: string;
  /** More than one line. */
  readonly rows?: number;
  readonly error?: string | undefined;
  readonly list?: string;
}

/** A labelled text field; what is wrong with it stands below and is read out with it. */
export function Field({ label, value, onInput, hint, rows, error, list }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '']
    .filter((part) => part !== '')
    .join(' ');
  const common = {
    id,
    class: 'field kb__field',
    value,
    dir: 'auto' as const,
    'aria-invalid': error !== undefined,
    'aria-describedby': described === '' ? undefined : described,
  };
  return (
    <div class="kb__labelled">
      <label for={id} class="options__label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="kb__hint">
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...common} type="text" list={list} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {error && (
        <p id={`${id}-error`} class="kb__error">
          {error}
        </p>
      )}
    </div>
  );
}
