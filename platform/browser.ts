/**
 * The one door to the browser: whatever the extension can do to the outside goes through the files of this folder.
 * `webextension-polyfill` gives promises on every supported browser; the few calls it lacks are typed here.
 */

export type { Menus, Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';

interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}

interface ActionWithPopup {
  openPopup?(): Promise<void>;
}

interface SidebarApi {
  open(): Promise<void>;
}

/** Chrome's side panel and Firefox's sidebar, and the popup by call: neither is in the polyfill. */
interface NativeApi {
  readonly sidePanel?: SidePanelApi;
  readonly sidebarAction?: SidebarApi;
  readonly action?: ActionWithPopup;
}

export function nativeApi(): NativeApi {
  const scope = globalThis as { readonly browser?: NativeApi; readonly chrome?: NativeApi };
  return scope.chrome?.sidePanel ? scope.chrome : (scope.browser ?? scope.chrome ?? {});
}
