// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { HelpdeskPage } from '../../../../core/helpdesks/find-helpdesk-page';
import { helpdesksFor } from '../../../../core/helpdesks/helpdesks';
import { finish } from '../../../../entrypoints/ticket.content/reading/in-slices';
import { readPageText } from '../../../../entrypoints/ticket.content/reading/page-text';
import type { PageTicket } from '../../../../entrypoints/ticket.content/reading/page-ticket';
import { watchThread } from '../../../../entrypoints/ticket.content/reading/thread-changes';

const REDMINE = helpdesksFor('desk.example').find(({ id }) => id === 'redmine');
if (!REDMINE) throw new Error('Redmine is recognised on any host.');
const ISSUE: HelpdeskPage = { helpdesk: REDMINE, kind: 'ticket', number: '7', mayBeList: false };

beforeEach(() => {
  document.body.innerHTML = `<p id="clock">12:00</p><main>
    <ul id="thread"><li><p id="first">My backup failed.</p></li><li><p id="second">Which one?</p></li></ul></main>`;
});

/** Whether a change at the element with this id counts, after the messages with those ids were read. */
function counts(
  id: string,
  read: readonly string[],
  helpdeskPage: HelpdeskPage | null,
  areMessagesLate = false,
) {
  const texts = read.map((message) => finish(readPageText(element(message))));
  const ticket = texts.length === 0 ? null : ({ texts } as unknown as PageTicket);
  return watchThread(document, { ticket, helpdeskPage, isChanged: false, areMessagesLate })(
    element(id),
    false,
  );
}

function element(id: string): Element {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
}

it.each([
  // What changes, after which messages were read, on a helpdesk's page or not, whether it counts, why.
  ['second', ['first', 'second'], null, true, 'a message is edited'],
  ['thread', ['first', 'second'], null, true, 'a message comes or goes'],
  ['clock', ['first', 'second'], null, false, 'beside the thread'],
  ['clock', ['first', 'second'], ISSUE, false, 'beside the thread of a helpdesk'],
  ['thread', ['first'], ISSUE, true, 'the second message may come anywhere'],
  ['thread', ['thread'], null, false, 'a page that is one text is no conversation'],
  ['clock', [], null, false, 'nothing was read'],
] as const)('a change at %s after %j, on %o: %s, since %s', (id, read, page, expected, _reason) => {
  expect(counts(id, read, page)).toBe(expected);
});

it('counts every change while a helpdesk’s messages are still to come', () => {
  expect(counts('clock', ['thread'], ISSUE, true)).toBe(true);
});

it('counts every change once the thread has been replaced', () => {
  const texts = ['first', 'second'].map((message) => finish(readPageText(element(message))));
  const isThreadChange = watchThread(document, {
    ticket: { texts } as unknown as PageTicket,
    helpdeskPage: null,
    isChanged: false,
    areMessagesLate: false,
  });
  element('thread').remove();
  expect(isThreadChange(element('clock'), false)).toBe(true);
});

it('counts what changes in a shadow root of the ticket', () => {
  const inner = element('second').attachShadow({ mode: 'open' });
  inner.append(document.createElement('b'));
  const texts = ['first', 'second'].map((message) => finish(readPageText(element(message))));
  const isThreadChange = watchThread(document, {
    ticket: { texts } as unknown as PageTicket,
    helpdeskPage: null,
    isChanged: false,
    areMessagesLate: false,
  });
  expect(inner.firstChild && isThreadChange(inner.firstChild, true)).toBe(true);
});
