import { browser } from './browser';

/** The same blue-green as the highlights' accent; white on it has a contrast of 5.2 to 1. */
const BADGE_COLOUR = '#0b7285';

/** Shows the number of symptoms on the toolbar icon of one tab; nothing for none. */
export async function showSymptomCount(tab: number, count: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR }),
    browser.action.setBadgeText({
      tabId: tab,
      text: count === 0 ? '' : count > 99 ? '99+' : String(count),
    }),
  ]);
}
