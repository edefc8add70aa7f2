import { waitFor } from '../wait-for';
import type { ExtensionView } from './browser-session';

/** Closes a view as its own close button would; it may have closed itself meanwhile. */
export async function closeView({ evaluate, isOpen }: Omit<ExtensionView, 'close'>): Promise<void> {
  await waitFor(
    async () => {
      if (!(await isOpen())) return true;
      await evaluate(() => window.close()).catch(() => undefined);
      return !(await isOpen());
    },
    { what: 'the popup or side panel to close' },
  );
}
