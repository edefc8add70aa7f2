import { browser, nativeApi } from './browser';

/** Chrome's side panel or Firefox's sidebar. Nothing may be awaited before: the browser wants the click itself. */
export function openSidePanel(window: number): void {
  const { sidePanel, sidebarAction } = nativeApi();
  void (sidePanel?.open({ windowId: window }) ?? sidebarAction?.open());
}

/** The popup under the toolbar icon; Chrome before 127 can't open it by call and gets the side panel. */
export function openPopup(window: number): void {
  const { action } = nativeApi();
  if (action?.openPopup) void action.openPopup();
  else openSidePanel(window);
}

/** The popup, or else the side panel, of a tab's window; false where the browser opens neither for a click in a page. */
export async function tryToOpenPanel(tab: number): Promise<boolean> {
  const { action, sidePanel } = nativeApi();
  try {
    if (action?.openPopup) await action.openPopup();
    else await sidePanel?.open({ windowId: (await browser.tabs.get(tab)).windowId ?? 0 });
    return true;
  } catch {
    // Firefox wants the toolbar button or a shortcut.
    return false;
  }
}
