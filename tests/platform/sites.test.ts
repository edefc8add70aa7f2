import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { syncAllowedSites } = await import('../../platform/sites');

/** A browser's list of scripts, which refuses what is registered already and answers a turn later. */
function keepRegistrations(): Map<string, readonly string[]> {
  const registered = new Map<string, readonly string[]>();
  const later = () => new Promise<void>((turn) => setTimeout(turn, 0));
  const set = (scripts: readonly { id: string; matches?: readonly string[] }[]): void => {
    for (const { id, matches = [] } of scripts) registered.set(id, matches);
  };
  Object.assign(fakeBrowser.scripting, {
    async getRegisteredContentScripts() {
      await later();
      return [...registered.keys()].map((id) => ({ id }));
    },
    async registerContentScripts(scripts: readonly { id: string }[]) {
      await later();
      if (scripts.some(({ id }) => registered.has(id))) throw new Error('Duplicate script ID');
      set(scripts);
    },
    async updateContentScripts(scripts: readonly { id: string }[]) {
      await later();
      set(scripts);
    },
  });
  return registered;
}

function allow(...origins: readonly string[]): void {
  fakeBrowser.permissions.getAll = (async () => ({ origins })) as never;
}

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the allowed sites', () => {
  it('are registered once when two changes come at the same time', async () => {
    const registered = keepRegistrations();
    allow('https://desk.example/*');
    const first = syncAllowedSites();
    allow('https://desk.example/*', 'https://help.example/*');
    await Promise.all([first, syncAllowedSites()]);
    expect([...registered.values()]).toEqual([
      ['https://desk.example/*', 'https://help.example/*'],
      ['https://desk.example/*', 'https://help.example/*'],
    ]);
  });

  it('are brought in step again after a time that failed', async () => {
    const registered = keepRegistrations();
    fakeBrowser.permissions.getAll = async () => {
      throw new Error('No answer');
    };
    await expect(syncAllowedSites()).rejects.toThrow('No answer');
    allow('https://desk.example/*');
    await syncAllowedSites();
    expect(registered.size).toBe(2);
  });
});
