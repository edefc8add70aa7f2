import type { SuggestedFix } from '../../core/card/suggested-fix';
import type { CardScope, FixInsertion } from '../../platform/messages';
import { translate } from '../../platform/page-side';

/** The card's words in the language of the browser. */
export const CARD_WORDS = {
  dir: () => translate('@@bidi_dir'),
  chip: (title: string) => translate('cardChip', title),
  heard: (count: number, title: string) =>
    count === 1 ? translate('cardHeardOne', title) : translate('cardHeardMany', count, title),
  region: () => translate('cardRegion'),
  close: () => translate('cardClose'),
  dismiss: () => translate('cardDismiss'),
  quote: (words: string) => translate('quote', words),
  cause: (title: string) => translate('likelyCause', title),
  insert: () => translate('cardInsert'),
  copy: () => translate('cardCopy'),
  open: () => translate('cardOpen'),
  others: () => translate('cardOthers'),
  hide: () => translate('cardHide'),
  scope: (scope: CardScope) => {
    if (scope === 'ticket') return translate('cardHideTicket');
    return scope === 'site' ? translate('cardHideSite') : translate('cardHideAlways');
  },
  severity: (severity: SuggestedFix['severity']) => {
    if (severity === 'minor') return translate('severityMinor');
    return severity === 'serious' ? translate('severitySerious') : translate('severityModerate');
  },
  outcome: (outcome: FixInsertion['outcome'] | 'copied') => {
    switch (outcome) {
      case 'inserted':
        return translate('cardInserted');
      case 'copied':
        return translate('cardCopied');
      case 'other-ticket':
        return translate('cardOtherTicket');
      case 'internal-note':
        return translate('cardOnNote');
      default:
        return translate('cardNotInserted');
    }
  },
  notKept: () => translate('cardNotKept'),
  needsPanel: () => translate('cardNeedsPanel'),
} as const;

export type CardWords = typeof CARD_WORDS;
