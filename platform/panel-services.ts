import type { Engine } from '../core/engine';
import type { Reply } from '../core/reply/reply-plan';
import { insertIntoActivePage, onActiveTabChanged } from './active-page';
import { copyReply, copyText } from './copy';
import { declineOffer } from './declined-offers';
import { loadPage } from './load-page';
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
export function createPanelServices(engine: Engine, host: PanelHost) {
  return {
    t: translate,
    loadPage: () => loadPage(engine),
    onPageChanged: watchPage,
    search: engine.search,
    article: engine.article,
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
    openOptions: () => void openOptions(),
    openSidePanel: host.isSidePanel ? null : () => openSidePanel(host.window),
    close: host.isSidePanel ? null : () => globalThis.close(),
  };
}

function watchPage(listener: () => void): () => void {
  const stops = [
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
