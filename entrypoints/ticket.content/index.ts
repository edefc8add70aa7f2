import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPageCalls, requestHelpdesks, requestSymptoms } from '../../platform/page-side';
import { insertIntoPage } from './insert-into-page';
import './ticket.css';
import { watchFocus } from './editor/watch-focus';
import { createTicketWatch } from './watch-ticket';

/**
 * Runs in the ticket's page, on the sites the agent has allowed and wherever the panel is opened. It reads the ticket,
 * highlights the symptoms and inserts the reply; rules and articles stay outside.
 */
export default defineContentScript({
  registration: 'runtime',
  // The page would see that message; the event that WXT sends beside it is enough.
  noScriptStartedPostMessage: true,
  matches: [],
  main(context) {
    const focus = watchFocus(document);
    const helpdesks = requestHelpdesks(location.hostname);
    const watch = createTicketWatch(document, helpdesks, requestSymptoms);
    const stopAnswering = answerPageCalls({
      readPage: () => watch.read(),
      insertReply: async (reply) =>
        insertIntoPage(document, location, await helpdesks, focus.lastFocused(), reply),
    });
    watch.start();
    context.onInvalidated(() => {
      watch.stop();
      focus.stop();
      stopAnswering();
    });
  },
});
