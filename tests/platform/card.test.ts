import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FixOffer } from '../../platform/messages';
import type { PageReport } from '../../platform/page-report';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { answerCardRequests } = await import('../../platform/card');

const TAB = 1;
const FIX = {
  id: 'icloud-backup-failed',
  title: 'iCloud backup failed',
  product: 'iCloud',
  severity: 'moderate' as const,
  quote: null,
  cause: null,
};

function ticketPage(number: string): PageReport {
  return {
    ticket: {
      subject: `Ticket ${number}`,
      messages: [{ author: 'customer', text: 'My backup failed.' }],
      requester: null,
      agent: null,
      number,
    },
    helpdesk: 'redmine',
    helpdeskName: 'Redmine',
    health: 'ok',
    kind: 'ticket',
    number,
    origin: 'https://desk.example',
    selection: '',
  };
}

/** What the tab's page shows, and what it is sent. */
let shown: PageReport | null;
let offers: FixOffer[];
let inserted: unknown[];
let onWriting: () => void;
/** What finding a ticket's fixes waits for; `isCardThere` is whether the page has a card yet. */
let onSuggesting: (subject: string) => Promise<unknown>;
let isCardThere: boolean;

async function ask(request: string, argument: unknown, tab = TAB): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, tab: { id: tab } };
  const answers = await fakeBrowser.runtime.onMessage.trigger(
    { request, argument },
    sender as never,
    () => undefined,
  );
  return (await Promise.all(answers)).find((answer) => answer !== undefined);
}

function createGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  shown = ticketPage('1');
  offers = [];
  inserted = [];
  onWriting = () => undefined;
  onSuggesting = async () => undefined;
  isCardThere = true;
  fakeBrowser.tabs.sendMessage = async (_tab: number, message: { call: string; argument: unknown }) => {
    if (shown === null) throw new Error('Could not establish connection. Receiving end does not exist.');
    if (message.call === 'readPage') return shown;
    if (message.call === 'showFixes') {
      if (!isCardThere) throw new Error('Could not establish connection. Receiving end does not exist.');
      offers.push(message.argument as FixOffer);
    }
    if (message.call === 'insertReply') inserted.push(message.argument);
    return message.call === 'insertReply' ? 'inserted' : true;
  };
  answerCardRequests({
    async suggest(ticket) {
      await onSuggesting(ticket.subject);
      return [FIX];
    },
    async write() {
      onWriting();
      return { text: 'Hello', html: '<p>Hello</p>' };
    },
  });
});

async function offer(): Promise<string> {
  await ask('offerFixes', shown);
  return offers.at(-1)?.ticket ?? '';
}

describe('a fix chosen in the card', () => {
  it('goes into the ticket that it is for', async () => {
    const ticket = await offer();
    expect(await ask('insertFix', { article: FIX.id, ticket })).toEqual({ outcome: 'inserted' });
    expect(inserted).toHaveLength(1);
  });

  it('goes nowhere when the page shows another ticket by the time the click arrives', async () => {
    const ticket = await offer();
    shown = ticketPage('2');
    expect(await ask('insertFix', { article: FIX.id, ticket })).toEqual({ outcome: 'other-ticket' });
    expect(inserted).toEqual([]);
  });

  it('goes nowhere when the agent goes on while the reply is written', async () => {
    const ticket = await offer();
    onWriting = () => {
      shown = ticketPage('2');
    };
    expect(await ask('insertFix', { article: FIX.id, ticket })).toEqual({ outcome: 'other-ticket' });
    expect(inserted).toEqual([]);
  });

  it('goes nowhere when the tab has left for a page that is not read', async () => {
    const ticket = await offer();
    onWriting = () => {
      shown = null;
    };
    await expect(ask('insertFix', { article: FIX.id, ticket })).rejects.toThrow('Receiving end');
    expect(inserted).toEqual([]);
  });

  it.each([null, 'icloud-backup-failed', { article: FIX.id }, { article: 7, ticket: '' }])(
    'is not taken from a page that says %j',
    async (argument) => {
      expect(await ask('insertFix', argument)).toEqual({ outcome: 'not-verified' });
      expect(inserted).toEqual([]);
    },
  );
});

describe('an offer', () => {
  const ticketsOf = () => offers.map(({ ticket }) => ticket.at(-1));

  it('that takes longer than that of the tab’s next ticket is dropped', async () => {
    const first = createGate();
    onSuggesting = async (subject) => subject === 'Ticket 1' && first.opened;
    const slow = ask('offerFixes', ticketPage('1'));
    await ask('offerFixes', ticketPage('2'));
    first.open();
    await slow;
    expect(ticketsOf()).toEqual(['2']);
  });

  it('is dropped as well where the next ticket comes while the card is started', async () => {
    isCardThere = false;
    let next: Promise<unknown> = Promise.resolve();
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => {
      if (isCardThere) return [];
      isCardThere = true;
      next = ask('offerFixes', ticketPage('2'));
      await next;
      return [];
    });
    await ask('offerFixes', ticketPage('1'));
    await next;
    expect(ticketsOf()).toEqual(['2']);
  });

  it('is not dropped for another tab’s', async () => {
    const first = createGate();
    onSuggesting = async (subject) => subject === 'Ticket 1' && first.opened;
    const slow = ask('offerFixes', ticketPage('1'));
    await ask('offerFixes', ticketPage('2'), TAB + 1);
    first.open();
    await slow;
    expect(ticketsOf()).toEqual(['2', '1']);
  });
});

describe('the card’s setting', () => {
  it.each([7, 'off', {}, { isOn: 'no', offSites: [] }, { isOn: true, offSites: 'desk.example' }])(
    'counts as not set where %j is stored',
    async (stored) => {
      await fakeBrowser.storage.local.set({ 'setting:card': stored });
      await offer();
      expect(offers.at(-1)?.fixes).toEqual([FIX]);
    },
  );

  it('is written afresh over a broken one', async () => {
    await fakeBrowser.storage.local.set({ 'setting:card': { isOn: 'no', offSites: 7 } });
    const ticket = await offer();
    expect(await ask('dismissCard', { scope: 'site', ticket })).toBe(true);
    expect((await fakeBrowser.storage.local.get('setting:card'))['setting:card']).toEqual({
      isOn: true,
      offSites: ['desk.example'],
    });
  });

  it.each(['ticket', 'site', 'always'])(
    'for “%s” that can’t be kept is not said to be: what was kept before stays',
    async (scope) => {
      const ticket = await offer();
      await fakeBrowser.storage.local.set({ 'setting:card': { isOn: true, offSites: ['other.example'] } });
      const isFull = async () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(isFull);
      vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(isFull);
      await expect(ask('dismissCard', { scope, ticket })).rejects.toThrow('QUOTA_BYTES');
      expect((await fakeBrowser.storage.local.get('setting:card'))['setting:card']).toEqual({
        isOn: true,
        offSites: ['other.example'],
      });
    },
  );
});
