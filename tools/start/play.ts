import type { LaunchedBrowser } from './launch-browser';

/** Shows the ticket in a window, says what to try, and returns when the window was closed or Ctrl+C was pressed. */
export async function play(
  { browser, page, extension }: LaunchedBrowser,
  url: string,
  print: (line: string) => void,
): Promise<void> {
  await page.goto(url);
  const [worker] = await extension.workers();
  const commands = (await worker?.evaluate(() => chrome.commands.getAll())) ?? [];
  const keysOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  const open = keysOf('_execute_action');
  const forSelection = keysOf('find-fix-for-selection');

  print('\nThe sample ticket is open in the browser. To try:');
  print(
    `  1. Click into the reply, then ${open === '' ? '' : `press ${open} or `}click Fix Finder's icon (behind the puzzle piece).`,
  );
  print(
    '  2. Press Enter for the first fix, untick what does not suit, and press Ctrl+Enter (⌘↵ on a Mac) to insert.',
  );
  if (forSelection !== '') print(`  3. Select any words and press ${forSelection}, or use the context menu.`);
  print('Close the window or press Ctrl+C to end.');

  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On macOS the browser stays when its last window is closed.
    browser.on('targetdestroyed', async () => {
      if (browser.connected && (await browser.pages()).length === 0) resolve();
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
