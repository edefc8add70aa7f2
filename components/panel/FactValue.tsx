import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from './translate';

/** Longer than any device or name; what is pasted by mistake is cut. */
const MAX_LENGTH = 60;

export interface FactValueProps {
  readonly value: string;
  readonly onCorrect: (value: string) => void;
}

/** A value that turns into a field when it is pressed. Enter and leaving it keep what was typed, Escape does not. */
export function FactValue({ value, onCorrect }: FactValueProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  const isTyping = typed !== null;
  useLayoutEffect(() => {
    if (isTyping) {
      field.current?.focus();
      field.current?.select();
    } else if (wasTyping.current) button.current?.focus();
    wasTyping.current = isTyping;
  }, [isTyping]);

  const keep = () => {
    if (typed !== null && typed.trim() !== value) onCorrect(typed);
    setTyped(null);
  };
  if (typed === null) {
    return (
      <button
        ref={button}
        type="button"
        class="chip__value chip__value--editable"
        aria-label={t('factCorrect', value)}
        onClick={() => setTyped(value)}
      >
        <bdi>{value}</bdi>
      </button>
    );
  }
  return (
    <input
      ref={field}
      type="text"
      class="chip__field"
      dir="auto"
      autocomplete="off"
      maxLength={MAX_LENGTH}
      aria-label={t('factCorrect', value)}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        // The panel's own keys would open a fix, or close it.
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
      }}
    />
  );
}
