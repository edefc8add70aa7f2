import { listAllowedSites, takeBackSite } from './allowed-sites';
import { cardSetting } from './card-setting';
import { listSitesToAllow, onSitesChanged } from './recommended-sites';
import { listShortcuts, openShortcutSettings } from './shortcuts';
import { requestSite, requestSites } from './sites';
import { eraseStoredEntries, listStoredEntries } from './stored-data';
import { translate } from './translate';
import { typedShortcut } from './typed-shortcut-setting';

/** What the options page asks of the outside, answered by the browser; the knowledge base comes from the entrypoint. */
export function createOptionsServices<KnowledgeBase, Replies>(
  loadKnowledgeBase: () => Promise<KnowledgeBase>,
  loadReplies: () => Promise<Replies>,
) {
  return {
    t: translate,
    listSites: listAllowedSites,
    allowSite: requestSite,
    takeBackSite,
    listSitesToAllow,
    allowSites: requestSites,
    onSitesChanged,
    shortcuts: listShortcuts,
    changeShortcuts: () => void openShortcutSettings(),
    listStored: listStoredEntries,
    eraseStored: eraseStoredEntries,
    typedShortcut: {
      read: typedShortcut.read,
      write: typedShortcut.write,
      watch: typedShortcut.watch,
    },
    chip: { read: cardSetting.read, write: cardSetting.write, watch: cardSetting.watch },
    loadKnowledgeBase,
    loadReplies,
  };
}
