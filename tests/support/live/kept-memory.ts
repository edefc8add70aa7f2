import type { Page } from 'puppeteer-core';

/** Looks into Chromium for what the extension keeps of the tickets that a page has shown. */
export interface KeptMemory {
  /** How many listeners the extension’s scripts have in the page; the page’s own are not counted. */
  countListeners(): Promise<number>;
  /** Bytes that the page's scripts use, the extension's included, once what nothing reaches is gone. */
  measureHeap(): Promise<number>;
  /** Remembers the nodes that a selector finds now, without keeping them. */
  mark(selector: string): Promise<void>;
  /** How many of the marked nodes that have left the page nothing can reach any more, and how many are still kept. */
  countKept(): Promise<{ readonly gone: number; readonly kept: number }>;
}

type Marking = typeof globalThis & { marked?: WeakRef<Element>[] };

export async function watchMemory(page: Page): Promise<KeptMemory> {
  const client = await page.createCDPSession();
  const scripts = new Set<string>();
  client.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith('chrome-extension://')) scripts.add(scriptId);
  });
  await client.send('Debugger.enable');
  return {
    async countListeners() {
      let count = 0;
      for (const expression of ['document', 'window']) {
        const { result } = await client.send('Runtime.evaluate', { expression });
        const { listeners } = await client.send('DOMDebugger.getEventListeners', {
          objectId: result.objectId ?? '',
          depth: -1,
          pierce: true,
        });
        count += listeners.filter(({ scriptId }) => scripts.has(scriptId)).length;
      }
      return count;
    },
    async measureHeap() {
      await client.send('HeapProfiler.collectGarbage');
      return (await client.send('Runtime.getHeapUsage')).usedSize;
    },
    mark: (selector) =>
      page.evaluate((wanted) => {
        const scope = globalThis as Marking;
        scope.marked = [
          ...(scope.marked ?? []),
          ...[...document.querySelectorAll(wanted)].map((node) => new WeakRef(node)),
        ];
      }, selector),
    async countKept() {
      await client.send('HeapProfiler.collectGarbage');
      return await page.evaluate(() => {
        const nodes = ((globalThis as Marking).marked ?? []).map((reference) => reference.deref());
        return {
          gone: nodes.filter((node) => node === undefined).length,
          kept: nodes.filter((node) => node?.isConnected === false).length,
        };
      });
    },
  };
}
