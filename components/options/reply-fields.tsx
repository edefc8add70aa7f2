import type { ComponentChildren } from 'preact';
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
    <Field {...{ id, label, hint }}>
      <input
        id={id}
        type="text"
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={MAX_LINE_LENGTH}
        placeholder={placeholder}
        aria-describedby={hint && hintId(id)}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

export function TextLines({ label, hint, value, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, hint }}>
      <textarea
        id={id}
        class="field"
        dir="auto"
        rows={3}
        maxLength={MAX_TEXT_LENGTH}
        aria-describedby={hint && hintId(id)}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
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
    <Field {...{ id, label }}>
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
    </Field>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** A control with its label above and its hint below; the control names the hint by {@link hintId}. */
function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div class="replies__field">
      <label class="options__label" for={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p class="rows__soft" id={hintId(id)}>
          {hint}
        </p>
      )}
    </div>
  );
}

function hintId(id: string): string {
  return `${id}-hint`;
}
