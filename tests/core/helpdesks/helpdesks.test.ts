import { describe, expect, it } from 'vitest';
import { bareHelpdesk } from '../../../core/helpdesks/bare';
import { findHelpdeskPage } from '../../../core/helpdesks/find-helpdesk-page';
import type { Fact } from '../../../core/helpdesks/helpdesk';
import { HELPDESKS, helpdesksFor } from '../../../core/helpdesks/helpdesks';

function listFacts(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'confidence' in value ? [value as Fact] : Object.values(value).flatMap(listFacts);
}

describe.each(HELPDESKS)('the facts of $name ($id)', (helpdesk) => {
  const bare = bareHelpdesk(helpdesk);

  it('say where they were read', () => {
    for (const { find, source } of listFacts(helpdesk)) {
      expect(find.trim()).toBe(find);
      expect(find).not.toBe('');
      expect(source).not.toBe('');
    }
  });

  it('have patterns that compile, and words that are looked for in an element', () => {
    const patterns = [bare.number, bare.subjectNoise ?? '', ...bare.pages.map(({ path }) => path)];
    const inFacts = listFacts(helpdesk).map(
      ({ find }) => find.split(' =~ ')[1] ?? find.split('title:')[1] ?? '',
    );
    for (const pattern of [...patterns, ...inFacts]) expect(() => new RegExp(pattern, 'i')).not.toThrow();
  });

  it('reach a page as plain JSON, without their sources', () => {
    const sent = JSON.parse(JSON.stringify(bare));
    expect(sent).toEqual(bare);
    expect(JSON.stringify(bare)).not.toContain('"confidence"');
  });

  it('recognise a self-hosted page by the page, never by a path alone', () => {
    for (const { hosts, marker } of helpdesk.pages) {
      if (hosts === undefined) expect(marker?.length).toBeGreaterThan(0);
    }
  });

  it('name the first message apart only among the messages', () => {
    if (helpdesk.opening) expect(helpdesk.messages.length).toBeGreaterThan(0);
  });
});

describe('findHelpdeskPage', () => {
  const find = (address: string, ...onPage: string[]) => {
    const { hostname, pathname, search, hash } = new URL(address);
    const has = (selector: string) => onPage.includes(selector);
    const page = findHelpdeskPage(
      helpdesksFor(hostname),
      { host: hostname, path: pathname + search + hash },
      has,
    );
    return page && `${page.helpdesk.id} ${page.kind} ${page.number}`;
  };
  const REDMINE = 'body.controller-issues.action-show .issue.details';

  it.each([
    ['https://acme.zendesk.com/agent/tickets/12', [], 'zendesk ticket 12'],
    ['https://acme.zendesk.com/agent/dashboard', [], null],
    ['https://zendesk.com.example/agent/tickets/12', [], null],
    ['https://notzendesk.com/agent/tickets/12', [], null],
    ['https://acme.freshservice.com/a/tickets/3', ['#ticket_original_request'], 'freshservice ticket 3'],
    ['https://help.acme.example/a/tickets/3', ['#ticket_original_request'], 'freshdesk ticket 3'],
    ['https://help.acme.example/a/tickets/3', [], null],
    ['https://projects.acme.example/tracker/issues/9', [REDMINE], 'redmine ticket 9'],
    ['https://projects.acme.example/tracker/issues/9', [], null],
    ['https://github.com/acme/app/issues/9', [], 'github ticket 9'],
    ['https://github.com/acme/app/pull/9', [], null],
    [
      'https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/2/SUP-4',
      [],
      'jira ticket SUP-4',
    ],
    ['https://desk.acme.example/#ticket/zoom/5', ['.ticketZoom'], 'zammad ticket 5'],
  ])('%s, with %j on it, is %s', (address, onPage, expected) => {
    expect(find(address, ...onPage)).toBe(expected);
  });
});

describe('a list of tickets', () => {
  it.each([
    'https://acme.zendesk.com/agent/filters/360012345',
    'https://acme.zendesk.com/agent/search/1',
    'https://acme.freshdesk.com/a/tickets/filters/all_tickets',
    'https://acme.freshservice.com/a/tickets',
    'https://secure.helpscout.net/mailbox/123/',
    'https://github.com/acme/app/issues',
    'https://mail.google.com/mail/u/0/#inbox',
    'https://outlook.office.com/mail/',
    'https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/2',
    'https://acme.service-now.com/now/nav/ui/classic/params/target/incident_list.do',
    'https://desk.acme.example/issues',
    'https://desk.acme.example/projects/support/issues',
    'https://desk.acme.example/Search/Results.html?Query=id%20%3E%200',
    'https://desk.acme.example/#ticket/view/my_assigned',
    'https://desk.acme.example/scp/tickets.php?queue=1',
    'https://desk.acme.example/otobo/index.pl?Action=AgentTicketQueue',
  ])('%s is never said to have changed', (address) => {
    const { hostname, pathname, search, hash } = new URL(address);
    const page = findHelpdeskPage(
      helpdesksFor(hostname),
      { host: hostname, path: pathname + search + hash },
      // Where the host tells, the marks of self-hosted products are not on the page.
      () => hostname === 'desk.acme.example',
    );
    expect(page?.mayBeList ?? true).toBe(true);
  });
});

describe('what a page is sent', () => {
  it('is its own helpdesk and the self-hosted ones, not every helpdesk', () => {
    const ids = helpdesksFor('acme.zendesk.com').map(({ id }) => id);
    expect(ids).toContain('zendesk');
    expect(ids).toContain('redmine');
    expect(ids).not.toContain('intercom');
    expect(helpdesksFor('example.com').map(({ id }) => id)).not.toContain('zendesk');
  });
});
