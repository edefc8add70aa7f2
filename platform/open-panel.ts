import { nativeApi } from './browser';

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
