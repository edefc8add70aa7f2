// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { InsertOutcome } from '../../../components/panel/panel-services';
import { defer, fakeServices, planSteps, renderPlan, TICKET_PAGE } from '../support/fake-services';
import { click, type MountedPanel, mountPanel, openArticle, press, type, untilText } from '../support/mount';
import { FACTS, STORAGE } from '../support/sample';

type Services = ReturnType<typeof fakeServices>;

async function openedWith(replaced: Partial<Services> = {}): Promise<MountedPanel> {
  const panel = await mountPanel(fakeServices(replaced));
  await openArticle(panel);
  return panel;
}

const insertButton = (panel: MountedPanel) => panel.one('.reply button', 'Insert into reply');
const copyButton = (panel: MountedPanel) => panel.one('.reply button', 'Copy');
const status = (panel: MountedPanel) => panel.one('.outcome').textContent?.trim();

describe('inserting', () => {
  it.each<{ outcome: InsertOutcome; words: string }>([
    { outcome: { kind: 'inserted' }, words: 'Inserted. Ctrl+Z in the reply takes it back.' },
    {
      outcome: { kind: 'copied', why: 'no-editor' },
      words: 'Copied: press Ctrl+V in the reply. No reply editor was found on this page.',
    },
    {
      outcome: { kind: 'copied', why: 'internal-note' },
      words:
        'Copied: press Ctrl+V in the reply. The only editor on this page writes an internal note, which the customer does not see.',
    },
    {
      outcome: { kind: 'copied', why: 'not-verified' },
      words:
        'Copied: press Ctrl+V in the reply. It could not be verified that the editor took the text: look before you paste.',
    },
    {
      outcome: { kind: 'copied', why: 'unreachable' },
      words: "Copied: press Ctrl+V in the reply. This page can't be reached.",
    },
    {
      outcome: { kind: 'failed' },
      words: 'Neither inserted nor copied. Open the preview, select the text and copy it by hand.',
    },
  ])('says “$words”', async ({ outcome, words }) => {
    const panel = await openedWith({ insert: async () => outcome });
    expect(panel.one('.outcome').getAttribute('role')).toBe('status');
    expect(status(panel)).toBe('');
    await click(insertButton(panel));
    await untilText(panel, words);
    expect(status(panel)).toBe(words);
  });

  it('says that it failed where the way there is broken', async () => {
    const panel = await openedWith({ insert: () => Promise.reject(new Error('gone')) });
    await click(insertButton(panel));
    await untilText(panel, 'Neither inserted nor copied.');
  });

  it('claims nothing while the answer is out, and does not insert twice', async () => {
    const { promise, resolve } = defer<InsertOutcome>();
    const insert = vi.fn(() => promise);
    const panel = await openedWith({ insert });
    await click(insertButton(panel));
    await click(insertButton(panel));
    await press('Enter', { ctrlKey: true });
    expect(status(panel)).toBe('');
    expect(insertButton(panel).getAttribute('aria-disabled')).toBe('true');
    resolve({ kind: 'inserted' });
    await untilText(panel, 'Inserted.');
    expect(insert).toHaveBeenCalledOnce();
    expect(insertButton(panel).getAttribute('aria-disabled')).toBe('false');
  });

  it('takes the words back when the reply becomes another one', async () => {
    const panel = await openedWith();
    await click(insertButton(panel));
    await untilText(panel, 'Inserted.');
    await click(panel.one('.step', 'Restart the iPhone').querySelector('input') as HTMLElement);
    expect(status(panel)).toBe('');
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'works with Enter and %j from anywhere',
    async (modifier) => {
      const insert = vi.fn(async (): Promise<InsertOutcome> => ({ kind: 'inserted' }));
      const panel = await openedWith({ insert });
      panel.one('button', 'Details of step 1').focus();
      expect(await press('Enter', modifier)).toBe(true);
      await untilText(panel, 'Inserted.');
      expect(insert).toHaveBeenCalledWith(renderPlan(planSteps(STORAGE, FACTS, noEdits)));
    },
  );

  it('offers no reply without a step, unless the customer has tried some', async () => {
    const insert = vi.fn(fakeServices().insert);
    const article = { ...STORAGE, steps: STORAGE.steps.slice(0, 1) };
    const panel = await openedWith({ insert, article: () => article });
    await click(panel.one('.step input'));
    expect(panel.text()).toContain('Tick at least one step.');
    await click(insertButton(panel));
    await press('Enter', { ctrlKey: true });
    expect(insert).not.toHaveBeenCalled();

    const thanked = { ...STORAGE, steps: STORAGE.steps.slice(2, 3) };
    const other = await openedWith({ insert, article: () => thanked });
    expect(other.text()).not.toContain('Tick at least one step.');
  });
});

const noEdits = { length: 'full', chosen: new Map(), likelyCauses: [] } as const;

describe('copying', () => {
  it.each([
    [true, 'Copied: press Ctrl+V in the reply.'],
    [false, 'Not copied: the browser refused. Open the preview, select the text and copy it by hand.'],
  ])('that answers %s says “%s”', async (copied, words) => {
    const panel = await openedWith({ copy: async () => copied });
    await click(copyButton(panel));
    await untilText(panel, words);
    expect(status(panel)).toBe(words);
  });

  it('is the first thing to do where no ticket is open', async () => {
    const copy = vi.fn(async () => true);
    const insert = vi.fn(fakeServices().insert);
    const page = { kind: 'no-ticket', offerSite: null } as const;
    const panel = await mountPanel(fakeServices({ copy, insert, loadPage: async () => page }), (shown) =>
      shown.text().includes('No ticket'),
    );
    await type(panel.field, 'stuck');
    await press('Enter');
    expect(panel.one('.reply .button--primary').textContent).toContain('Copy');
    await press('Enter', { ctrlKey: true });
    await untilText(panel, 'Copied:');
    expect(copy).toHaveBeenCalledOnce();
    expect(insert).not.toHaveBeenCalled();
  });
});

it('copies Markdown on request, without any formatting of the clipboard’s', async () => {
  const copyText = vi.fn(async () => true);
  const copy = vi.fn(async () => true);
  const render = (...given: Parameters<Services['render']>) => ({
    ...renderPlan(...given),
    markdown: '1. **Restart**',
  });
  const panel = await openedWith({ copy, copyText, render });
  await click(panel.one('.reply button', 'Markdown'));
  expect(copyText).toHaveBeenCalledWith('1. **Restart**');
  expect(copy).not.toHaveBeenCalled();
  await untilText(panel, 'Copied:');
});

describe('the reply', () => {
  it('asks for a name only where the ticket has none, and greets with it', async () => {
    const named = await openedWith();
    expect(named.text()).not.toContain('Name for the greeting');

    const plan = vi.fn(planSteps);
    const page = { ...TICKET_PAGE, facts: { ...FACTS, customerName: null } };
    const panel = await openedWith({ plan, loadPage: async () => page });
    await type(panel.one('.reply__name input'), '  Dana ');
    expect(plan.mock.lastCall?.[2].customerName).toBe('Dana');
    await click(panel.one('button', 'Preview'));
    expect(panel.one('.preview').textContent).toContain('Hello Dana,');
    await type(panel.one('.reply__name input'), '');
    expect(plan.mock.lastCall?.[2]).not.toHaveProperty('customerName');
  });

  it('is planned short or full, and the choice stays for the next article', async () => {
    const plan = vi.fn(planSteps);
    const panel = await openedWith({ plan });
    const [full, short] = panel.all('input[type=radio]') as HTMLInputElement[];
    expect(full?.checked).toBe(true);
    await click(short as HTMLElement);
    expect(plan.mock.lastCall?.[2].length).toBe('short');
    await press('Escape');
    await openArticle(panel, 1);
    expect(plan.mock.lastCall?.[2].length).toBe('short');
  });

  it('is shown as it will look, and Esc leads back to the steps', async () => {
    const panel = await openedWith();
    const preview = panel.one('button', 'Preview');
    await click(preview);
    expect(preview.getAttribute('aria-pressed')).toBe('true');
    expect(panel.all('.preview li').map((item) => item.textContent)).toEqual([
      'Compare the free storage with the next backup’s size',
      'Leave out apps that can be downloaded again',
    ]);
    await press('Escape');
    expect(panel.one('.preview').hidden).toBe(true);
    await press('Escape');
    expect(panel.all('h1')).toEqual([]);
  });

  it('builds the preview of nothing but what a reply consists of', async () => {
    const html =
      '<p onclick="x()">One <strong>two</strong><br>three</p><img src=x onerror=x()><script>x()</script>' +
      '<div style="color:red">four</div>' +
      '<a href="javascript:x()">five</a><a href="https://example.test/six">six</a><ol><li>seven</li></ol>';
    const panel = await openedWith({ render: () => ({ html, text: '' }) });
    await click(panel.one('button', 'Preview'));
    const paper = panel.one('.preview__paper');
    const names = new Set([...paper.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...names].sort()).toEqual(['a', 'br', 'li', 'ol', 'p', 'span', 'strong']);
    const attributes = [...paper.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect([...new Set(attributes)].sort()).toEqual(['dir', 'href', 'rel', 'target']);
    expect([...paper.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      null,
      'https://example.test/six',
    ]);
    expect(paper.textContent).toContain('four');
  });
});
