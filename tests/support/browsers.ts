import type { BrowserName, BrowserSession, LaunchOptions } from './browsers/browser-session';
import { launchChromium } from './browsers/chromium';
import { launchFirefox } from './browsers/firefox';

export {
  type BrowserName,
  type BrowserSession,
  type ExtensionView,
  GECKO_ID,
} from './browsers/browser-session';
export { launchChromium, launchFirefox };

/** Both, for `describe.each`: what a page is touched with has to hold in each. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<BrowserSession> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
