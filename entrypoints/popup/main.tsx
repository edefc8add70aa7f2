import { render } from 'preact';
import { Panel } from '../../components/panel/Panel';
import '../../components/panel/panel.css';
import { openKnowledgeBase } from '../../platform/knowledge-base/knowledge-base';
import { createPanelServices } from '../../platform/panel-services';
import { interfaceLanguage } from '../../platform/translate';
import { currentWindowId } from '../../platform/windows';

/** Popup and side panel are one application in two sizes; which one this is, its page says. */
const root = document.getElementById('panel');
const isSidePanel = root?.dataset['variant'] === 'sidepanel';

// The knowledge base is data and comes as chunks of its own, so that it loads beside the code and not before it.
const [pack, wordings, weights, signalKeys, window] = await Promise.all([
  import('virtual:fix-finder/pack'),
  import('virtual:fix-finder/wording'),
  import('virtual:fix-finder/weights'),
  import('virtual:fix-finder/signal-keys'),
  currentWindowId(),
]);
const knowledgeBase = await openKnowledgeBase({
  pack: pack.default,
  wordings: wordings.default,
  weights: weights.default,
  signalKeys: signalKeys.default,
  loadReplyPhrases: async () => (await import('virtual:fix-finder/replies')).default,
});
const services = createPanelServices(knowledgeBase, {
  window,
  isSidePanel,
  loadTemplates: async () => (await import('../../core/reply/templates/liquid-filler')).createLiquidFiller,
});
Object.assign(document.documentElement, interfaceLanguage());
if (root) render(<Panel services={services} variant={isSidePanel ? 'sidepanel' : 'popup'} />, root);
