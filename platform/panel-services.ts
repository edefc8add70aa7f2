import type { Language } from '../core/articles/article';
import type { Reply } from '../core/reply/reply-plan';
import type { ReplyWriter } from '../core/reply/reply-writer';
import type { CreateTemplateFiller } from '../core/reply/templates/template-filler';
import { insertIntoActivePage, onActiveTabChanged, reloadActivePage } from './active-page';
import { copyReply, copyText } from './copy';
import { declineOffer } from './declined-offers';
import type { KnowledgeBase } from './knowledge-base/knowledge-base';
import { loadPage } from './load-page';
import { loadTranslation } from './load-translation';
import { openOptions } from './open-options';
import { openSidePanel } from './open-panel';
import { onTicketRead } from './page-calls';
import { replyStyle } from './reply-style';
import { createRequestAnswers, onSelectionRequested } from './requested-selection';
import { listShortcuts, openShortcutSettings } from './shortcuts';
import { requestSite } from './sites';
import { today } from './today';
import { interfaceLanguage, translate } from './translate';

export interface PanelHost {
  /** Id of the window the panel stands in: opening the side panel from it must not wait for an answer. */
  readonly window: number;
  readonly isSidePanel: boolean;
  readonly loadTemplates: () => Promise<CreateTemplateFiller>;
}

/** What the panel asks of the outside, answered by the browser. */
export function createPanelServices(knowledgeBase: KnowledgeBase, host: PanelHost) {
  const answerRequest = createRequestAnswers();
  return {
    t: translate,
    today: today(),
    async loadPage() {
      await knowledgeBase.ready();
      return answerRequest((requests) => loadPage(knowledgeBase, requests));
    },
    onPageChanged: (listener: () => void) => watchPage(knowledgeBase, listener),
    search: knowledgeBase.search,
    article: knowledgeBase.article,
    loadArticle: knowledgeBase.loadArticle,
    makeArticle: async () => (await import('./make-article')).makeArticleFromPage(knowledgeBase),
    productName: knowledgeBase.productName,
    async loadReplies() {
      const writer = await knowledgeBase.loadReplies();
      return { ...writer, ownLanguage: ownLanguageOf(writer) };
    },
    translation: loadTranslation,
    loadTemplates: host.loadTemplates,
    replyStyle: replyStyle.read,
    onReplyStyleChanged: replyStyle.watch,
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

/** The browser's language, where replies can be written in it. */
function ownLanguageOf({ replyLanguages }: Pick<ReplyWriter, 'replyLanguages'>): Language {
  const own = interfaceLanguage().lang.split('-')[0];
  return replyLanguages.find(({ language }) => language === own)?.language ?? 'en';
}

async function insertOrCopy(reply: Reply) {
  const outcome = await insertIntoActivePage(reply);
  if (outcome === 'inserted') return { kind: 'inserted' } as const;
  return (await copyReply(reply))
    ? ({ kind: 'copied', why: outcome } as const)
    : ({ kind: 'failed' } as const);
}
