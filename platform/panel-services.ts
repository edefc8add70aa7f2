import type { Reply } from '../core/reply/reply-plan';
import { insertIntoActivePage, onActiveTabChanged, reloadActivePage } from './active-page';
import { copyReply, copyText } from './copy';
import { declineOffer } from './declined-offers';
import type { KnowledgeBase } from './knowledge-base/knowledge-base';
import { loadPage } from './load-page';
import { makeArticleFromPage } from './make-article';
import { openOptions } from './open-options';
import { openSidePanel } from './open-panel';
import { onTicketRead } from './page-calls';
import { onSelectionRequested } from './requested-selection';
import { listShortcuts, openShortcutSettings } from './shortcuts';
import { requestSite } from './sites';
import { translate } from './translate';

export interface PanelHost {
  /** Id of the window the panel stands in: opening the side panel from it must not wait for an answer. */
  readonly window: number;
  readonly isSidePanel: boolean;
}

/** What the panel asks of the outside, answered by the browser. */
export function createPanelServices(knowledgeBase: KnowledgeBase, host: PanelHost) {
  const { engine } = knowledgeBase;
  return {
    t: translate,
    today: new Date().toISOString().slice(0, 10),
    async loadPage() {
      await knowledgeBase.ready();
      return loadPage(engine);
    },
    onPageChanged: (listener: () => void) => watchPage(knowledgeBase, listener),
    search: engine.search,
    article: engine.article,
    loadArticle: knowledgeBase.loadArticle,
    makeArticle: () => makeArticleFromPage(engine),
    productName: engine.productName,
    plan: engine.plan,
    render: engine.render,
    insert: insertOrCopy,
    copy: copyReply,
    copyText,
    allowSite: requestSite,
    declineOffer: (site: string) => void declineOffer(site),
    shortcuts: listShortcuts,
    changeShortcuts: () => void openShortcutSettings(),
    reloadPage: () => void reloadActivePage(),
    openOptions: () => void openOptions(),
    openSidePanel: host.isSidePanel ? null : () => openSidePanel(host.window),
    close: host.isSidePanel ? null : () => globalThis.close(),
  };
}

/** Other articles can mean other suggestions for the same page. */
function watchPage(knowledgeBase: KnowledgeBase, listener: () => void): () => void {
  const stops = [
    knowledgeBase.onChanged(listener),
    onActiveTabChanged(listener),
    onSelectionRequested(listener),
    onTicketRead(() => listener()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function insertOrCopy(reply: Reply) {
  const outcome = await insertIntoActivePage(reply);
  if (outcome === 'inserted') return { kind: 'inserted' } as const;
  return (await copyReply(reply))
    ? ({ kind: 'copied', why: outcome } as const)
    : ({ kind: 'failed' } as const);
}
