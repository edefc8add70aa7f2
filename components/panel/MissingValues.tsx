import type { Translate } from './panel-services';
import { useTranslate } from './translate';

/** Longer than a value within a sentence should be. */
const MAX_VALUE_LENGTH = 200;

const NAMES: Readonly<Record<string, (t: Translate) => string>> = {
  'customer.name': (t) => t('valueCustomerName'),
  'customer.first_name': (t) => t('valueCustomerName'),
  'agent.name': (t) => t('valueAgentName'),
  'ticket.number': (t) => t('valueTicketNumber'),
  'ticket.id': (t) => t('valueTicketNumber'),
  product: (t) => t('valueProduct'),
  device: (t) => t('valueDevice'),
  os: (t) => t('valueSystem'),
};

export interface MissingValuesProps {
  /** Full names of placeholders. */
  readonly names: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onTyped: (typed: Readonly<Record<string, string>>) => void;
}

/** Asks in place for what a reply needs and nobody knows; left empty, its sentence is left out. */
export function MissingValues({ names, typed, onTyped }: MissingValuesProps) {
  const t = useTranslate();
  if (names.length === 0) return null;
  return (
    <fieldset class="reply__values">
      <legend>{t('valuesTitle')}</legend>
      {names.map((name) => (
        <label key={name} class="reply__name">
          <span>{NAMES[name]?.(t) ?? wordsOf(name)}</span>
          <input
            type="text"
            class="field"
            dir="auto"
            autocomplete="off"
            maxLength={MAX_VALUE_LENGTH}
            placeholder={t('valueOptional')}
            value={typed[name] ?? ''}
            onInput={(event) => onTyped({ ...typed, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** `team.phone_number` as "phone number". */
function wordsOf(name: string): string {
  return (name.split('.').at(-1) ?? name).replaceAll('_', ' ');
}
