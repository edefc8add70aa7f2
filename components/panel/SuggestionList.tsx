import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import type { FieldMatch, Suggestion } from '../../core/search/suggestion';
import { excerptAround } from './marked-text';
import { OverdueTag } from './Overdue';
import { Marked, Quote, SeverityBadge } from './Parts';
import type { Translate } from './panel-services';
import { useTranslate } from './translate';

/** About two lines of a narrow panel. */
const EXCERPT_LENGTH = 110;

/** A suggestion whose article is known, with the product's display name. */
export interface ListedSuggestion {
  readonly suggestion: Suggestion;
  readonly article: Article;
  readonly product: string;
}

export interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListedSuggestion[];
  readonly active: number;
  readonly onOpen: (articleId: string) => void;
}

/** Id of an option's element, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The listbox of the search field. The field has the focus, so the options themselves take none. */
export function SuggestionList({ id, label, items, active, onOpen }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const opening = useRef(true);
  const activeItem = items[active]?.article.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another option becomes active
  useEffect(() => {
    // At opening the search field stays in sight, however low the window.
    const isOpening = opening.current;
    opening.current = false;
    if (isOpening && active === 0) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeItem]);

  return (
    <div ref={list} class="suggestions" role="listbox" id={id} aria-label={label}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles Enter for its active option
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
        <div
          key={item.article.id}
          class="suggestion"
          role="option"
          id={optionId(id, index)}
          aria-selected={index === active}
          onClick={() => onOpen(item.article.id)}
        >
          <Option {...item} />
        </div>
      ))}
    </div>
  );
}

function Option({ suggestion, article, product }: ListedSuggestion) {
  // Matches describe the text that was indexed: marks for another title would stand in the wrong place.
  const titleMatch = suggestion.matches.find(
    ({ field, value }) => field === 'title' && value === article.title,
  );
  return (
    <>
      <span class="suggestion__head">
        <span class="suggestion__title">
          <bdi>
            <Marked value={article.title} spans={titleMatch?.spans ?? []} />
          </bdi>
        </span>
        <OverdueTag reviewed={article.reviewed} />
        <SeverityBadge level={article.severity.level} />
      </span>
      <span class="suggestion__product">
        <bdi>{product}</bdi>
      </span>
      <Why suggestion={suggestion} article={article} />
    </>
  );
}

const FIELD_NAME: Record<Exclude<FieldMatch['field'], 'title'>, (t: Translate) => string> = {
  signals: (t) => t('matchSignals'),
  aliases: (t) => t('matchAliases'),
  tags: (t) => t('matchTags'),
  meaning: (t) => t('matchMeaning'),
};

/** Why an article is listed: where the typed letters were found, else the customer's words and the likely cause. */
function Why({ suggestion, article }: Omit<ListedSuggestion, 'product'>) {
  const t = useTranslate();
  const match = suggestion.matches.find(({ field }) => field !== 'title');
  if (match && match.field !== 'title') {
    return (
      <span class="suggestion__why">
        <span class="suggestion__field">{FIELD_NAME[match.field](t)}</span>{' '}
        <bdi>
          <Marked {...excerptAround(match, EXCERPT_LENGTH)} />
        </bdi>
      </span>
    );
  }
  const words = suggestion.reasons.find(({ kind }) => kind !== 'match')?.words;
  const cause = article.causes.find(({ id }) => id === suggestion.causes[0]?.cause);
  if (!words && !cause) return null;
  return (
    <span class="suggestion__why">
      {words && <Quote words={words} />}
      {words && cause && ' '}
      {cause && <span class="suggestion__cause">{t('likelyCause', cause.title)}</span>}
    </span>
  );
}
