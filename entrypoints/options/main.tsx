import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage';
import '../../components/options/options.css';
import { createKnowledgeBaseServices } from '../../platform/knowledge-base/knowledge-base-services';
import { createOptionsServices } from '../../platform/options-services';
import { interfaceLanguage } from '../../platform/translate';

Object.assign(document.documentElement, interfaceLanguage());
const root = document.getElementById('options');
if (root) render(<OptionsPage services={createOptionsServices(loadKnowledgeBase)} />, root);

/** The articles come as chunks of their own, when somebody looks at them. */
async function loadKnowledgeBase() {
  const [pack, wordings, replyPhrases] = await Promise.all([
    import('virtual:fix-finder/pack'),
    import('virtual:fix-finder/wording'),
    import('virtual:fix-finder/replies'),
  ]);
  const data = { pack: pack.default, wordings: wordings.default, replyPhrases: replyPhrases.default };
  return createKnowledgeBaseServices(
    data,
    () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
  );
}
