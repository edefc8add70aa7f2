import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowser } from '../../../tools/setup/ensure-browsers';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('ensureBrowser', () => {
  it.each([
    ['chromium', 'FIX_FINDER_BROWSER'],
    ['firefox', 'FIX_FINDER_FIREFOX'],
  ] as const)('takes the %s that %s names', async (kind, variable) => {
    vi.stubEnv(variable, process.execPath);
    expect(await ensureBrowser(kind, vi.fn())).toEqual({
      browser: { name: variable, path: process.execPath },
      advice: null,
    });
  });

  it('says so when the named browser is none, and installs no other', async () => {
    vi.stubEnv('FIX_FINDER_BROWSER', '/no/such/browser');
    const log = vi.fn();
    expect(await ensureBrowser('chromium', log)).toEqual({
      browser: null,
      advice: 'FIX_FINDER_BROWSER names no program that can be started: /no/such/browser.',
    });
    expect(log).not.toHaveBeenCalled();
  });
});
