import { describe, expect, it } from 'vitest';
import { DEFAULT_REPLY_STYLE, type ReplyStyle } from '../../core/reply/reply-style';
import { createLiquidFiller } from '../../core/reply/templates/liquid-filler';
import type { Ticket } from '../../core/ticket/ticket';
import { createFixWriter } from '../../platform/fix-writer';
import { createShippedEngine, shipped } from '../core/support/shipped';
import { createTicket, createTicketOf } from '../core/support/tickets';

const engine = createShippedEngine();

function write(ticket: Ticket | null, style: Partial<ReplyStyle> = {}, id = 'icloud-backup-failed') {
  const knowledgeBase = {
    ...engine,
    loadSearch: async () => engine.search,
    loadReplies: async () => engine,
    loadArticle: engine.article,
    ready: async () => undefined,
    onChanged: () => () => undefined,
  };
  const writer = createFixWriter(async () => knowledgeBase, {
    style: async () => ({ ...DEFAULT_REPLY_STYLE, ...style }),
    today: () => '2026-11-29',
    translation: async (article, language) =>
      shipped.translations.find((each) => each.article === article && each.language === language) ?? null,
    loadTemplates: async () => createLiquidFiller,
  });
  return writer.write(id, ticket);
}

const titleOf = (language: string, step: string) =>
  shipped.translations.find((each) => each.article === 'icloud-backup-failed' && each.language === language)
    ?.steps[step]?.title;

describe('the reply that a page asks for', () => {
  it('is in the customer’s language', async () => {
    const reply = await write(createTicketOf('Mein iCloud-Backup ist fehlgeschlagen.'));
    expect(reply?.text).toMatch(/^Guten Tag,\n\nvielen Dank/);
    expect(reply?.text).toContain(titleOf('de', 'check-storage'));
    expect(reply?.text).not.toContain('nur auf Englisch');
  });

  it('says so where the article is in English only', async () => {
    const ticket = createTicketOf('Mein iCloud-Backup ist fehlgeschlagen.');
    expect((await write(ticket, {}, 'backblaze-not-backing-up-safety-freeze'))?.text).toContain(
      'nur auf Englisch',
    );
  });

  it('follows the agent’s style', async () => {
    const reply = await write(createTicketOf('Mein iCloud-Backup ist fehlgeschlagen.'), {
      formality: 'informal',
      numbering: 'words',
      length: 'short',
      agentName: 'Robin Lee',
      greeting: 'Hi {{ customer.first_name | default: "du" }}, heute ist der {{ today }}',
      teamValues: [],
    });
    expect(reply?.text).toMatch(/^Hi du, heute ist der 29\. November 2026\n/);
    expect(reply?.text).toContain('Schritt 1: ');
    expect(reply?.text).toMatch(/Viele Grüße\nRobin Lee$/);
  });

  it('leaves out what was tried, and what an agent has sent in the customer’s language', async () => {
    const sent = titleOf('de', 'check-storage') ?? '';
    const reply = await write(
      createTicket([
        ['customer', 'Mein iCloud-Backup ist fehlgeschlagen. Ich habe das iPhone neu gestartet.'],
        ['agent', `1. ${sent}`],
        ['customer', 'Das iCloud-Backup schlägt immer noch fehl.'],
      ]),
    );
    expect(reply?.text).toContain('vielen Dank für Ihre Rückmeldung');
    expect(reply?.text).not.toContain(sent);
    expect(reply?.text).not.toContain(titleOf('de', 'restart-device'));
  });

  it('is none for an article that is gone', async () => {
    expect(await write(null, {}, 'no-such-article')).toBeNull();
  });

  it('needs no ticket', async () => {
    expect((await write(null))?.text).toMatch(/^Hello,\n/);
  });
});
