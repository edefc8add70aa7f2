/**
 * Functions that run inside Firefox's own main window (see `runInBrowserWindow`): each has to stand alone, since only
 * its text gets there. They use the interfaces that Firefox's code and its own tests use.
 */

interface XulBrowser extends Element {
  permanentKey?: object;
}

interface ExtensionDocument {
  readonly viewType: string;
  readonly xulBrowser?: XulBrowser;
}

interface Extension {
  readonly views: Iterable<ExtensionDocument>;
  wakeupBackground?(): Promise<void>;
  terminateBackground(options: object): Promise<void>;
}

interface NavigableManager {
  fixFinderLooksAtExtensions?: boolean;
  getBrowserById(id: string): XulBrowser | null;
  getIdForBrowser(browser: XulBrowser): string | null;
}

declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } | null };
declare const ChromeUtils: { importESModule(url: string): Record<string, unknown> };

export type ViewType = 'background' | 'popup' | 'sidebar';

/**
 * Makes the protocol accept the extension's popup, sidebar and background page as browsing contexts. It can drive
 * them (with `--remote-allow-system-access` its actor is in every document), but it looks for a context's browser
 * among the tabs alone, so this adds the extension's own to where it looks.
 */
export function admitExtensionDocuments(extensionId: string): void {
  const manager = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
    .NavigableManager as NavigableManager;
  if (manager.fixFinderLooksAtExtensions) return;
  manager.fixFinderLooksAtExtensions = true;
  const findAmongTabs = manager.getBrowserById.bind(manager);
  manager.getBrowserById = (id) => {
    for (const { xulBrowser } of WebExtensionPolicy.getByID(extensionId)?.extension.views ?? []) {
      if (xulBrowser?.permanentKey && manager.getIdForBrowser(xulBrowser) === id) return xulBrowser;
    }
    return findAmongTabs(id);
  };
}

/** The browsing context of one of the extension's documents that are no tabs; `null` while it is not open. */
export async function findExtensionDocument(extensionId: string, viewType: ViewType): Promise<string | null> {
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  if (extension === undefined) throw new Error(`The extension ${extensionId} is not installed.`);
  if (viewType === 'background') await extension.wakeupBackground?.();
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as unknown as { NavigableManager: NavigableManager };
  for (const view of extension.views) {
    if (view.viewType !== viewType || view.xulBrowser === undefined) continue;
    // The id hangs on this key, which only the browsers of tabs are born with.
    view.xulBrowser.permanentKey ??= {};
    return NavigableManager.getIdForBrowser(view.xulBrowser);
  }
  return null;
}

/** As the idle timer does, though the protocol looks like a debugger to it. */
export async function terminateBackground(extensionId: string): Promise<void> {
  const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
  await WebExtensionPolicy.getByID(extensionId)?.extension.terminateBackground(options);
}

/** Presses the toolbar button as `browser.action.openPopup()` does, but needs no user's action. */
export async function openActionPopup(extensionId: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as unknown as {
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: unknown): {
            openPopup(window: Window, fromUser: boolean): Promise<void>;
          };
        };
      };
    };
  };
  const action = ExtensionParent.apiManager.global.browserActionFor(
    WebExtensionPolicy.getByID(extensionId)?.extension,
  );
  await action.openPopup(window, true);
}

/** Stores the permission and tells the running extension, as "Allow" in the prompt does. */
export async function addHostPermission(extensionId: string, pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as {
    ExtensionPermissions: { add(id: string, permissions: object, extension: unknown): Promise<void> };
  };
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  await ExtensionPermissions.add(
    extensionId,
    { permissions: [], origins: [pattern], data_collection: [] },
    extension,
  );
}

/** Takes it back, as the switch in about:addons does. */
export async function removeHostPermission(extensionId: string, pattern: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as {
    ExtensionPermissions: { remove(id: string, permissions: object, extension: unknown): Promise<void> };
  };
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  await ExtensionPermissions.remove(
    extensionId,
    { permissions: [], origins: [pattern], data_collection: [] },
    extension,
  );
}

/** Whether the profile has the extension already, which starts a moment after the browser. */
export async function hasExtension(extensionId: string): Promise<boolean> {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  ) as unknown as {
    AddonManager: { getAddonByID(id: string): Promise<{ readonly startupPromise?: Promise<void> } | null> };
  };
  const addon = await AddonManager.getAddonByID(extensionId);
  await addon?.startupPromise;
  return addon !== null;
}

/** Runs the `<key>` that Firefox made for a shortcut of the extension, such as `Alt+Shift+F`; false where none is. */
export function pressShortcut(extensionId: string, shortcut: string): boolean {
  const { ShortcutUtils } = ChromeUtils.importESModule(
    'resource://gre/modules/ShortcutUtils.sys.mjs',
  ) as unknown as {
    ShortcutUtils: {
      getModifiersAttribute(modifiers: readonly string[]): string;
      getKeyAttribute(key: string): readonly [attribute: string, value: string];
    };
  };
  const modifiers = shortcut.split('+');
  const [attribute, value] = ShortcutUtils.getKeyAttribute(modifiers.pop() ?? '');
  const keySet = document.getElementById(
    `ext-keyset-id-${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}`,
  );
  const key = [...(keySet?.querySelectorAll(`[${attribute}="${value}"]`) ?? [])].find(
    (candidate) => candidate.getAttribute('modifiers') === ShortcutUtils.getModifiersAttribute(modifiers),
  );
  (key as (Element & { doCommand(): void }) | undefined)?.doCommand();
  return key !== undefined;
}
