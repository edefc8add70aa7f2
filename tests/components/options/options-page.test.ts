// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage';
import type { OptionsServices } from '../../../components/options/options-services';
import { translate } from '../support/fake-services';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
  location.hash = '';
});

describe('the options page', () => {
  it('shows the section named in the address, and follows it', async () => {
    const page = await mountOptions({}, '#privacy');
    expect(page.querySelector('h2')?.textContent).toBe('Privacy');
    expect(page.querySelector('[aria-current=page]')?.textContent).toBe('Privacy');
    await goTo('#shortcuts');
    expect(page.querySelector('h2')?.textContent).toBe('Shortcuts');
    expect(document.activeElement).toBe(page.querySelector('h2'));
    await goTo('#no-such-section');
    expect(page.querySelector('h2')?.textContent).toBe('Sites');
  });
});

describe('sites', () => {
  it('lists what is allowed and takes one back', async () => {
    const takeBackSite = vi.fn(() => Promise.resolve(true));
    const page = await mountOptions({
      listSites: () => Promise.resolve(['http://old.example/*', 'https://desk.example/*']),
      takeBackSite,
    });
    expect([...page.querySelectorAll('.rows__name')].map((row) => row.textContent)).toEqual([
      'old.examplenot encrypted',
      'desk.example',
    ]);
    await click(button(page, 'Take back desk.example'));
    expect(takeBackSite).toHaveBeenCalledWith('https://desk.example/*');
    expect(status(page)).toBe('desk.example is no longer read.');
  });

  it('offers what an administrator has named, one by one or all at once', async () => {
    const allowSites = vi.fn(() => Promise.resolve(true));
    const named = ['http://old.example/*', 'https://desk.example/*'];
    const page = await mountOptions({ listSitesToAllow: () => Promise.resolve(named), allowSites });
    expect(page.textContent).toContain('Recommended by your administrator');
    await click(button(page, 'Allow desk.example'));
    expect(allowSites).toHaveBeenLastCalledWith(['https://desk.example/*']);
    expect(status(page)).toBe('desk.example is allowed. Open tickets are read now.');
    await click(button(page, 'Allow all'));
    expect(allowSites).toHaveBeenLastCalledWith(named);
    expect(status(page)).toBe('The sites are allowed. Open tickets are read now.');
  });

  it('says so where a recommended site was not allowed, and recommends nothing without a policy', async () => {
    const refusing = await mountOptions({
      listSitesToAllow: () => Promise.resolve(['https://desk.example/*']),
      allowSites: () => Promise.resolve(false),
    });
    await click(button(refusing, 'Allow desk.example'));
    expect(status(refusing)).toBe('desk.example was not allowed.');
    expect((await mountOptions({})).textContent).not.toContain('administrator');
  });

  it('says so where the browser keeps a site', async () => {
    const page = await mountOptions({
      listSites: () => Promise.resolve(['https://desk.example/*']),
      takeBackSite: () => Promise.resolve(false),
    });
    await click(button(page, 'Take back'));
    expect(status(page)).toContain('The browser keeps desk.example allowed');
  });

  it.each([
    ['desk.example', 'https://desk.example'],
    [' https://desk.example/agent/tickets/1 ', 'https://desk.example/agent/tickets/1'],
    ['http://desk.example:8080', 'http://desk.example:8080'],
  ])('asks the browser for %j', async (typed, asked) => {
    const allowSite = vi.fn(() => Promise.resolve(true));
    const page = await mountOptions({ allowSite });
    await submit(page, typed);
    expect(allowSite).toHaveBeenCalledWith(asked);
    expect(status(page)).toBe('desk.example is allowed. Open tickets are read now.');
  });

  it('asks for nothing that is no address', async () => {
    const allowSite = vi.fn(() => Promise.resolve(true));
    const page = await mountOptions({ allowSite });
    await submit(page, 'my help desk');
    expect(allowSite).not.toHaveBeenCalled();
    expect(status(page)).toContain('That is no web address');
  });
});

describe('“Fix found”', () => {
  it('is turned on and off', async () => {
    const chip = storedSetting({ isOn: true, offSites: [] });
    const page = await mountOptions({ chip }, '#chip');
    await click(page.querySelectorAll('input[type=checkbox]')[0] as HTMLInputElement);
    expect(await chip.read()).toEqual({ isOn: false, offSites: [] });
  });

  it('is turned on again for a site', async () => {
    const chip = storedSetting({ isOn: true, offSites: ['a.example', 'b.example'] });
    const page = await mountOptions({ chip }, '#chip');
    await click(button(page, 'Turn on again a.example'));
    expect(await chip.read()).toEqual({ isOn: true, offSites: ['b.example'] });
  });
});

describe('privacy', () => {
  it('shows everything stored and erases it after a question', async () => {
    let stored = [
      { key: 'declinedOffers', place: 'disk' as const, value: '["https://a.example"]', size: 21 },
    ];
    const eraseStored = vi.fn(async () => {
      stored = [];
    });
    const page = await mountOptions({ listStored: () => Promise.resolve(stored), eraseStored }, '#privacy');
    expect(page.textContent).toContain('["https://a.example"]');
    await click(button(page, 'Erase everything stored'));
    expect(eraseStored).not.toHaveBeenCalled();
    await click(button(page, 'Keep it'));
    await click(button(page, 'Erase everything stored'));
    await click(button(page, 'Erase everything'));
    expect(eraseStored).toHaveBeenCalledOnce();
    expect(page.textContent).toContain('Nothing is stored.');
    expect(status(page)).toBe('Everything stored was erased.');
  });
});

const TYPING = { isOn: true, trigger: ';;', offSites: [] };

describe('typing', () => {
  const write = vi.fn(() => Promise.resolve());
  const mountTyping = () => {
    write.mockClear();
    return mountOptions(
      {
        listSites: () => Promise.resolve(['https://desk.example/*', 'https://*.wide.example/*']),
        typedShortcut: { read: () => Promise.resolve(TYPING), write, watch: () => vi.fn() },
      },
      '#typing',
    );
  };
  const boxes = (page: HTMLElement) => [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const enter = (page: HTMLElement, text: string) =>
    act(async () => {
      const field = page.querySelector<HTMLInputElement>('#typed-trigger');
      if (field === null) throw new Error('There is no field for the trigger.');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('is turned off for good, or on one site', async () => {
    const page = await mountTyping();
    expect(boxes(page).map((box) => box.closest('label')?.textContent)).toEqual([
      'Offer fixes while I type',
      'desk.example',
    ]);
    await act(async () => boxes(page)[1]?.click());
    expect(write).toHaveBeenLastCalledWith({ ...TYPING, offSites: ['desk.example'] });
    await act(async () => boxes(page)[0]?.click());
    expect(write).toHaveBeenLastCalledWith({ ...TYPING, isOn: false, offSites: ['desk.example'] });
  });

  it('takes another trigger, once it is one', async () => {
    const page = await mountTyping();
    await enter(page, '/');
    expect(write).not.toHaveBeenCalled();
    expect(page.querySelector('#typed-trigger')?.getAttribute('aria-invalid')).toBe('true');
    await enter(page, '//');
    expect(write).toHaveBeenLastCalledWith({ ...TYPING, trigger: '//' });
  });
});

async function mountOptions(services: Partial<OptionsServices>, hash = ''): Promise<HTMLElement> {
  location.hash = hash;
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const all: OptionsServices = {
    t: translate,
    listSites: () => Promise.resolve([]),
    allowSite: () => Promise.resolve(true),
    takeBackSite: () => Promise.resolve(true),
    listSitesToAllow: () => Promise.resolve([]),
    allowSites: () => Promise.resolve(true),
    onSitesChanged: () => vi.fn(),
    shortcuts: () => Promise.resolve([]),
    changeShortcuts: null,
    chip: storedSetting({ isOn: true, offSites: [] }),
    listStored: () => Promise.resolve([]),
    loadKnowledgeBase: () => Promise.reject(new Error('not part of this test')),
    loadReplies: () => Promise.reject(new Error('not part of this test')),
    eraseStored: () => Promise.resolve(),
    typedShortcut: {
      read: () => Promise.resolve(TYPING),
      write: () => Promise.resolve(),
      watch: () => vi.fn(),
    },
    ...services,
  };
  await act(() => render(h(OptionsPage, { services: all }), root));
  await act(() => Promise.resolve());
  return root;
}

async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
}

function button(page: HTMLElement, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].filter((each) => each.textContent?.startsWith(name));
  const exact = found.find((each) => each.textContent === name) ?? found[0];
  if (!exact) throw new Error(`no button “${name}”`);
  return exact;
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** A setting that is kept in memory. */
function storedSetting<Value>(first: Value) {
  let value = first;
  return {
    read: () => Promise.resolve(value),
    write: (next: Value) => {
      value = next;
      return Promise.resolve();
    },
    watch: () => vi.fn(),
  };
}

async function typeInto(field: HTMLInputElement | null, text: string): Promise<void> {
  if (!field) throw new Error('no field');
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function submit(page: HTMLElement, address: string): Promise<void> {
  await typeInto(page.querySelector('input'), address);
  await click(button(page, 'Allow this site'));
}

function status(page: HTMLElement): string {
  return page.querySelector('[role=status]')?.textContent ?? '';
}
