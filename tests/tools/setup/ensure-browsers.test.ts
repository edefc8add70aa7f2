import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as debian from '../../../tools/setup/debian.mjs';
import { ensureBrowser } from '../../../tools/setup/ensure-browsers';
import { findFirefox } from '../../../tools/setup/find-browser.mjs';
import { OLDEST_FIREFOX } from '../../../tools/setup/oldest-browsers';

vi.mock('../../../tools/setup/debian.mjs', { spy: true });
vi.mock('../../../tools/setup/find-browser.mjs', { spy: true });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetAllMocks();
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

  describe('as root on Debian', () => {
    const firefox = { name: 'Firefox ESR', path: '/usr/bin/firefox-esr' };
    const install = vi.mocked(debian.installPackages);
    const version = vi.mocked(debian.installedVersion);

    beforeEach(() => {
      vi.stubEnv('FIX_FINDER_FIREFOX', undefined);
      vi.mocked(debian.isDebianRoot).mockReturnValue(true);
      vi.mocked(findFirefox).mockReturnValue(firefox);
      install.mockResolvedValue(['firefox-esr']);
    });

    it('leaves a package alone that is new enough', async () => {
      version.mockReturnValue(`${OLDEST_FIREFOX}.0esr-1~deb12u1`);
      expect(await ensureBrowser('firefox', vi.fn())).toEqual({ browser: firefox, advice: null });
      expect(install).not.toHaveBeenCalled();
    });

    it('takes a newer version in the place of one that is too old for the extension', async () => {
      version.mockReturnValue(`${OLDEST_FIREFOX - 1}.12.0esr-1~deb12u1`);
      install.mockImplementation(async (names) => {
        version.mockReturnValue(`${OLDEST_FIREFOX + 11}.8.0esr-1~deb12u1`);
        return [...names];
      });
      expect(await ensureBrowser('firefox', vi.fn())).toEqual({ browser: firefox, advice: null });
      expect(install).toHaveBeenCalledWith(['firefox-esr'], expect.objectContaining({ isUpgrade: true }));
    });

    it('says so when there is no newer one', async () => {
      version.mockReturnValue('115.0esr-1');
      expect(await ensureBrowser('firefox', vi.fn())).toEqual({
        browser: null,
        advice: `No Firefox was found that is new enough: install Firefox ${OLDEST_FIREFOX} or newer, or name it in FIX_FINDER_FIREFOX.`,
      });
    });
  });
});
