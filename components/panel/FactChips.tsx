import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FactField } from './correct-facts';
import { FactValue } from './FactValue';
import type { FactChip } from './fact-chips';
import { CloseIcon } from './icons';
import { useTranslate } from './translate';

/** Two or three rows of a narrow panel; a long thread can hold dozens of facts. */
const SHOWN_AT_FIRST = 6;

export interface FactChipsProps {
  readonly chips: readonly FactChip[];
  /** How many facts the agent has dropped. */
  readonly dropped: number;
  readonly onDrop: (key: string) => void;
  readonly onRestore: () => void;
  readonly onCorrect: (field: FactField, value: string) => void;
}

/** What was read from the ticket. A fact that was misread is dropped with one click, and no plan counts on it. */
export function FactChips({ chips, dropped, onDrop, onRestore, onCorrect }: FactChipsProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all ? chips : chips.slice(0, SHOWN_AT_FIRST);
  const hidden = chips.length - shown.length;

  // The pressed button goes away: what takes its place takes the focus, or a keyboard user would begin at the top.
  const pressed = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('.chip__drop, .button--link') ?? [];
    buttons[Math.min(pressed.current, buttons.length - 1)]?.focus();
    pressed.current = null;
  });
  const drop = (key: string, index: number) => {
    pressed.current = index;
    onDrop(key);
  };

  return (
    <ul ref={list} class="chips" aria-label={t('factsLabel')}>
      {shown.map(({ key, label, value, words, field }, index) => (
        // A corrected fact is another one, but keeps its place and the focus.
        <li key={field ?? key} class="chip" title={t('quote', words)}>
          {label && <span class="chip__label">{label}</span>}
          {field ? (
            <FactValue value={value} onCorrect={(typed) => onCorrect(field, typed)} />
          ) : (
            <bdi class="chip__value">{value}</bdi>
          )}
          <button
            type="button"
            class="button button--icon chip__drop"
            aria-label={t('factDrop', value)}
            onClick={() => drop(key, index)}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" class="button button--link" onClick={() => setAll(true)}>
            {t('factsMore', hidden)}
          </button>
        </li>
      )}
      {dropped > 0 && (
        <li>
          <button type="button" class="button button--link" onClick={onRestore}>
            {t('factsRestore', dropped)}
          </button>
        </li>
      )}
    </ul>
  );
}
