import { defineContentScript } from 'wxt/utils/define-content-script';
import { copyOnPage } from '../../platform/copy-on-page';
import {
  answerShowFixes,
  dismissCard,
  requestFix,
  requestInsertion,
  requestPanel,
} from '../../platform/page-side';
import { onPainted, paintedRanges } from '../../platform/painted-ranges';
import { createCard } from './card';
import { CARD_WORDS } from './card-words';

/**
 * Runs in a ticket's page once a fix was found for it, never before: the chip beside the first highlight and the card
 * behind it. It finds the highlights in the page's registry and asks the background for everything else.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main(context) {
    let ticket = '';
    const card = createCard(document, {
      words: CARD_WORDS,
      ranges: paintedRanges,
      insert: (article) => requestInsertion({ article, ticket }),
      async copy(article) {
        const reply = await requestFix(article);
        return reply && copyOnPage(document, reply) ? 'copied' : 'failed';
      },
      openPanel: requestPanel,
      dismiss: (scope) => dismissCard({ scope, ticket }),
    });
    const stopAnswering = answerShowFixes((offer) => {
      ticket = offer.ticket;
      card.show(offer.fixes);
    });
    // In the next frame: asking for places before it would make the browser lay the page out twice.
    const stopFollowing = onPainted(() => requestAnimationFrame(() => card.place()));
    context.onInvalidated(() => {
      stopFollowing();
      stopAnswering();
      card.remove();
    });
  },
});
