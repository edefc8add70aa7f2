import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '../../platform/page-report';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { recallTicket, rememberTicket } = await import('../../platform/remembered-tickets');

const TAB = 1;
const OTHER_TAB = 2;

function ticketPage(number: string | null, subject: string): PageReport {
  return {
    ticket: {
      subject,
      messages: [{ author: 'customer', text: subject }],
      requester: null,
      agent: null,
      number,
    },
    helpdesk: 'znuny',
    helpdeskName: 'Znuny',
    health: 'ok',
    kind: 'ticket',
    number,
    origin: 'https://desk.example',
    selection: '',
  };
}

function replyPage(number: string | null): PageReport {
  return { ...ticketPage(number, ''), ticket: null, kind: 'reply' };
}

async function subjectFor(page: PageReport, tab: number): Promise<string | null> {
  return (await recallTicket(page, tab))?.ticket?.subject ?? null;
}

describe('a reply page without its ticket', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  it('finds the ticket of its number, in a window of its own too', async () => {
    await rememberTicket(ticketPage('17', 'seventeen'), TAB);
    await rememberTicket(ticketPage('18', 'eighteen'), TAB);
    expect(await subjectFor(replyPage('17'), OTHER_TAB)).toBe('seventeen');
  });

  it('finds none rather than a ticket of another number, site or helpdesk', async () => {
    await rememberTicket(ticketPage('17', 'seventeen'), TAB);
    expect(await subjectFor(replyPage('19'), TAB)).toBeNull();
    expect(await subjectFor({ ...replyPage('17'), origin: 'https://other.example' }, TAB)).toBeNull();
    expect(await subjectFor({ ...replyPage('17'), helpdesk: 'redmine' }, TAB)).toBeNull();
  });

  it('that tells no number finds the ticket read last in its tab', async () => {
    await rememberTicket(ticketPage('17', 'seventeen'), TAB);
    await rememberTicket(ticketPage('18', 'eighteen'), TAB);
    await rememberTicket(ticketPage('20', 'elsewhere'), OTHER_TAB);
    expect(await subjectFor(replyPage(null), TAB)).toBe('eighteen');
  });

  it('that tells no number finds the ticket of the tab that opened it', async () => {
    await rememberTicket(ticketPage('17', 'seventeen'), TAB);
    const opener = vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ openerTabId: TAB } as never);
    expect(await subjectFor(replyPage(null), OTHER_TAB)).toBe('seventeen');
    opener.mockResolvedValue({} as never);
    expect(await subjectFor(replyPage(null), OTHER_TAB)).toBeNull();
  });

  describe('that tells neither number nor opener', () => {
    /** Which tabs a question of the browser's finds. */
    let tabsBeside: (query: { groupId?: number; active?: boolean; windowType?: string }) => number[];
    beforeEach(() => {
      vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async (query) =>
        tabsBeside(query as never).map((id) => ({ id }) as never),
      );
    });
    const isInGroup = () =>
      vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ windowId: 1, groupId: 5 } as never);

    it('finds the one ticket of its tab group, and none where there are two', async () => {
      isInGroup();
      vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ type: 'normal' } as never);
      tabsBeside = ({ groupId }) => (groupId === 5 ? [TAB, OTHER_TAB, 4] : []);
      await rememberTicket(ticketPage('17', 'seventeen'), TAB);
      await rememberTicket(ticketPage('20', 'elsewhere'), 9);
      expect(await subjectFor(replyPage(null), OTHER_TAB)).toBe('seventeen');
      await rememberTicket(ticketPage('18', 'eighteen'), 4);
      expect(await subjectFor(replyPage(null), OTHER_TAB)).toBeNull();
    });

    it('finds in a pop-up window the ticket of the tab in front, not of one behind', async () => {
      vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ windowId: 2, groupId: -1 } as never);
      vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ type: 'popup' } as never);
      tabsBeside = ({ active, windowType }) => (active && windowType === 'normal' ? [TAB] : []);
      await rememberTicket(ticketPage('17', 'seventeen'), TAB);
      await rememberTicket(ticketPage('18', 'behind'), 4);
      expect(await subjectFor(replyPage(null), OTHER_TAB)).toBe('seventeen');
    });

    it('finds none in a tab of an ordinary window', async () => {
      vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ windowId: 1 } as never);
      vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ type: 'normal' } as never);
      tabsBeside = () => [TAB];
      await rememberTicket(ticketPage('17', 'seventeen'), TAB);
      expect(await subjectFor(replyPage(null), OTHER_TAB)).toBeNull();
    });
  });

  it('is found though several tickets were read at once', async () => {
    await Promise.all(
      ['17', '18', '19'].map((number) => rememberTicket(ticketPage(number, `no. ${number}`), TAB)),
    );
    for (const number of ['17', '18', '19'])
      expect(await subjectFor(replyPage(number), TAB)).toBe(`no. ${number}`);
  });

  it('finds the newest reading of a ticket', async () => {
    await rememberTicket(ticketPage('17', 'first'), TAB);
    await rememberTicket(ticketPage('17', 'second'), OTHER_TAB);
    expect(await subjectFor(replyPage('17'), TAB)).toBe('second');
  });

  it('starts from nothing when what is stored is broken', async () => {
    await fakeBrowser.storage.session.set({ rememberedTickets: [{ key: 7 }, 'x'] });
    expect(await subjectFor(replyPage('17'), TAB)).toBeNull();
    await rememberTicket(ticketPage('17', 'seventeen'), TAB);
    expect(await subjectFor(replyPage('17'), TAB)).toBe('seventeen');
  });
});
