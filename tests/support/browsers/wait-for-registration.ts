import { waitFor } from '../wait-for';
import type { BrowserSession } from './browser-session';

/**
 * Until the extension has registered its content scripts for a site that it was granted. A page that is opened before
 * is started in afterwards, but only in the frames that it has by then.
 */
export function waitForRegistration(session: BrowserSession, pattern: string): Promise<boolean> {
  return waitFor(
    () =>
      session.evaluateInBackground(
        async (wanted) =>
          (await chrome.scripting.getRegisteredContentScripts()).some(({ matches }) =>
            matches?.includes(wanted),
          ),
        pattern,
      ),
    { what: `the content scripts to be registered for ${pattern}` },
  );
}
