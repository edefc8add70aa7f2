// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../entrypoints/ticket.content/reading/in-slices';
import { readAnyPage } from '../../../../entrypoints/ticket.content/reading/read-any-page';

function read(html: string) {
  document.body.innerHTML = html;
  return finish(readAnyPage(document, document, true))?.ticket ?? null;
}

describe('a page of no known helpdesk', () => {
  it('is one message of the customer’s where it marks none', () => {
    const ticket = read(
      '<nav>Failed backups</nav><main><h1>Help</h1><p>My iPhone won’t back up any more.</p></main>',
    );
    expect(ticket?.messages).toHaveLength(1);
    expect(ticket?.messages[0]?.author).toBe('customer');
    expect(ticket?.messages[0]?.text).toContain('won’t back up');
    expect(ticket?.messages[0]?.text).not.toContain('Failed backups');
  });

  it.each([
    ['class="message message--agent"', 'agent'],
    ['class="comment staff"', 'agent'],
    ['aria-label="Internal note: Support"', 'note'],
    ['data-visibility="private"', 'note'],
    ['data-author-role="end-user"', 'customer'],
    ['class="message"', 'customer'],
    ['class="agenda"', 'customer'],
  ])('tells from <article %s> who wrote it', (attributes, author) => {
    const ticket = read(`<main><article ${attributes}>A message that is long enough.</article></main>`);
    expect(ticket?.messages.map((message) => message.author)).toEqual([author]);
  });

  const block = (author: string, text: string) =>
    `<div class="row"><div class="chat-message"><span class="sender-role">${author}</span><p>${text}</p></div></div>`;

  it('is messages where blocks repeat, are named as such and say who wrote them', () => {
    const ticket = read(
      `<main><div class="message-list">${block('Customer', 'It fails.')}${block('Agent', 'Since when?')}` +
        `${block('Internal note', 'Again?')}${block('Customer', 'Since May.')}</div></main>`,
    );
    expect(ticket?.messages.map(({ author }) => author)).toEqual(['customer', 'agent', 'note', 'customer']);
  });

  it('is one text where blocks repeat but none says who wrote it', () => {
    const ticket = read(
      `<main><div class="row"><div class="message">It fails every night.</div></div><div class="row"><div class="message">Since May.</div></div></main>`,
    );
    expect(ticket?.messages).toHaveLength(1);
  });

  it('does not read the agent’s editor, forms and quotes', () => {
    const ticket = read(
      '<main><p>Something the customer wrote.</p><blockquote>backup failed</blockquote>' +
        '<form>Search failed backups</form><div contenteditable="true">Your backup failed because</div></main>',
    );
    expect(ticket?.messages[0]?.text.trim()).toBe('Something the customer wrote.');
  });

  it('is no ticket where there is next to no text', () => {
    expect(read('<main>Hello</main>')).toBeNull();
  });
});
