import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSources, watchSources } from '../../platform/knowledge-base/packs/sources';
import { HIDDEN_ARTICLES } from '../../platform/knowledge-base/settings';
import { readManagedPolicy } from '../../platform/managed-policy';

afterEach(() => fakeBrowser.reset());

describe('what an administrator has preset', () => {
  it('is nothing where there is no policy', async () => {
    expect(await readManagedPolicy()).toEqual({ packs: [], sites: [], settings: {} });
  });

  it('gives packs that cannot be removed, and settings until the agent sets them', async () => {
    await fakeBrowser.storage.managed.set({
      packs: [{ address: 'https://git.example/pack.json', key: 'abc=' }],
      settings: { hiddenArticles: ['icloud-backup-failed'] },
    });
    expect(await readSources()).toMatchObject([
      { address: 'https://git.example/pack.json', key: 'abc=', isManaged: true, tried: null },
    ]);
    expect(await HIDDEN_ARTICLES.read()).toEqual(['icloud-backup-failed']);
    await HIDDEN_ARTICLES.write([]);
    expect(await HIDDEN_ARTICLES.read()).toEqual([]);
  });

  it('is taken up when it comes while the browser runs, until nobody watches any more', async () => {
    const seen: (readonly string[])[] = [];
    let sourceChanges = 0;
    const stops = [
      HIDDEN_ARTICLES.watch((ids) => seen.push(ids)),
      watchSources(() => {
        sourceChanges += 1;
      }),
    ];
    await fakeBrowser.storage.managed.set({ settings: { hiddenArticles: ['one'] } });
    await vi.waitFor(() => expect([seen, sourceChanges]).toEqual([[['one']], 1]));
    for (const stop of stops) stop();
    await fakeBrowser.storage.managed.set({ settings: { hiddenArticles: ['two'] } });
    expect(await HIDDEN_ARTICLES.read()).toEqual(['two']);
    expect([seen, sourceChanges]).toEqual([[['one']], 1]);
  });

  it('counts as absent where it makes no sense', async () => {
    await fakeBrowser.storage.managed.set({ packs: 'all', sites: 'all', settings: 7 });
    expect(await readManagedPolicy()).toEqual({ packs: [], sites: [], settings: {} });
    await fakeBrowser.storage.managed.set({ settings: { hiddenArticles: 7 } });
    expect(await HIDDEN_ARTICLES.read()).toEqual([]);
  });
});
