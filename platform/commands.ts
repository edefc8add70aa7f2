import { browser, type Tabs } from './browser';

export type CommandName = 'find-fix-for-selection' | 'open-side-panel';

/** Where the command was given. */
export interface CommandPlace {
  readonly tab: number;
  readonly window: number;
}

/** Calls back straight from the key press, which is what the browser wants to see before it opens a panel. */
export function onCommand(listener: (command: CommandName, place: CommandPlace) => void): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    if (command === 'find-fix-for-selection' || command === 'open-side-panel') {
      listener(command, { tab: tab.id, window: tab.windowId });
    }
  });
}
