import { siteName } from './links';
import type { PageState, Translate } from './panel-services';
import type { LoadedPage } from './use-page';

/** What a screen reader says about the list: how many there are and which one Enter opens, or why there is none. */
export function announce(
  loaded: LoadedPage,
  query: string | null,
  titles: readonly string[],
  t: Translate,
): string {
  const [first] = titles;
  if (query !== null) {
    if (first === undefined) return t('nothingFoundTitle', query);
    return titles.length === 1 ? t('announceOneResult', first) : t('announceResults', titles.length);
  }
  const { page, failed, slow } = loaded;
  if (failed) return t('failedTitle');
  if (!page) return slow ? t('loading') : '';
  if (page.kind !== 'ticket') return announceProblem(page, t);
  if (first === undefined) return t('noSuggestionTitle');
  const found = titles.length === 1 ? t('announceOneFix', first) : t('announceFixes', titles.length, first);
  return isGuess(page) ? `${t('listUnsure')} ${found}` : found;
}

/** True where the ticket's own words are no plain report. What an agent has selected is looked for whatever it says. */
export function isGuess(page: Extract<PageState, { kind: 'ticket' }>): boolean {
  return page.symptoms.length === 0 && page.selection === null;
}

function announceProblem(page: Exclude<PageState, { kind: 'ticket' }>, t: Translate): string {
  switch (page.kind) {
    case 'no-ticket':
      return t('noTicketTitle');
    case 'unreadable':
      return t('unreadableTitle');
    case 'no-answer':
      return t('noAnswerTitle');
    case 'not-allowed':
      return page.site === null ? t('notAllowedUnknownTitle') : t('notAllowedTitle', siteName(page.site));
  }
}
