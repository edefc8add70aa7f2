import type { ComponentChildren } from 'preact';
import { AskCustomer } from './AskCustomer';
import { isGuess } from './announce';
import type { FactField } from './correct-facts';
import { EmptyState } from './EmptyState';
import type { FactChip } from './fact-chips';
import { KeyboardIcon, OptionsIcon, SearchIcon, SidePanelIcon, TargetIcon } from './icons';
import { keyNames } from './key-names';
import { MakeArticle } from './MakeArticle';
import { OfferBanner } from './OfferBanner';
import { PageProblem } from './PageProblem';
import { Keys } from './Parts';
import type { PanelServices } from './panel-services';
import { questionsFor } from './questions';
import { SearchBox } from './SearchBox';
import { Skeleton } from './Skeleton';
import { type ListedSuggestion, optionId, SuggestionList } from './SuggestionList';
import { TicketStrip } from './TicketStrip';
import { useTranslate } from './translate';
import type { LoadedPage } from './use-page';

const LIST_ID = 'fixes';

export interface ListViewProps {
  readonly loaded: LoadedPage;
  readonly services: PanelServices;
  readonly query: string;
  /** What the items were found for; `null` while they are the ticket's, as until the search is loaded. */
  readonly searched: string | null;
  readonly onQuery: (query: string) => void;
  /** The search's results while there is a query, else the ticket's suggestions. */
  readonly items: readonly ListedSuggestion[];
  /** The best suggestion for the ticket, whatever is being searched for. */
  readonly best: ListedSuggestion | null;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (articleId: string) => void;
  readonly chips: readonly FactChip[];
  readonly dropped: number;
  readonly onDrop: (key: string) => void;
  readonly onRestore: () => void;
  readonly onCorrect: (field: FactField, value: string) => void;
  /** The site to offer, `null` where there is none or the agent has dismissed it. */
  readonly offer: string | null;
  readonly onDismissOffer: () => void;
  readonly onHelp: () => void;
}

/** Search field, what the ticket says, and the fixes that suit it. */
export function ListView(props: ListViewProps) {
  const { services, items, active, loaded, offer } = props;
  const t = useTranslate();
  const hasOptions = items.length > 0;
  const accept = (site: string) => {
    // No `await` before the call: the browser asks only within the click. After a refusal the banner stays.
    services.allowSite(site).then((allowed) => allowed && loaded.reload(), loaded.reload);
  };

  return (
    <div class="view">
      <header class="bar">
        <SearchBox
          query={props.query}
          onQuery={props.onQuery}
          listId={hasOptions ? LIST_ID : null}
          activeOptionId={hasOptions ? optionId(LIST_ID, active) : null}
          count={items.length}
          active={active}
          onActive={props.onActive}
          onOpen={() => items[active] && props.onOpen(items[active].article.id)}
        />
        {services.openSidePanel && (
          <IconButton label={t('openSidePanel')} onClick={() => services.openSidePanel?.()}>
            <SidePanelIcon />
          </IconButton>
        )}
        <IconButton label={t('shortcutsOpen')} onClick={props.onHelp}>
          <KeyboardIcon />
        </IconButton>
        <IconButton label={t('optionsOpen')} onClick={services.openOptions}>
          <OptionsIcon />
        </IconButton>
      </header>
      <main class="view__scroll">
        {offer !== null && (
          <OfferBanner
            site={offer}
            isRecommended={
              loaded.page !== null &&
              'isSiteRecommended' in loaded.page &&
              loaded.page.isSiteRecommended === true
            }
            onAccept={() => accept(offer)}
            onDismiss={props.onDismissOffer}
          />
        )}
        <ListBody {...props} />
      </main>
      {hasOptions && <KeyHints canInsert={loaded.page?.kind === 'ticket'} />}
    </div>
  );
}

function ListBody(props: ListViewProps) {
  const { loaded, services, searched, items, best } = props;
  const { page } = loaded;
  const t = useTranslate();
  const copyText = (text: string) => services.copyText(text);
  const allowSite = (site: string) => services.allowSite(site);
  const list = (label: string) => (
    <SuggestionList id={LIST_ID} label={label} items={items} active={props.active} onOpen={props.onOpen} />
  );

  if (searched !== null) {
    if (items.length > 0) return list(t('listResults'));
    const causes = best?.suggestion.causes.map(({ cause }) => cause) ?? [];
    return (
      <EmptyState icon={<SearchIcon />} title={t('nothingFoundTitle', searched)} text={t('nothingFoundText')}>
        <AskCustomer questions={questionsFor(best?.article ?? null, causes)} copyText={copyText} />
      </EmptyState>
    );
  }
  const problem = { allowSite, reloadPage: () => services.reloadPage(), onRetry: loaded.reload };
  if (loaded.failed) return <PageProblem page={null} {...problem} />;
  if (!page) return loaded.slow ? <Skeleton /> : null;
  if (page.kind !== 'ticket') {
    return <PageProblem page={page} {...problem} />;
  }
  return (
    <>
      <TicketStrip
        number={page.ticket.number}
        remembered={page.remembered}
        changedHelpdesk={page.changedHelpdesk}
        isReadInPart={page.unread > 0}
        selection={page.selection}
        chips={props.chips}
        dropped={props.dropped}
        onDrop={props.onDrop}
        onRestore={props.onRestore}
        onCorrect={props.onCorrect}
      />
      {items.length > 0 && isGuess(page) && <p class="unsure">{t('listUnsure')}</p>}
      {items.length > 0 ? (
        list(t('listSuggestions'))
      ) : (
        <EmptyState
          icon={<TargetIcon />}
          title={page.selection === null ? t('noSuggestionTitle') : t('noSuggestionForSelection')}
          text={t('noSuggestionText')}
        >
          <AskCustomer questions={[]} copyText={copyText} />
        </EmptyState>
      )}
      <MakeArticle services={services} />
    </>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <button type="button" class="button button--icon" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

/** The three keys that matter most, for the eye; screen readers have them in the list of shortcuts. */
function KeyHints({ canInsert }: { canInsert: boolean }) {
  const t = useTranslate();
  return (
    <footer class="hints" aria-hidden="true">
      <span class="hints__hint">
        <Keys keys="↑+↓" /> {t('hintMove')}
      </span>
      <span class="hints__hint">
        <Keys keys="↵" /> {t('hintOpen')}
      </span>
      <span class="hints__hint">
        <Keys keys={keyNames().primary} /> {canInsert ? t('hintInsert') : t('hintCopy')}
      </span>
    </footer>
  );
}
