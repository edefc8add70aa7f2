import parsePack from 'virtual:fix-finder/deferred/pack';
import parseReplies from 'virtual:fix-finder/deferred/replies';
import signalKeys from 'virtual:fix-finder/signal-keys';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import { defineBackground } from 'wxt/utils/define-background';
import { deferSignals, signalsOf } from '../core/articles/pack';
import { createDetector, type Detector } from '../core/detection/detector';
import { helpdesksFor } from '../core/helpdesks/helpdesks';
import { createWeigher } from '../core/weighing/weigher';
import { compileWording } from '../core/wording/compile-wording';
import { once } from '../core/wording/once';
import { showSymptomCount } from '../platform/badge';
import { answerCardRequests } from '../platform/card';
import { onCommand } from '../platform/commands';
import { createSelectionMenu, onSelectionMenu } from '../platform/context-menu';
import { createFixWriter } from '../platform/fix-writer';
import { loadDetectionSignals } from '../platform/knowledge-base/detection-signals';
import { openKnowledgeBase } from '../platform/knowledge-base/knowledge-base';
import { refreshDuePacks } from '../platform/knowledge-base/packs/refresh-pack';
import { onKnowledgeBaseChanged } from '../platform/knowledge-base/settings';
import { loadTranslation } from '../platform/load-translation';
import { openPopup, openSidePanel } from '../platform/open-panel';
import { answerPageRequests } from '../platform/page-calls';
import { answerRedactorRequests } from '../platform/redactor';
import { rememberTicket } from '../platform/remembered-tickets';
import { replyStyle } from '../platform/reply-style';
import { requestSelection } from '../platform/requested-selection';
import { restartInOpenTabs, syncAllowedSites, watchAllowedSites } from '../platform/sites';
import { onInstalledOrStarted, onUpdated } from '../platform/startup';
import { today } from '../platform/today';
import { answerShortcutRequests } from '../platform/typed-shortcut';

/**
 * Wiring only. The browser stops it at any moment and starts it for the next event, so every listener is added at once
 * and nothing is kept here that could not be made again.
 */
export default defineBackground(() => {
  onInstalledOrStarted(async () => {
    await Promise.all([createSelectionMenu(), syncAllowedSites(), refreshDuePacks()]);
  });
  onUpdated(restartInOpenTabs);
  watchAllowedSites((tab) => void showSymptomCount(tab, 0));

  const pack = once(parsePack);
  const fixes = createFixWriter(
    () =>
      openKnowledgeBase({
        pack: pack(),
        wordings,
        weights,
        signalKeys,
        loadReplyPhrases: async () => parseReplies(),
      }),
    {
      style: replyStyle.read,
      today,
      translation: loadTranslation,
      loadTemplates: async () => (await import('../core/reply/templates/liquid-filler')).createLiquidFiller,
    },
  );
  // Made when the first ticket is read: most wake-ups are for something else.
  let detector: Promise<Detector> | null = null;
  const signals = deferSignals(signalKeys, () => signalsOf(pack()));
  const loadDetector = async (): Promise<Detector> =>
    createDetector(wordings.map(compileWording), await loadDetectionSignals(signals), createWeigher(weights));
  onKnowledgeBaseChanged(() => {
    detector = null;
  });
  answerPageRequests({
    findHelpdesks: helpdesksFor,
    async detectSymptoms(report, tab) {
      detector ??= loadDetector();
      const symptoms = report.ticket ? (await detector).detect(report.ticket) : [];
      // Before the answer: with the page's question answered the browser may stop the background at any moment.
      await Promise.allSettled([showSymptomCount(tab, symptoms.length), rememberTicket(report, tab)]);
      void refreshDuePacks();
      return symptoms.map(({ message, span }) => ({ message, span }));
    },
  });
  answerRedactorRequests();
  answerShortcutRequests(fixes);
  answerCardRequests(fixes);
  onSelectionMenu((selection, { tab, window }) => {
    void requestSelection(tab, selection);
    openPopup(window);
  });
  onCommand((command, { tab, window }) => {
    if (command === 'open-side-panel') {
      openSidePanel(window);
      return;
    }
    void requestSelection(tab, null);
    openPopup(window);
  });
});
