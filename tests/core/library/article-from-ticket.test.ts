import { describe, expect, it, vi } from 'vitest';
import { createTicketArticle } from '../../../core/library/article-from-ticket';
import type { Ticket } from '../../../core/ticket/ticket';
import { createShippedEngine } from '../support/shipped';

const engine = createShippedEngine();

const TICKET: Ticket = {
  subject: 'Backup of Maria Keller’s iPhone',
  messages: [
    {
      author: 'customer',
      text: 'Hello, my iCloud backup failed every night. Call +49 170 1234567. Maria Keller',
      authorName: 'Maria Keller',
    },
    {
      author: 'agent',
      text: 'Hi Maria,\n\nplease start the VPN first, then tap Back Up Now.\n\nKind regards,\nTom Osei',
    },
  ],
  requester: 'Maria Keller',
  agent: 'Tom Osei',
  number: '48213',
};

// Indexing the whole knowledge base, and compiling its patterns, takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('an article from a ticket', () => {
  it('has the customer’s words and the last answer, and says nobody’s name', () => {
    const made = createTicketArticle(TICKET, '', engine);
    expect(made?.article).toMatchObject({ ready: true, product: 'icloud-backup' });
    expect(made?.article.signals.map(({ text }) => text)).toEqual(['my iCloud backup failed every night']);
    expect(made?.article.steps[0]?.body).toContain('please start the VPN first');
    expect(JSON.stringify(made)).not.toMatch(/Maria|Keller|Tom|Osei|1234567|48213/);
  });

  it('takes the selected answer where one is selected', () => {
    const made = createTicketArticle(TICKET, 'Restart the phone, Maria.', engine);
    expect(made?.article.steps[0]?.body).toBe('Restart the phone, ….');
  });

  it('takes no words of the customer for the answer', () => {
    const made = createTicketArticle(TICKET, 'my iCloud backup failed', engine);
    expect(made?.article.steps[0]?.body).toContain('please start the VPN first');
  });

  it('proposes to add the phrase to an article that is close', () => {
    expect(createTicketArticle(TICKET, '', engine)?.similar[0]).toMatchObject({
      id: 'icloud-backup-failed',
      phrase: 'my iCloud backup failed every night',
    });
  });

  it('carries no markup over, and is none without a word to call it by', () => {
    const hostile = { ...TICKET, subject: '<script>alert(1)</script>', messages: [] };
    expect(createTicketArticle(hostile, '<img onerror=x>answer', engine)?.article.title).toBe('alert(1)');
    expect(createTicketArticle({ ...TICKET, subject: '', messages: [] }, '', engine)).toBeNull();
  });
});
