import { describe, expect, it } from 'vitest';
import { HELPDESKS } from '../../../core/helpdesks/helpdesks';
import { PAGE_FIXTURES } from '../../support/pages/page-fixtures';

/** What some products do not have, so that no page of theirs can show it. */
const WITHOUT_NOTES = ['github', 'gmail', 'outlook'];

/** Those that the generic reader serves have no places of their own to try out. */
const OWN_FACTS = HELPDESKS.filter(({ messages }) => messages.length > 0);

/** `helpdesk-pages.test.ts` reads the pages in both browsers; this is about whether there is enough to read. */
describe.each(OWN_FACTS)('the pages of $name ($id)', ({ id }) => {
  const pages = PAGE_FIXTURES.filter(({ helpdesk }) => helpdesk === id);
  const hasNotes = !WITHOUT_NOTES.includes(id);

  it('are two at least that show a ticket', () => {
    expect(pages.filter(({ kind }) => kind === 'ticket').length).toBeGreaterThanOrEqual(2);
  });

  it('show a thread of customer, agent and note', () => {
    const threads = pages.map(({ messages }) => new Set(messages.map(({ author }) => author)));
    const wanted = ['customer', 'agent', ...(hasNotes ? ['note'] : [])];
    expect(threads.filter((authors) => wanted.every((author) => authors.has(author)))).not.toEqual([]);
  });

  it('have agent and note speak of failed backups, and symptoms in the customer’s words alone', () => {
    const texts = (of: (author: string) => boolean) =>
      pages.flatMap(({ messages }) => messages.filter(({ author }) => of(author)).map(({ text }) => text));
    expect(texts((author) => author !== 'customer').some((text) => /fail/i.test(text))).toBe(true);
    for (const page of pages.filter(({ kind }) => kind === 'ticket')) {
      const customer = [
        page.subject,
        ...page.messages.filter(({ author }) => author === 'customer').map(({ text }) => text),
      ].join(' ');
      for (const symptom of page.symptoms) expect(customer.replace(/\s+/g, ' ')).toContain(symptom);
    }
  });

  it('have a reply editor, and one for notes or the switch to them', () => {
    expect(pages.some(({ reply }) => reply !== null)).toBe(true);
    if (hasNotes) expect(pages.some(({ note, onNote }) => note !== null || onNote)).toBe(true);
  });
});
