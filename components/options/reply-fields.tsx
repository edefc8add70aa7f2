import { useId } from 'preact/hooks';

/** As the schema of a style has it; what is pasted by mistake is cut. */
const MAX_LINE_LENGTH = 200;
const MAX_TEXT_LENGTH = 2_000;

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextLine({ label, hint, placeholder, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div class="replies__field">
      <label class="options__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={MAX_LINE_LENGTH}
        placeholder={placeholder}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {hint && (
        <p class="rows__soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function TextLines({ label, hint, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div class="replies__field">
      <label class="options__label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="field"
        dir="auto"
        rows={3}
        maxLength={MAX_TEXT_LENGTH}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {hint && (
        <p class="rows__soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="replies__field">
      <label class="options__label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
