import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage';
import '../../components/options/options.css';
import { createReplyWriter } from '../../core/reply/reply-writer';
import { createKnowledgeBaseServices } from '../../platform/knowledge-base/knowledge-base-services';
import { createOptionsServices } from '../../platform/options-services';
import { createRepliesServices } from '../../platform/replies-services';
import { interfaceLanguage } from '../../platform/translate';

Object.assign(document.documentElement, interfaceLanguage());
const root = document.getElementById('options');
if (root) render(<OptionsPage services={createOptionsServices(loadKnowledgeBase, loadReplies)} />, root);

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

/** The sample is a reply from the first article, made as the panel makes it. */
async function loadReplies() {
  const [pack, wordings, replyPhrases, { createLiquidFiller }] = await Promise.all([
    import('virtual:fix-finder/pack'),
    import('virtual:fix-finder/wording'),
    import('virtual:fix-finder/replies'),
    import('../../core/reply/templates/liquid-filler'),
  ]);
  const writer = createReplyWriter({
    pack: pack.default,
    wordings: wordings.default,
    replyPhrases: replyPhrases.default,
  });
  return createRepliesServices(pack.default.articles, writer, createLiquidFiller);
}
