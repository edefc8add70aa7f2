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
