import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { defineSetting } = await import('../../platform/settings');

const LENGTH = defineSetting('length', v.picklist(['full', 'short']), 'full');

beforeEach(() => fakeBrowser.reset());

describe('a setting', () => {
  it('is what it was declared with until it is set', async () => {
    expect(await LENGTH.read()).toBe('full');
    await LENGTH.write('short');
    expect(await LENGTH.read()).toBe('short');
  });

  it.each([['long'], [null], [{ length: 'short' }], [7]])(
    'counts %j in storage as not set',
    async (stored) => {
      await fakeBrowser.storage.local.set({ [LENGTH.key]: stored });
      expect(await LENGTH.read()).toBe('full');
    },
  );

  it('tells its watchers of a change, and no longer once they stopped', async () => {
    const seen: string[] = [];
    const stop = LENGTH.watch((value) => seen.push(value));
    await LENGTH.write('short');
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.local.remove(LENGTH.key);
    stop();
    await LENGTH.write('short');
    expect(seen).toEqual(['short', 'full']);
  });

  it('refuses a value it could not read again', () => {
    expect(() => LENGTH.write('long' as 'full')).toThrow();
  });
});
