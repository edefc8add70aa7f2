import { listAllowedSites, onAllowedSitesChanged, takeBackSite } from './allowed-sites';
import { listShortcuts, openShortcutSettings } from './shortcuts';
import { requestSite } from './sites';
import { eraseStoredEntries, listStoredEntries } from './stored-data';
import { translate } from './translate';

/** What the options page asks of the outside, answered by the browser; the knowledge base comes from the entrypoint. */
export function createOptionsServices<KnowledgeBase>(loadKnowledgeBase: () => Promise<KnowledgeBase>) {
  return {
    t: translate,
    listSites: listAllowedSites,
    allowSite: requestSite,
    takeBackSite,
    onSitesChanged: onAllowedSitesChanged,
    shortcuts: listShortcuts,
    changeShortcuts: () => void openShortcutSettings(),
    listStored: listStoredEntries,
    eraseStored: eraseStoredEntries,
    loadKnowledgeBase,
  };
}
