// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../components/panel/panel-services';
import { fakeServices, TICKET_PAGE } from '../support/fake-services';
import { click, type MountedPanel, mountPanel, type, untilText } from '../support/mount';
import { SUGGESTIONS } from '../support/sample';

const onPage = (page: PageState, replaced: Parameters<typeof fakeServices>[0] = {}) =>
  fakeServices({ loadPage: async () => page, ...replaced });
const shows = (text: string) => (panel: MountedPanel) => panel.text().includes(text);

describe('loading', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows a placeholder only when it takes longer than 150 ms', async () => {
    vi.useFakeTimers();
    const panel = await mountPanel(
      fakeServices({ loadPage: () => new Promise(() => undefined) }),
      () => true,
    );
    await act(() => void vi.advanceTimersByTime(149));
    expect(panel.all('.skeleton')).toEqual([]);
    await act(() => void vi.advanceTimersByTime(1));
    expect(panel.all('.skeleton')).toHaveLength(1);
    expect(panel.one('[role=status]').textContent).toBe('Reading the ticket…');
  });

  it('lets the agent search meanwhile', async () => {
    const panel = await mountPanel(
      fakeServices({ loadPage: () => new Promise(() => undefined) }),
      () => true,
    );
    await type(panel.field, 'stuck');
    expect(panel.options()).toHaveLength(1);
  });
});

describe('where there is no ticket', () => {
  it.each<{ page: PageState; title: string }>([
    { page: { kind: 'no-ticket', offerSite: null }, title: 'No ticket on this page' },
    { page: { kind: 'unreadable' }, title: 'The browser keeps this page to itself' },
    { page: { kind: 'no-answer' }, title: 'This tab has to be loaded again' },
    { page: { kind: 'not-allowed', site: 'https://example.com' }, title: 'Not allowed on example.com yet' },
    { page: { kind: 'not-allowed', site: null }, title: 'Not allowed on this page yet' },
  ])('says and announces “$title”, and searches all the same', async ({ page, title }) => {
    const panel = await mountPanel(onPage(page), shows(title));
    expect(panel.one('h2').textContent).toBe(title);
    expect(panel.all('[role=status]')[0]?.textContent).toBe(title);
    expect(panel.field.getAttribute('aria-expanded')).toBe('false');
    expect(panel.field.hasAttribute('aria-controls')).toBe(false);
    await type(panel.field, 'stuck');
    expect(panel.options()).toHaveLength(1);
  });

  it('loads a tab again that does not answer', async () => {
    const reloadPage = vi.fn();
    const panel = await mountPanel(
      fakeServices({ loadPage: () => Promise.resolve({ kind: 'no-answer' }), reloadPage }),
      shows('This tab has to be loaded again'),
    );
    await click(panel.one('button', 'Load this tab again'));
    expect(reloadPage).toHaveBeenCalledOnce();
  });

  it('asks for this one site, says what that means, and reads the page once it is allowed', async () => {
    let allowed = false;
    const allowSite = vi.fn(async () => {
      allowed = true;
      return true;
    });
    const loadPage = async () =>
      allowed ? TICKET_PAGE : ({ kind: 'not-allowed', site: 'example.com' } as const);
    const panel = await mountPanel(fakeServices({ allowSite, loadPage }), shows('Not allowed'));
    expect(panel.text()).toContain('It will read the tickets you open on this one site');
    await click(panel.one('button', 'Allow Fix Finder on example.com'));
    await untilText(panel, 'From this ticket');
    expect(allowSite).toHaveBeenCalledExactlyOnceWith('example.com');
  });

  it('calls the browser within the click itself', async () => {
    const allowSite = vi.fn(async () => false);
    const panel = await mountPanel(
      onPage({ kind: 'not-allowed', site: 'example.com' }, { allowSite }),
      shows('Not'),
    );
    panel.one('button', 'Allow Fix Finder').click();
    expect(allowSite).toHaveBeenCalledOnce();
    await untilText(panel, 'Not allowed: nothing was changed.');
  });

  it('offers to try again where reading failed', async () => {
    const loadPage = vi.fn(async (): Promise<PageState> => TICKET_PAGE);
    loadPage.mockRejectedValueOnce(new Error('no answer'));
    const panel = await mountPanel(fakeServices({ loadPage }), shows('This page could not be read'));
    await click(panel.one('button', 'Try again'));
    await untilText(panel, 'From this ticket');
  });
});

describe('the offer for a site', () => {
  const offered = { ...TICKET_PAGE, offerSite: 'https://desk.example.com' };
  const OFFER = 'Highlight tickets on desk.example.com by themselves?';

  it('is accepted with one click', async () => {
    const allowSite = vi.fn(async () => true);
    const loadPage = vi.fn(async (): Promise<PageState> => TICKET_PAGE).mockResolvedValueOnce(offered);
    const panel = await mountPanel(fakeServices({ allowSite, loadPage }));
    expect(panel.text()).toContain(OFFER);
    await click(panel.one('.banner button', 'Allow'));
    expect(allowSite).toHaveBeenCalledWith('https://desk.example.com');
    await vi.waitFor(() => expect(panel.text()).not.toContain(OFFER));
  });

  it('goes away when dismissed, and the outside may remember that', async () => {
    const declineOffer = vi.fn();
    const panel = await mountPanel(onPage(offered, { declineOffer }));
    await click(panel.one('button', 'Not on this site'));
    expect(panel.text()).not.toContain(OFFER);
    expect(declineOffer).toHaveBeenCalledWith('https://desk.example.com');
    expect(panel.options()).toHaveLength(3);
  });

  it('says when an administrator recommends it', async () => {
    const panel = await mountPanel(onPage({ ...offered, isSiteRecommended: true }));
    expect(panel.text()).toContain('Your administrator recommends it: highlight tickets on desk.example.com');
  });

  it('stands on a page without a ticket too', async () => {
    const page = { kind: 'no-ticket', offerSite: 'desk.example.com' } as const;
    const panel = await mountPanel(onPage(page), shows('No ticket'));
    expect(panel.text()).toContain(OFFER);
  });
});

describe('nothing found', () => {
  it('copies the questions of the best suggestion, the likely cause’s first', async () => {
    const copyText = vi.fn(async () => true);
    const [first] = SUGGESTIONS;
    if (!first) throw new Error('the sample has suggestions');
    const likely = { ...first, causes: [{ cause: 'large-app', words: 'huge' }] };
    const panel = await mountPanel(onPage({ ...TICKET_PAGE, suggestions: [likely] }, { copyText }));
    await type(panel.field, 'zebra');
    expect(panel.one('h2').textContent).toBe('Nothing found for “zebra”');
    await click(panel.one('button', 'Copy questions'));
    expect(copyText).toHaveBeenCalledWith(
      '- Which app is the largest under Next Backup Size?\n- How much space is free under Settings > your name > iCloud?',
    );
    await untilText(panel, 'Copied: press Ctrl+V in the reply.');
  });

  it('says that it is not sure where no words of the ticket report anything plainly', async () => {
    const sure = await mountPanel(onPage(TICKET_PAGE));
    expect(sure.text()).not.toContain('does not say so plainly');
    const unsure = await mountPanel(onPage({ ...TICKET_PAGE, symptoms: [] }));
    expect(unsure.text()).toContain('does not say so plainly');
    expect(unsure.options()).toHaveLength(TICKET_PAGE.suggestions.length);
    const asked = await mountPanel(onPage({ ...TICKET_PAGE, symptoms: [], selection: 'stuck' }));
    expect(asked.text()).not.toContain('does not say so plainly');
  });

  it('asks a question for any backup where nothing is suggested either', async () => {
    const copyText = vi.fn(async () => false);
    const page = { ...TICKET_PAGE, suggestions: [] };
    const panel = await mountPanel(onPage(page, { copyText }), shows('No fix suggested for this ticket'));
    expect(panel.field.getAttribute('aria-expanded')).toBe('false');
    await click(panel.one('button', 'Copy question'));
    expect(copyText).toHaveBeenCalledWith(expect.stringContaining('Which device'));
    await untilText(panel, 'Not copied: the browser refused.');
  });

  it('speaks of the selected text where that was asked about', async () => {
    const page = { ...TICKET_PAGE, suggestions: [], selection: 'hello' };
    await mountPanel(onPage(page), shows('No fix suggested for the selected text'));
  });
});
