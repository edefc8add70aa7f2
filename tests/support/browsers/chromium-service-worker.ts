import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { waitFor } from '../wait-for';

/** The extension's service worker, which the browser stops when it has nothing to do. */
export class ServiceWorkerAccess {
  constructor(
    private readonly browser: Browser,
    private readonly origin: () => string,
    private readonly openExtensionPage: (path: string) => Promise<Page>,
  ) {}

  isRunning(): boolean {
    return this.#target() !== undefined;
  }

  /** Asked for anew each time: the worker that was there may have been stopped or replaced. */
  async find(): Promise<WebWorker> {
    const target = this.#target() ?? (await this.#start());
    const worker = await target.worker();
    if (worker === null) throw new Error('The service worker was gone before it could be reached.');
    await waitFor(() => worker.evaluate(isServiceWorkerActive), { what: 'the service worker to start' });
    return worker;
  }

  #target(): Target | undefined {
    const origin = this.origin();
    // The newest: one that is looked into can outlive an update of its extension for a while.
    return this.browser
      .targets()
      .findLast((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
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
