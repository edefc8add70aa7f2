import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { waitFor } from '../wait-for';

/** The extension's service worker, which the browser stops when it has nothing to do. */
export class ServiceWorkerAccess {
  /** Those that are gone though they are still listed. */
  readonly #stopped = new WeakSet<Target>();

  constructor(
    private readonly browser: Browser,
    private readonly origin: () => string,
    private readonly openExtensionPage: (path: string) => Promise<Page>,
  ) {}

  /** Asked for anew each time: the worker that was there may have been stopped or replaced. */
  async find(): Promise<WebWorker> {
    return await waitFor(
      async () => {
        const target = this.#target() ?? (await this.#start());
        const worker = await target.worker();
        if (worker === null) return null;
        try {
          return (await worker.evaluate(isServiceWorkerActive)) ? worker : null;
        } catch (error) {
          if (String(error).includes('detached')) this.#stopped.add(target);
          throw error;
        }
      },
      { what: 'the service worker to start' },
    );
  }

  /**
   * Stops it where it runs. Waking it would open a tab, and a popup closes when another window or tab gets the focus.
   * What is under way may start it again at once.
   */
  async stop(): Promise<void> {
    const target = this.#target();
    if (!target) return;
    const client = await this.browser.target().createCDPSession();
    const findIds = async (): Promise<string[]> => {
      const { targetInfos } = await client.send('Target.getTargets');
      return targetInfos
        .filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin()))
        .map(({ targetId }) => targetId);
    };
    const stopping = await findIds();
    await (await this.find()).close();
    this.#stopped.add(target);
    await waitFor(
      async () => {
        const running = await findIds();
        const left = stopping.filter((id) => running.includes(id));
        // One that was busy when it was closed goes on, though nothing holds it any more.
        for (const targetId of left) await client.send('Target.closeTarget', { targetId });
        return left.length === 0;
      },
      { what: 'the service worker to stop' },
    );
    await client.detach();
  }

  #target(): Target | undefined {
    const origin = this.origin();
    // The newest: one that is looked into can outlive an update of its extension for a while.
    return this.browser
      .targets()
      .findLast(
        (target) =>
          target.type() === 'service_worker' && target.url().startsWith(origin) && !this.#stopped.has(target),
      );
  }

  async #start(): Promise<Target> {
    const page = await this.openExtensionPage('manifest.json');
    const client = await page.createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.startWorker', { scopeURL: this.origin() });
    const target = await waitFor(() => this.#target(), { what: 'the service worker to start' });
    await page.close();
    return target;
  }
}

/** Only an active worker has run its script to the end. */
function isServiceWorkerActive(): boolean {
  const { registration } = globalThis as unknown as { registration?: ServiceWorkerRegistration };
  return registration?.active?.state === 'activated';
}
