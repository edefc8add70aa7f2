import type { SuggestedFix } from '../../core/card/suggested-fix';
import type { CardScope } from '../../platform/messages';
import type { CardWords } from './card-words';
import type { Maker } from './make-element';

export interface CardCallbacks {
  onInsert(fix: SuggestedFix): void;
  onCopy(fix: SuggestedFix): void;
  onOpen(fix: SuggestedFix): void;
  onShow(fix: SuggestedFix): void;
  onHide(scope: CardScope): void;
  onClose(): void;
}

const SCOPES: readonly CardScope[] = ['ticket', 'site', 'always'];

/** The card of one fix: what it is, why it is suggested, what can be done with it, and the other fixes. */
export function drawCard(
  { make, makeButton }: Maker,
  words: CardWords,
  { fix, fixes }: { readonly fix: SuggestedFix; readonly fixes: readonly SuggestedFix[] },
  on: CardCallbacks,
): { readonly card: HTMLElement; readonly status: HTMLElement; readonly title: HTMLElement } {
  const title = make('h2', 'title', fix.title);
  title.dir = 'auto';
  title.tabIndex = -1;
  const badge = make('span', 'badge', words.severity(fix.severity));
  badge.dataset['severity'] = fix.severity;
  const close = makeButton('close', '×', on.onClose);
  close.ariaLabel = words.close();
  const about = make('p', 'about', fix.product);
  const why = make('p', 'about');
  if (fix.quote !== null) why.append(make('q', '', words.quote(fix.quote)));
  if (fix.quote !== null && fix.cause !== null) why.append(' · ');
  if (fix.cause !== null) why.append(words.cause(fix.cause));
  const status = make('p', 'status');
  status.role = 'status';
  const others = fixes.filter((other) => other !== fix);
  const card = make(
    'section',
    'card',
    make('div', 'head', title, badge, close),
    about,
    ...(why.hasChildNodes() ? [why] : []),
    make(
      'div',
      'actions',
      makeButton('action primary', words.insert(), () => on.onInsert(fix)),
      makeButton('action', words.copy(), () => on.onCopy(fix)),
      makeButton('action', words.open(), () => on.onOpen(fix)),
    ),
    status,
  );
  card.ariaLabel = words.region();
  if (others.length > 0) {
    card.append(
      make(
        'div',
        'others',
        make('h3', '', words.others()),
        ...others.map((other) => makeButton('', other.title, () => on.onShow(other))),
      ),
    );
  }
  card.append(
    make(
      'div',
      'hide',
      words.hide(),
      ...SCOPES.map((scope) => makeButton('', words.scope(scope), () => on.onHide(scope))),
    ),
  );
  return { card, status, title };
}
