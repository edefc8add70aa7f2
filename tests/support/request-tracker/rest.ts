import type { Agent } from './site';

/** The transactions that carry a person's words: a ticket's first message, a reply of either side, an internal note. */
const MESSAGE_TYPES: ReadonlySet<string> = new Set(['Create', 'Correspond', 'Comment']);

/** As many as the interface gives at once; no ticket of a test comes near it. */
const PAGE_SIZE = 100;

export interface HistoryEntry {
  /** `Create`, `Correspond` (a reply, the agent's or the customer's) or `Comment` (an internal note). */
  readonly type: string;
  /** The user's name: for a customer, the e-mail address. */
  readonly creator: string;
  /** As stored: HTML for what the rich text editor sent, and for mail with an HTML part; else plain text. */
  readonly content: string;
}

/** What the tests need of Request Tracker's REST 2 interface, as the agent. */
export interface RestClient {
  reply(ticketNumber: number, html: string): Promise<void>;
  addNote(ticketNumber: number, text: string): Promise<void>;
  /** The number of the ticket that each customer opened, by e-mail address. */
  findTickets(): Promise<ReadonlyMap<string, number>>;
  history(ticketNumber: number): Promise<HistoryEntry[]>;
}

interface Page<Item> {
  readonly items: readonly Item[];
}

interface TicketItem {
  readonly id: string;
  readonly Requestor: readonly { readonly id: string }[];
}

interface Transaction {
  readonly id: string;
  readonly Type: string;
  readonly Creator: { readonly id: string };
}

interface Attachment {
  readonly ContentType: string;
  readonly Filename?: string;
  /** Base64; absent for the frame of a mail of several parts. */
  readonly Content?: string;
}

export function createRestClient(url: string, agent: Agent): RestClient {
  const authorization = `Basic ${Buffer.from(`${agent.user}:${agent.password}`).toString('base64')}`;

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${url}/REST/2.0/${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return response;
  }

  /** The one place that trusts the shape of an answer: a different one fails the test that needed it. */
  async function get<Answer>(path: string): Promise<Answer> {
    return (await (await request(path)).json()) as Answer;
  }

  async function post(path: string, body: object): Promise<void> {
    await request(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async function readContent(transactionId: string): Promise<string> {
    const { _hyperlinks: links } = await get<{ _hyperlinks: readonly { ref: string; _url: string }[] }>(
      `transaction/${transactionId}`,
    );
    const ids = links
      .filter((link) => link.ref === 'attachment')
      .map((link) => Number(link._url.split('/').at(-1)))
      .sort((a, b) => a - b);
    const texts: Attachment[] = [];
    for (const id of ids) {
      const attachment = await get<Attachment>(`attachment/${id}`);
      if (attachment.ContentType.startsWith('text/') && !attachment.Filename) texts.push(attachment);
    }
    // The same choice as the ticket page makes between the parts of a mail.
    const shown = texts.find((text) => text.ContentType === 'text/html') ?? texts[0];
    return Buffer.from(shown?.Content ?? '', 'base64').toString('utf8');
  }

  return {
    reply: (ticketNumber, html) =>
      post(`ticket/${ticketNumber}/correspond`, { ContentType: 'text/html', Content: html }),

    addNote: (ticketNumber, text) =>
      post(`ticket/${ticketNumber}/comment`, { ContentType: 'text/plain', Content: text }),

    async findTickets() {
      const search = new URLSearchParams({
        query: 'id > 0',
        fields: 'Requestor',
        per_page: String(PAGE_SIZE),
      });
      const { items } = await get<Page<TicketItem>>(`tickets?${search.toString()}`);
      return new Map(items.flatMap(({ id, Requestor }) => Requestor.map((user) => [user.id, Number(id)])));
    },

    async history(ticketNumber) {
      const { items } = await get<Page<Transaction>>(
        `ticket/${ticketNumber}/history?fields=Type,Creator&per_page=${PAGE_SIZE}`,
      );
      const entries: HistoryEntry[] = [];
      for (const {
        id,
        Type: type,
        Creator: { id: creator },
      } of items) {
        if (MESSAGE_TYPES.has(type)) entries.push({ type, creator, content: await readContent(id) });
      }
      return entries;
    },
  };
}
