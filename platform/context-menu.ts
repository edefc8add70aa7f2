import { browser } from './browser';
import type { CommandPlace } from './commands';
import { translate } from './translate';

const MENU_ID = 'find-fix';

/** The entry "Find a fix for “…”" on selected text. Made anew, since an update may have changed its words. */
export async function createSelectionMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: translate('contextMenuFindFix'),
    contexts: ['selection'],
  });
}

export function onSelectionMenu(listener: (selection: string, place: CommandPlace) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID || tab?.id === undefined || tab.windowId === undefined) return;
    listener(info.selectionText ?? '', { tab: tab.id, window: tab.windowId });
  });
}
