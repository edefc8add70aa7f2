// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { InsertOutcome, PageState } from '../../../components/panel/panel-services';
import { defer, fakeServices, planSteps, TICKET_PAGE } from '../support/fake-services';
import { click, mountPanel, openArticle, press, type, untilOpened, untilText } from '../support/mount';
import { action, FACTS, STORAGE, SUGGESTIONS, TICKET } from '../support/sample';

const NAMELESS = { ...TICKET_PAGE, facts: { ...FACTS, customerName: null } };
const OTHER = {
  ...NAMELESS,
  ticket: { ...TICKET, number: '555', requester: 'Kofi' },
  suggestions: SUGGESTIONS.slice(1),
};

/** A tab whose page a test changes. */
function fakeTab(first: PageState) {
  let page = first;
  let tell: () => void = () => undefined;
  const stop = vi.fn();
  return {
    stop,
    loadPage: vi.fn(async () => page),
    onPageChanged: (listener: () => void) => {
      tell = listener;
      return stop;
    },
    /** Shows another page and waits until the panel has read it. */
    async show(next: PageState) {
      page = next;
      await act(async () => tell());
    },
    tell: () => tell(),
  };
}

describe('when the page changes', () => {
  it('the list follows', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    await tab.show(OTHER);
    expect(panel.options()).toHaveLength(2);
    await tab.show({ kind: 'unreadable' });
    expect(panel.text()).toContain('The browser keeps this page to itself');
  });

  it('the active suggestion stays active where it is still listed', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    await press('End');
    const title = panel.activeTitle();
    await tab.show(OTHER);
    expect(panel.activeTitle()).toBe(title);
  });

  it('what is being typed stays', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    await type(panel.field, 'stuck');
    await tab.show(OTHER);
    expect(panel.field.value).toBe('stuck');
    expect(panel.options()).toHaveLength(1);
  });

  it('an open article stays, and its plan learns what the customer has written since', async () => {
    const tab = fakeTab(NAMELESS);
    const plan = vi.fn(planSteps);
    const panel = await mountPanel(fakeServices({ ...tab, plan }));
    await openArticle(panel);
    await type(panel.one('.reply__name input'), 'Amira');
    const tried = [...FACTS.tried, action('back-up-now', 'tapped Back Up Now')];
    await tab.show({ ...NAMELESS, facts: { ...NAMELESS.facts, tried } });
    expect(panel.one('h1').textContent).toBe(STORAGE.title);
    expect(panel.text()).toContain('already tried “tapped Back Up Now”');
    expect(plan.mock.lastCall?.[2].customerName).toBe('Amira');
    expect(panel.text()).not.toContain('Another ticket is open now');
  });

  it('nothing typed or dropped for one customer reaches the next', async () => {
    const tab = fakeTab(NAMELESS);
    const plan = vi.fn(planSteps);
    const panel = await mountPanel(fakeServices({ ...tab, plan }));
    await click(panel.one('button', 'Drop “iPhone 14”'));
    await openArticle(panel, 1);
    await type(panel.one('.reply__name input'), 'Amira');
    await click(panel.one('.step', 'Restart').querySelector('input') as HTMLElement);
    await tab.show(OTHER);
    const [, facts, options] = plan.mock.lastCall ?? [];
    expect(facts?.device).toEqual(FACTS.device);
    expect(options?.chosen).toEqual(new Map());
    expect(options).not.toHaveProperty('customerName');
    expect((panel.one('.reply__name input') as HTMLInputElement).value).toBe('');
  });

  it('an article that was opened on another ticket says so and leads to the new one', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    await type(panel.field, 'stuck');
    await press('Enter');
    await untilOpened(panel);
    await tab.show(OTHER);
    expect(panel.one('[role=status]', 'Another ticket is open now').textContent).toContain('Show its fixes');
    await click(panel.one('button', 'Show its fixes'));
    expect(panel.field.value).toBe('');
    expect(panel.options()).toHaveLength(2);
  });

  it('an article whose ticket is gone says so and plans for anybody', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const plan = vi.fn(planSteps);
    const panel = await mountPanel(fakeServices({ ...tab, plan }));
    await openArticle(panel);
    await tab.show({ kind: 'no-ticket', offerSite: null });
    expect(panel.text()).toContain('The ticket is no longer open');
    expect(plan.mock.lastCall?.[1]).toBeNull();
    expect(plan.mock.lastCall?.[2].likelyCauses).toEqual([]);
  });

  it('the outcome of an insertion into one ticket is not shown for the next', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const { promise, resolve } = defer<InsertOutcome>();
    const panel = await mountPanel(fakeServices({ ...tab, insert: () => promise }));
    await openArticle(panel);
    await click(panel.one('button', 'Insert into reply'));
    await tab.show({ ...TICKET_PAGE, ticket: { ...TICKET, number: '555' } });
    await act(async () => resolve({ kind: 'inserted' }));
    expect(panel.text()).not.toContain('Inserted.');
    await tab.show(TICKET_PAGE);
    expect(panel.text()).toContain('Inserted.');
  });

  it('a ticket without a number is known by its first message', async () => {
    const numberless = { ...NAMELESS, ticket: { ...TICKET, number: null } };
    const tab = fakeTab(numberless);
    const panel = await mountPanel(fakeServices(tab));
    await openArticle(panel);
    const answered = [...TICKET.messages, { author: 'customer', text: 'Any news?' } as const];
    await tab.show({ ...numberless, ticket: { ...numberless.ticket, messages: answered } });
    expect(panel.text()).not.toContain('Another ticket is open now');
    const others = [{ author: 'customer', text: 'Same subject, other person' } as const];
    await tab.show({ ...numberless, ticket: { ...numberless.ticket, messages: others } });
    expect(panel.text()).toContain('Another ticket is open now');
  });

  it('selected text that is asked about takes the place of an open article', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    await openArticle(panel);
    await tab.show({ ...TICKET_PAGE, selection: 'iCloud says no' });
    expect(panel.text()).toContain('For the selected text: “iCloud says no”');
  });

  it('an answer that comes too late is dropped', async () => {
    const slow = defer<PageState>();
    const tab = fakeTab(TICKET_PAGE);
    tab.loadPage.mockReturnValueOnce(slow.promise as Promise<typeof TICKET_PAGE>);
    const panel = await mountPanel(fakeServices(tab), () => true);
    await tab.show(OTHER);
    await untilText(panel, '2 fixes suggested');
    await act(async () => slow.resolve(TICKET_PAGE));
    expect(panel.options()).toHaveLength(2);
  });

  it('a ticket that can no longer be read is not worked on', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    tab.loadPage.mockRejectedValueOnce(new Error('gone'));
    await tab.show(OTHER);
    await untilText(panel, 'This page could not be read');
    expect(panel.text()).not.toContain('From this ticket');
  });

  it('an open article of a ticket that can no longer be read is planned for anybody', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const plan = vi.fn(planSteps);
    const panel = await mountPanel(fakeServices({ ...tab, plan }));
    await openArticle(panel);
    tab.loadPage.mockRejectedValueOnce(new Error('gone'));
    await tab.show(OTHER);
    await untilText(panel, 'The ticket is no longer open');
    expect(plan.mock.lastCall?.[1]).toBeNull();
  });

  it('the panel stops listening when it goes', async () => {
    const tab = fakeTab(TICKET_PAGE);
    const panel = await mountPanel(fakeServices(tab));
    const { render } = await import('preact');
    await act(() => render(null, panel.root));
    expect(tab.stop).toHaveBeenCalledOnce();
  });
});
