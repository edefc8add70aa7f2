import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSiteRecommended, listSitesToAllow, onSitesChanged } from '../../platform/recommended-sites';

const event = () => ({ addListener: vi.fn(), removeListener: vi.fn(), hasListener: () => false });
let origins: string[] = [];

beforeEach(() => {
  origins = [];
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins, permissions: [] }),
    onAdded: event(),
    onRemoved: event(),
  });
});
afterEach(() => fakeBrowser.reset());

it('are those that the policy names and the agent has not allowed, by the address of any of their pages', async () => {
  await fakeBrowser.storage.managed.set({
    sites: [
      'https://desk.example/agent',
      'http://old.example:8080',
      'https://desk.example',
      'file:///x',
      'desk',
      '',
    ],
  });
  expect(await listSitesToAllow()).toEqual(['http://old.example/*', 'https://desk.example/*']);
  origins = ['https://desk.example/*'];
  expect(await listSitesToAllow()).toEqual(['http://old.example/*']);
  expect(await isSiteRecommended('https://desk.example')).toBe(true);
  // Not over http, and no other host.
  expect(await isSiteRecommended('http://desk.example')).toBe(false);
  expect(await isSiteRecommended('https://desk.example.net')).toBe(false);
});

it('are none without a policy, or with one that makes no sense', async () => {
  expect(await listSitesToAllow()).toEqual([]);
  await fakeBrowser.storage.managed.set({
    sites: [{ all: true }],
    packs: [{ address: 'https://git.example/p.json' }],
  });
  expect(await listSitesToAllow()).toEqual([]);
  expect(await isSiteRecommended('about:blank')).toBe(false);
});

it('are told anew when the policy comes, until nobody listens', async () => {
  const listener = vi.fn();
  const stop = onSitesChanged(listener);
  await fakeBrowser.storage.managed.set({ sites: ['https://desk.example'] });
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  stop();
  await fakeBrowser.storage.managed.set({ sites: [] });
  expect(listener).toHaveBeenCalledTimes(1);
});
