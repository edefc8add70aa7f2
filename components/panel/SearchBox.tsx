import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon, SearchIcon } from './icons';
import { useTranslate } from './translate';
import { hasModifier } from './use-keys';

/** Longer than any error message; a pasted log would only slow the search down. */
const MAX_QUERY_LENGTH = 300;

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Id of the listbox the arrow keys move in, and of its active option; `null` while there is none. */
  readonly listId: string | null;
  readonly activeOptionId: string | null;
  /** How many options there are, and the index of the active one. */
  readonly count: number;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: () => void;
}

/** The index a key moves to, wrapping at both ends; `null` for a key that moves nothing. */
export function moveActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The field keeps the focus while the arrow keys move through the list, so that typing can go on at any time. */
export function SearchBox(props: SearchBoxProps) {
  const { query, onQuery, listId, activeOptionId, count, active, onActive, onOpen } = props;
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  // Not once it is painted: a key that is pressed as soon as the list is there would be lost.
  useLayoutEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing || hasModifier(event)) return;
    const next = moveActive(event.key, active, count);
    if (next !== null) onActive(next);
    else if (event.key === 'Enter' && count > 0) onOpen();
    else return;
    event.preventDefault();
  };
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };

  return (
    <div class="search">
      <SearchIcon />
      <input
        ref={field}
        class="search__field"
        type="text"
        role="combobox"
        aria-label={t('searchLabel')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={listId !== null}
        aria-controls={listId ?? undefined}
        aria-activedescendant={activeOptionId ?? undefined}
        placeholder={t('searchPlaceholder')}
        maxLength={MAX_QUERY_LENGTH}
        autocomplete="off"
        spellcheck={false}
        // An empty field follows the panel's direction, as its placeholder does.
        dir={query === '' ? undefined : 'auto'}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="button button--icon search__clear"
          aria-label={t('searchClear')}
          onClick={clear}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
