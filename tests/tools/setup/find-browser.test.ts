import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium, findFirefox } from '../../../tools/setup/find-browser.mjs';

/** A machine on which just these programs are installed. */
function machine(platform: string, programs: readonly string[], variables: Record<string, string> = {}) {
  const installed = new Set(programs);
  return {
    platform,
    variables: { PATH: '/usr/local/bin:/usr/bin', HOME: '/somewhere/agent', ...variables },
    isExecutable: (path: string) => installed.has(path),
  };
}

describe('on Linux', () => {
  it('looks through PATH', () => {
    const found = findChromium(machine('linux', ['/usr/bin/google-chrome-stable']));
    expect(found).toEqual({ name: 'Google Chrome', path: '/usr/bin/google-chrome-stable' });
  });

  it('prefers Chromium, since it loads unpacked extensions by hand', () => {
    const found = findChromium(machine('linux', ['/usr/bin/microsoft-edge', '/usr/bin/chromium']));
    expect(found?.name).toBe('Chromium');
  });

  it('finds nothing where there is nothing', () => {
    expect(findChromium(machine('linux', ['/opt/elsewhere/chromium']))).toBeNull();
    expect(findFirefox(machine('linux', []))).toBeNull();
  });

  it('prefers Firefox ESR', () => {
    expect(findFirefox(machine('linux', ['/usr/bin/firefox', '/usr/bin/firefox-esr']))?.name).toBe(
      'Firefox ESR',
    );
  });
});

describe('elsewhere', () => {
  it('looks into both Applications folders of a Mac', () => {
    const path = join('/somewhere/agent/Applications', 'Brave Browser.app/Contents/MacOS/Brave Browser');
    expect(findChromium(machine('darwin', [path]))).toEqual({ name: 'Brave', path });
  });

  it('looks where Windows installs programs', () => {
    const path = join('C:/Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe');
    const found = findChromium(machine('win32', [path], { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' }));
    expect(found).toEqual({ name: 'Microsoft Edge', path });
  });
});

describe('when a variable names the browser', () => {
  const programs = ['/usr/bin/chromium', '/usr/bin/firefox', '/opt/special/browser', '/usr/bin/brave'];

  it('takes a path', () => {
    const found = findChromium(machine('linux', programs, { FIX_FINDER_BROWSER: '/opt/special/browser' }));
    expect(found?.path).toBe('/opt/special/browser');
  });

  it('takes a command', () => {
    const found = findFirefox(machine('linux', programs, { FIX_FINDER_FIREFOX: 'firefox' }));
    expect(found?.path).toBe('/usr/bin/firefox');
  });

  it('takes no other browser instead', () => {
    expect(findChromium(machine('linux', programs, { FIX_FINDER_BROWSER: '/opt/gone/browser' }))).toBeNull();
  });
});
