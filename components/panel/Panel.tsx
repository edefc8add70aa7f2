import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { readThread } from '../../core/reply/thread';
import type { Suggestion } from '../../core/search/suggestion';
import { announce } from './announce';
import { correctFacts, type FactCorrections } from './correct-facts';
import { dropFacts, listFacts } from './fact-chips';
import { ListView } from './ListView';
import { TodayContext } from './Overdue';
import type { PanelServices } from './panel-services';
import type { ListedSuggestion } from './SuggestionList';
import { identifyTicket, useTicketState } from './ticket-identity';
import { TranslateContext } from './translate';
import { useAnswer } from './use-answer';
import { useArticle } from './use-article';
import { isPrimaryKey, isTextField, useKeys } from './use-keys';
import { useLoaded } from './use-loaded';
import { usePage } from './use-page';
import type { ReplyLength } from './use-reply';
import { useReplyStyle } from './use-reply-style';

/** Nobody reads further; bounds what one key press has to draw. */
const MAX_LISTED = 30;

const NOTHING_DROPPED: ReadonlySet<string> = new Set();
const NOTHING_CORRECTED: FactCorrections = {};

export interface PanelProps {
  readonly services: PanelServices;
  readonly variant: 'popup' | 'sidepanel';
}

/** The article in view, and what it was opened from. */
interface Opened {
  readonly suggestion: Suggestion;
  /** `null` where the page had not been read yet. */
  readonly ticketKey: string | null;
  readonly deliverAtOnce: boolean;
}

/** The whole interface of popup and side panel: the list of fixes, and the one that is open. */
export function Panel({ services, variant }: PanelProps) {
  const { t } = services;
  const loaded = usePage(services);
  const ticket = loaded.page?.kind === 'ticket' ? loaded.page : null;
  const ticketKey = identifyTicket(loaded.page);
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [dropped, setDropped] = useTicketState(ticketKey, NOTHING_DROPPED);
  const [dismissedOffer, setDismissedOffer] = useState<string | null>(null);
  const [corrections, setCorrections] = useTicketState(ticketKey, NOTHING_CORRECTED);
  const style = useReplyStyle(services);
  const [ownLength, setLength] = useState<ReplyLength | null>(null);
  const length = ownLength ?? style.length;
  const [help, setHelp] = useState(false);

  const facts = useMemo(
    () => ticket && dropFacts(correctFacts(ticket.facts, corrections), dropped),
    [ticket, dropped, corrections],
  );
  const thread = useMemo(() => (ticket ? readThread(ticket.ticket, ticket.symptoms) : {}), [ticket]);
  const typed = query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is read again when the knowledge base changes, and then the same words may find more
  const answer = useMemo(
    () => (typed === '' ? null : services.search(typed)),
    [services, typed, loaded.page],
  );
  const found = useAnswer(answer);
  const suggested = useMemo(() => listArticles(ticket?.suggestions ?? [], services), [ticket, services]);
  const items = useMemo(
    () => (found ? listArticles(found, services) : suggested),
    [found, suggested, services],
  );
  const active = Math.max(
    0,
    items.findIndex(({ article }) => article.id === activeId),
  );
  const article = useArticle(services, opened?.suggestion.article ?? null);
  const Help = useLoaded(help ? 'help' : null, loadHelp, null).value;

  const open = (articleId: string, deliverAtOnce = false) => {
    const item = items.find(({ article }) => article.id === articleId);
    // What is listed while the search is being loaded is not what was typed.
    if (!item || (typed !== '' && !found)) return;
    setActiveId(articleId);
    setOpened({ suggestion: item.suggestion, ticketKey: loaded.page && ticketKey, deliverAtOnce });
  };
  const search = (next: string) => {
    setQuery(next);
    setActiveId(null);
  };

  // Asked for from the page, so it may take the place of what is open. Each asking is answered by one reading.
  const asked = ticket !== null && ticket.selection !== null ? ticket : null;
  useLayoutEffect(() => {
    if (!asked) return;
    setOpened(null);
    setQuery('');
    setActiveId(null);
  }, [asked]);

  useKeys((event) => {
    if (event.key === '?' && !isTextField(event.target) && !event.ctrlKey && !event.metaKey) {
      setHelp(true);
      return true;
    }
    // An open article has these keys.
    if (article) return false;
    if (isPrimaryKey(event)) {
      const item = items[active];
      if (item) open(item.article.id, true);
      return item !== undefined;
    }
    if (event.key !== 'Escape') return false;
    if (query !== '') search('');
    else if (services.close) services.close();
    else return false;
    return true;
  });

  const offer = loaded.page && 'offerSite' in loaded.page ? loaded.page.offerSite : null;
  const titles = items.map((item) => item.article.title);
  return (
    <TranslateContext.Provider value={t}>
      <TodayContext.Provider value={services.today ?? null}>
        <div class={`panel panel--${variant}`}>
          <p class="visually-hidden" role="status">
            {!article && announce(loaded, found && typed, titles, t)}
          </p>
          {opened && article ? (
            <article.View
              key={article.article.id}
              services={article.services}
              article={article.article}
              likely={likelyCausesOf(opened, suggested)}
              facts={facts}
              thread={thread}
              style={style}
              ticketKey={ticketKey}
              ticketNow={ticketNow(opened.ticketKey, ticketKey)}
              length={length}
              onLength={setLength}
              deliverAtOnce={opened.deliverAtOnce}
              onBack={() => setOpened(null)}
              onShowTicket={() => {
                search('');
                setOpened(null);
              }}
            />
          ) : (
            <ListView
              loaded={loaded}
              services={services}
              query={query}
              searched={found && typed}
              onQuery={search}
              items={items}
              best={suggested[0] ?? null}
              active={active}
              onActive={(index) => setActiveId(items[index]?.article.id ?? null)}
              onOpen={open}
              chips={facts ? listFacts(facts, t, (id) => services.productName(id)) : []}
              dropped={dropped.size}
              onDrop={(key) => setDropped(new Set(dropped).add(key))}
              onRestore={() => setDropped(NOTHING_DROPPED)}
              onCorrect={(field, value) => setCorrections({ ...corrections, [field]: value })}
              offer={offer === dismissedOffer ? null : offer}
              onDismissOffer={() => {
                setDismissedOffer(offer);
                if (offer !== null) services.declineOffer?.(offer);
              }}
              onHelp={() => setHelp(true)}
            />
          )}
          {Help && <Help services={services} onClose={() => setHelp(false)} />}
        </div>
      </TodayContext.Provider>
    </TranslateContext.Provider>
  );
}

async function loadHelp() {
  return (await import('./ShortcutsDialog')).ShortcutsDialog;
}

/** Leaves out what the index still lists but the knowledge base no longer has. */
function listArticles(suggestions: readonly Suggestion[], services: PanelServices): ListedSuggestion[] {
  return suggestions.slice(0, MAX_LISTED).flatMap((suggestion) => {
    const article = services.article(suggestion.article);
    return article ? [{ suggestion, article, product: services.productName(article.product) }] : [];
  });
}

function ticketNow(before: string | null, now: string): 'same' | 'another' | 'gone' {
  if (before === null || before === now) return 'same';
  return now === '' ? 'gone' : 'another';
}

/** What the open ticket hints at, else what the typed words hint at; never what another ticket hinted at. */
function likelyCausesOf(opened: Opened, suggested: readonly ListedSuggestion[]) {
  const forTicket = suggested.find(({ article }) => article.id === opened.suggestion.article);
  if (forTicket) return forTicket.suggestion.causes;
  return opened.suggestion.matches.length > 0 ? opened.suggestion.causes : [];
}
