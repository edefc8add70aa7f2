// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Suggestion } from '../../../core/search/suggestion';
import { waitFor } from '../../support/wait-for';
import { defer, fakeServices, searchTitles, TICKET_PAGE } from '../support/fake-services';
import { click, mountPanel, openArticle, press, type, untilOpened, untilText } from '../support/mount';
import { ERASED, STORAGE, STUCK, SUGGESTIONS } from '../support/sample';

describe('the list of suggestions', () => {
  it('has the focus in a search field that controls the list', async () => {
    const panel = await mountPanel(fakeServices());
    expect(document.activeElement).toBe(panel.field);
    expect(panel.field.getAttribute('aria-controls')).toBe(panel.one('[role=listbox]').id);
    expect(panel.field.getAttribute('aria-expanded')).toBe('true');
    expect(panel.field.getAttribute('aria-activedescendant')).toBe(panel.options()[0]?.id);
  });

  it('gives each suggestion its title, product, severity in words and the reason in the words of the customer', async () => {
    const panel = await mountPanel(fakeServices());
    const [first, second] = panel.options();
    expect(first?.textContent).toContain(STORAGE.title);
    expect(first?.textContent).toContain('iCloud Backup');
    expect(first?.textContent).toContain('moderate');
    expect(first?.textContent).toContain('“Backup Failed every night” likely: Not enough iCloud storage');
    expect(second?.textContent).not.toContain('likely:');
  });

  it('marks an article that nobody has checked for over a year', async () => {
    const late = await mountPanel(fakeServices({ today: '2099-01-01' }));
    expect(late.options()[0]?.textContent).toContain('Review due');
    const inTime = await mountPanel(fakeServices({ today: STORAGE.reviewed }));
    expect(inTime.options()[0]?.textContent).not.toContain('Review due');
  });

  it.each([
    { keys: ['ArrowDown'], title: STUCK.title },
    { keys: ['ArrowUp'], title: ERASED.title },
    { keys: ['ArrowDown', 'ArrowDown', 'ArrowDown'], title: STORAGE.title },
    { keys: ['End'], title: ERASED.title },
    { keys: ['End', 'ArrowDown'], title: STORAGE.title },
    { keys: ['End', 'Home'], title: STORAGE.title },
  ])('moves to “$title” with $keys, the focus staying in the field', async ({ keys, title }) => {
    const panel = await mountPanel(fakeServices());
    for (const key of keys) expect(await press(key)).toBe(true);
    expect(panel.activeTitle()).toBe(title);
    const active = panel.one('[role=option][aria-selected=true]');
    expect(panel.field.getAttribute('aria-activedescendant')).toBe(active.id);
    expect(document.activeElement).toBe(panel.field);
  });

  it('leaves the selection of typed letters to the browser', async () => {
    await mountPanel(fakeServices());
    expect(await press('Home', { shiftKey: true })).toBe(false);
  });

  it('opens the active suggestion with Enter, and comes back to it with Esc', async () => {
    const panel = await mountPanel(fakeServices());
    await press('ArrowDown');
    await press('Enter');
    await untilOpened(panel);
    expect(panel.one('h1').textContent).toBe(STUCK.title);
    expect(document.activeElement).toBe(panel.one('h1'));
    await press('Escape');
    expect(panel.activeTitle()).toBe(STUCK.title);
    expect(document.activeElement).toBe(panel.field);
  });

  it('leaves Enter to an input method that is composing', async () => {
    const panel = await mountPanel(fakeServices());
    await press('Enter', { isComposing: true });
    expect(panel.all('h1')).toEqual([]);
  });

  it('clears the query with the first Esc and closes with the second', async () => {
    const close = vi.fn();
    const panel = await mountPanel(fakeServices({ close }));
    await type(panel.field, 'stuck');
    expect(await press('Escape')).toBe(true);
    expect(panel.field.value).toBe('');
    expect(close).not.toHaveBeenCalled();
    await press('Escape');
    expect(close).toHaveBeenCalledOnce();
  });

  it('leaves Esc to the browser in the side panel, which does not close', async () => {
    await mountPanel(fakeServices(), undefined, 'sidepanel');
    expect(await press('Escape')).toBe(false);
  });

  it('inserts the active suggestion’s reply at once with Ctrl+Enter', async () => {
    const insert = vi.fn(fakeServices().insert);
    const panel = await mountPanel(fakeServices({ insert }));
    await press('Enter', { ctrlKey: true });
    await untilText(panel, 'Inserted.');
    expect(insert).toHaveBeenCalledOnce();
    expect(panel.one('h1').textContent).toBe(STORAGE.title);
  });

  it('opens with a click', async () => {
    const panel = await mountPanel(fakeServices());
    await openArticle(panel, 2);
    expect(panel.one('h1').textContent).toBe(ERASED.title);
  });

  it.each([
    ['iCloud says no', '“iCloud says no”'],
    ['"Time Machine couldn’t back up"', '“Time Machine couldn’t back up”'],
    ['「保存できません」', '“保存できません”'],
    ['"Not enough room" or "Try again"', '“"Not enough room" or "Try again"”'],
    ['it says "No room"', '“it says "No room"”'],
  ])(
    'names the selected text it was opened for, in one pair of quotation marks: %s',
    async (selection, quoted) => {
      const panel = await mountPanel(fakeServices({ loadPage: async () => ({ ...TICKET_PAGE, selection }) }));
      expect(panel.text()).toContain(`For the selected text: ${quoted}`);
    },
  );

  it('leaves out a suggestion whose article is gone', async () => {
    const article = (id: string) => (id === STUCK.id ? STUCK : null);
    const panel = await mountPanel(fakeServices({ article }));
    expect(panel.options()).toHaveLength(1);
  });

  it('opens the side panel where there is one to open', async () => {
    const openSidePanel = vi.fn();
    const panel = await mountPanel(fakeServices({ openSidePanel }));
    await click(panel.one('button', 'Open in the side panel'));
    expect(openSidePanel).toHaveBeenCalledOnce();
    const inside = await mountPanel(fakeServices());
    expect(inside.all('button', 'Open in the side panel')).toEqual([]);
  });

  it('opens the options', async () => {
    const openOptions = vi.fn();
    const panel = await mountPanel(fakeServices({ openOptions }));
    await click(panel.one('button', 'Options'));
    expect(openOptions).toHaveBeenCalledOnce();
  });
});

describe('typing', () => {
  it('shows results with the matched letters marked, and the first one active', async () => {
    const panel = await mountPanel(fakeServices());
    await press('ArrowDown');
    await type(panel.field, 'backup');
    expect(panel.options()).toHaveLength(3);
    expect(panel.all('mark').map((mark) => mark.textContent)).toEqual(['backup', 'Backup', 'Backup']);
    expect(panel.activeTitle()).toBe(STORAGE.title);
  });

  it('says where else the letters were found', async () => {
    const value = 'The estimate hangs';
    const found: Suggestion = {
      article: STUCK.id,
      score: 0.4,
      causes: [],
      reasons: [{ kind: 'match', words: 'hangs' }],
      matches: [{ field: 'aliases', value, spans: [{ start: 13, end: 18 }] }],
    };
    const panel = await mountPanel(fakeServices({ search: () => [found] }));
    await type(panel.field, 'hangs');
    expect(panel.options()[0]?.textContent).toContain('Also called: The estimate hangs');
    expect(panel.one('mark').textContent).toBe('hangs');
  });

  it('keeps the ticket’s fixes until the search is loaded, and opens none of them meanwhile', async () => {
    const loading = defer<readonly Suggestion[]>();
    const panel = await mountPanel(fakeServices({ search: () => loading.promise }));
    const before = panel.options().length;
    await type(panel.field, 'stuck');
    expect(panel.options()).toHaveLength(before);
    await press('Enter');
    expect(panel.all('h1')).toEqual([]);
    loading.resolve(searchTitles('stuck'));
    await waitFor(() => panel.options().length === 1, { what: 'what was typed' });
    expect(panel.activeTitle()).toBe(STUCK.title);
  });

  it('keeps markup in a title as text', async () => {
    const title = 'Backup <img src=x onerror=alert(1)> failed';
    const search = (): Suggestion[] => [
      {
        article: STORAGE.id,
        score: 0.5,
        causes: [],
        reasons: [{ kind: 'match', words: 'img' }],
        matches: [{ field: 'title', value: title, spans: [{ start: 8, end: 11 }] }],
      },
    ];
    const article = () => ({ ...STORAGE, title });
    const panel = await mountPanel(fakeServices({ search, article }));
    await type(panel.field, 'img');
    expect(panel.activeTitle()).toBe(title);
    expect(panel.one('mark').textContent).toBe('img');
    expect(panel.all('img')).toEqual([]);
    await press('Enter');
    await untilOpened(panel);
    expect(panel.one('h1').textContent).toBe(title);
    expect(panel.all('img')).toEqual([]);
  });

  it('sets no marks where the index holds another title than the article', async () => {
    const search = (): Suggestion[] => [
      {
        article: STORAGE.id,
        score: 0.5,
        causes: [],
        reasons: [{ kind: 'match', words: 'old' }],
        matches: [{ field: 'title', value: 'An old title', spans: [{ start: 3, end: 6 }] }],
      },
    ];
    const panel = await mountPanel(fakeServices({ search }));
    await type(panel.field, 'old');
    expect(panel.all('mark')).toEqual([]);
    expect(panel.activeTitle()).toBe(STORAGE.title);
  });

  it('shows the suggestions again for a query of blanks', async () => {
    const search = vi.fn(() => []);
    const panel = await mountPanel(fakeServices({ search }));
    await type(panel.field, '   ');
    expect(search).not.toHaveBeenCalled();
    expect(panel.options()).toHaveLength(3);
  });

  it('clears with the button and gives the focus back', async () => {
    const panel = await mountPanel(fakeServices());
    await type(panel.field, 'stuck');
    await click(panel.one('button', 'Clear the search'));
    expect(panel.field.value).toBe('');
    expect(document.activeElement).toBe(panel.field);
  });
});

describe('what a screen reader hears', () => {
  const heard = (panel: Awaited<ReturnType<typeof mountPanel>>) => panel.all('[role=status]')[0]?.textContent;

  it.each([
    { count: 1, words: `1 fix suggested: ${STORAGE.title}` },
    { count: 3, words: `3 fixes suggested, first: ${STORAGE.title}` },
  ])('says “$words”', async ({ count, words }) => {
    const page = { ...TICKET_PAGE, suggestions: SUGGESTIONS.slice(0, count) };
    const panel = await mountPanel(fakeServices({ loadPage: async () => page }));
    expect(heard(panel)).toBe(words);
  });

  it.each([
    ['backup', '3 results'],
    ['stuck', `1 result: ${STUCK.title}`],
    ['zebra', 'Nothing found for “zebra”'],
  ])('says for the query “%s”: “%s”', async (query, words) => {
    const panel = await mountPanel(fakeServices());
    await type(panel.field, query);
    expect(heard(panel)).toBe(words);
  });
});
