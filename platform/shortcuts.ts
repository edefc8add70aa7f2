import { browser } from './browser';
import { translate } from './translate';

/** The browser's shortcuts of this extension as they are really assigned: a suggested key can stay unassigned. */
export async function listShortcuts(): Promise<{ label: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    label: description || translate(name === '_execute_action' ? 'commandOpenPopup' : 'extensionName'),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page for changing them. */
export async function openShortcutSettings(): Promise<void> {
  const commands: { openShortcutSettings?(): Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
