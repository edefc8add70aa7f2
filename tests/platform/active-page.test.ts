import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '../../platform/page-report';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { readActivePage } = await import('../../platform/active-page');

const TAB = 7;
const REPORT: PageReport = {
  ticket: null,
  helpdesk: null,
  helpdeskName: null,
  health: 'ok',
  kind: 'other',
  number: null,
  origin: 'https://desk.example',
  selection: '',
};

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

/** Which answers the page gives, and whether the extension may start its script there. */
function openTab(address: string | undefined, answers: readonly (PageReport | Error)[], isAllowed: boolean) {
  const left = [...answers];
  const start = vi.fn(async (): Promise<unknown> => {
    if (!isAllowed) throw new Error('Cannot access contents of the page.');
    return [];
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: TAB, url: address }] as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(async () => void (await start()));
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(start as never);
  fakeBrowser.tabs.sendMessage = async () => {
    const answer = left.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return start;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the page in front', () => {
  it('is read where the script runs, without starting it again', async () => {
    const start = openTab('https://desk.example/1', [REPORT], true);
    expect(await readActivePage()).toEqual({ kind: 'read', tab: TAB, report: REPORT });
    expect(start).not.toHaveBeenCalled();
  });

  it('is read where an update has cut its script off: the new one is started', async () => {
    openTab('https://desk.example/1', [NOBODY, REPORT], true);
    expect(await readActivePage()).toMatchObject({ kind: 'read' });
  });

  it('has to be loaded again where even the new script does not answer', async () => {
    openTab('https://desk.example/1', [NOBODY, NOBODY], true);
    expect(await readActivePage()).toEqual({ kind: 'no-answer' });
  });

  it('is asked for where no script may be started', async () => {
    openTab('https://desk.example/1', [NOBODY], false);
    expect(await readActivePage()).toEqual({ kind: 'not-allowed', address: 'https://desk.example/1' });
  });

  it.each(['chrome://settings/', 'about:addons', 'https://addons.mozilla.org/', 'file:///ticket.html'])(
    'is never read at %s',
    async (address) => {
      const start = openTab(address, [REPORT], true);
      expect(await readActivePage()).toEqual({ kind: 'unreadable' });
      expect(start).not.toHaveBeenCalled();
    },
  );
});
