// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { helpdesksFor } from '../../../../core/helpdesks/helpdesks';
import { finish } from '../../../../entrypoints/ticket.content/reading/in-slices';
import { readPage } from '../../../../entrypoints/ticket.content/reading/read-page';

function read(address: string, html: string) {
  document.body.innerHTML = html;
  const location = new URL(address);
  return finish(readPage(document, location, helpdesksFor(location.hostname)));
}

function readIssue(html: string): boolean {
  document.body.className = 'controller-issues action-show';
  return read('https://desk.acme.example/issues/4', html).isChanged;
}

const TICKET = 'https://acme.zendesk.com/agent/tickets/12';
const TEXT = '<main><p>My iPhone has not backed up since Friday.</p></main>';

describe('a helpdesk’s page whose messages are not in their place', () => {
  it('is read as any other page, and says so', () => {
    const { ticket, isChanged } = read(TICKET, TEXT);
    expect(isChanged).toBe(true);
    expect(ticket).toMatchObject({ helpdesk: 'zendesk', ticket: { number: '12' } });
    expect(ticket?.ticket.messages[0]?.text).toContain('has not backed up');
  });

  it.each([
    '<div aria-busy="true"></div>',
    '<div class="sc-Spinner"></div>',
    '<div class="conversation-skeleton"></div>',
    '<div role="progressbar"></div>',
  ])('says nothing while it is still loading, as %s shows', (sign) => {
    expect(read(TICKET, `${sign}${TEXT}`).isChanged).toBe(false);
  });

  it('says so where the sign for loading is kept hidden', () => {
    expect(read(TICKET, `<div class="loading" style="display: none"></div>${TEXT}`).isChanged).toBe(true);
  });

  const issue = (history: string) => `<div id="content"><div class="issue details"><h3>Backups</h3>
    <p class="author">Added by <a class="user" href="/users/9">Marta Lind</a> two days ago</p></div>
    <div id="history">${history}</div></div>`;

  it('says nothing of a ticket without a word in it', () => {
    expect(readIssue(issue(''))).toBe(false);
    expect(readIssue(issue('<div id="change-1" class="journal has-notes"><p>It has failed.</p></div>'))).toBe(
      true,
    );
  });

  it('says nothing where the place was only guessed, or none is known', () => {
    expect(read('https://acme.freshservice.com/a/tickets/7', TEXT).isChanged).toBe(false);
    expect(read('https://acme.gorgias.com/app/ticket/9', TEXT).isChanged).toBe(false);
  });

  it('says nothing of a page that is no ticket of the helpdesk', () => {
    expect(read('https://acme.zendesk.com/agent/dashboard', TEXT)).toMatchObject({
      helpdeskPage: null,
      isChanged: false,
    });
  });
});
