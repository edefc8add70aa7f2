import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Reply } from '../../core/reply/reply-plan';
import { copyOnPage } from '../../platform/copy-on-page';
import {
  answerPageCalls,
  requestArticles,
  requestCard,
  requestHelpdesks,
  requestReply,
  requestSymptoms,
  watchTrigger,
} from '../../platform/page-side';
import { findEditor, insertIntoPage } from './insert-into-page';
import './ticket.css';
import { watchCursorStops } from './editor/cursor-stops';
import { watchFocus } from './editor/watch-focus';
import { createListWords } from './shortcut/list-words';
import { watchShortcut } from './shortcut/watch-shortcut';
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
    const focus = watchFocus(document, (editor) => shortcut.onTyped(editor));
    const cursors = watchCursorStops(document);
    const helpdesks = requestHelpdesks(location.hostname);
    let hasCard = false;
    const watch = createTicketWatch(document, helpdesks, requestSymptoms, (report, symptoms) => {
      if (symptoms > 0 || hasCard) requestCard(report);
      hasCard = symptoms > 0;
    });
    const insert = async (reply: Reply) =>
      insertIntoPage(document, location, await helpdesks, focus.lastFocused(), reply, cursors);
    let trigger: string | null = null;
    let isTriggerKnown = false;
    const stopTrigger = watchTrigger(location.hostname, (found) => {
      trigger = found;
      // Whoever typed it as soon as the page was there wants the list all the same.
      const typed = isTriggerKnown ? null : focus.lastFocused();
      isTriggerKnown = true;
      if (typed?.typedAt != null) shortcut.onTyped(typed.element);
    });
    const shortcut = watchShortcut(document, {
      words: createListWords(),
      trigger: () => trigger,
      async isReplyEditor(element) {
        const editor = findEditor(document, location, await helpdesks, focus.lastFocused());
        // In code two semicolons are nothing special.
        return (
          editor !== null &&
          editor !== 'internal-note' &&
          editor.element === element &&
          editor.engine !== 'codemirror'
        );
      },
      search: requestArticles,
      write: async (article) => requestReply({ article, page: await watch.read() }),
      async insert(reply) {
        if ((await insert(reply)) === 'inserted') return 'inserted';
        return copyOnPage(document, reply) ? 'copied' : 'failed';
      },
    });
    const stopAnswering = answerPageCalls({
      readPage: () => watch.read(),
      insertReply: insert,
      stopReading: () => context.notifyInvalidated(),
    });
    watch.start();
    // A page left open over an update keeps the old script, which can reach nobody any more: asking lets it notice.
    context.addEventListener(document, 'visibilitychange', () => context.isInvalid);
    context.onInvalidated(() => {
      watch.stop();
      focus.stop();
      cursors.stop();
      stopTrigger();
      shortcut.stop();
      stopAnswering();
    });
  },
});
