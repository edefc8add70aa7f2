// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ArticleServices, InsertOutcome } from '../../../components/panel/panel-services';
import type { ArticleTranslation } from '../../../core/articles/article-translation';
import type { ReplyPlan } from '../../../core/reply/reply-plan';
import { DEFAULT_REPLY_STYLE } from '../../../core/reply/reply-style';
import { defer, fakeServices, planSteps, renderPlan, TICKET_PAGE } from '../support/fake-services';
import {
  click,
  type MountedPanel,
  mountPanel,
  openArticle,
  press,
  type,
  untilOpened,
  untilText,
} from '../support/mount';
import { FACTS, STORAGE } from '../support/sample';

async function openedWith(replaced: Partial<ArticleServices> = {}): Promise<MountedPanel> {
  const panel = await mountPanel(fakeServices(replaced));
  await openArticle(panel);
  return panel;
}

const insertButton = (panel: MountedPanel) => panel.one('.reply button', 'Insert into reply');
const copyButton = (panel: MountedPanel) => panel.one('.reply button:not(.reply__markdown)', 'Copy');
const select = (panel: MountedPanel, name: string) => panel.one('.reply select', name) as HTMLSelectElement;
const selected = (panel: MountedPanel, name: string) => select(panel, name).value;
const choose = (panel: MountedPanel, name: string, value: string) =>
  act(() => {
    select(panel, name).value = value;
    select(panel, name).dispatchEvent(new Event('change', { bubbles: true }));
  });
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
    await untilOpened(panel);
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
  const render = (plan: ReplyPlan) => ({
    ...renderPlan(plan),
    markdown: '1. **Restart**',
  });
  const panel = await openedWith({ copy, copyText, render });
  await click(panel.one('.reply button[aria-label="Copy as Markdown"]'));
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
    expect(selected(panel, 'Length')).toBe('full');
    await choose(panel, 'Length', 'short');
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

describe('the kind of reply', () => {
  it('is a follow-up where something was sent, else a first reply', async () => {
    expect(selected(await openedWith(), 'Kind')).toBe('follow-up');
    const page = { ...TICKET_PAGE, facts: { ...FACTS, sent: [] } };
    expect(selected(await openedWith({ loadPage: async () => page }), 'Kind')).toBe('first');
    const sentByTitle = {
      ...page,
      ticket: {
        ...page.ticket,
        messages: [
          ...page.ticket.messages,
          { author: 'agent' as const, text: '1. Leave out apps that can be downloaded again' },
        ],
      },
    };
    const panel = await openedWith({ loadPage: async () => sentByTitle });
    expect(selected(panel, 'Kind')).toBe('follow-up');
    expect(panel.one('.step', 'Leave out apps').textContent).toContain('already sent');
  });

  it('asks the fewest questions, which the agent can change', async () => {
    const plan = vi.fn(planSteps);
    const facts = { ...FACTS, storage: null };
    const panel = await openedWith({ plan, loadPage: async () => ({ ...TICKET_PAGE, facts }) });
    await choose(panel, 'Kind', 'question');
    const ticked = () => panel.all('.step').map((step) => step.querySelector('input')?.checked);
    expect(ticked()).toEqual([true, false]);
    expect(panel.all('.step')[1]?.textContent).toContain('not needed to decide');
    await click(panel.all('.step input')[1] as HTMLElement);
    expect(ticked()).toEqual([true, true]);
  });

  it.each(['outage', 'closing', 'note'])(
    '%s is shown as it will look, since it has no steps to tick',
    async (kind) => {
      const panel = await openedWith();
      await choose(panel, 'Kind', kind);
      expect(panel.one('.preview').hidden).toBe(false);
      expect(panel.all('.step')).toEqual([]);
    },
  );

  it('a note can only be copied, and Ctrl+Enter does that', async () => {
    const insert = vi.fn(fakeServices().insert);
    const copy = vi.fn(async () => true);
    const panel = await openedWith({ insert, copy });
    await choose(panel, 'Kind', 'note');
    expect(panel.all('.reply button', 'Insert into reply')).toEqual([]);
    expect(panel.text()).toContain('For your team, not for the customer');
    await press('Enter', { ctrlKey: true });
    await untilText(panel, 'Copied:');
    expect(copy).toHaveBeenCalledOnce();
    expect(insert).not.toHaveBeenCalled();
  });
});

describe('the language of the reply', () => {
  const german = { ...TICKET_PAGE, facts: { ...FACTS, language: 'de' } };
  const translation: ArticleTranslation = {
    article: STORAGE.id,
    language: 'de',
    reviewed: '2026-11-29',
    title: 'Zu wenig Speicher',
    meaning: 'Nichts ist verloren.',
    causes: {},
    steps: Object.fromEntries(
      STORAGE.steps.map(({ id, caution }) => [
        id,
        {
          title: `Schritt ${id}`,
          body: 'So.',
          check: 'Gut.',
          ...(caution === undefined ? {} : { caution: 'Vorsicht.' }),
        },
      ]),
    ),
  };

  it('is the customer’s, while the agent reads the steps in their own', async () => {
    const panel = await openedWith({ loadPage: async () => german, translation: async () => translation });
    expect(selected(panel, 'Language')).toBe('de');
    expect(panel.one('.step', 'Compare the free storage').textContent).not.toContain('Schritt');
    await click(panel.one('button', 'Preview'));
    expect(panel.one('.preview').textContent).toContain('Schritt compare-storage');
    expect(panel.all('.reply__notice')).toEqual([]);
  });

  it('says before insertion that the article is not translated, and offers English for all of it', async () => {
    const panel = await openedWith({ loadPage: async () => german });
    await untilText(panel, 'This article is not translated into German yet: its text will be in English.');
    await click(panel.one('button', 'Write all of it in English'));
    expect(selected(panel, 'Language')).toBe('en');
    expect(panel.all('.reply__notice')).toEqual([]);
  });

  it('waits for its texts: what is pressed before is done as soon as they are there', async () => {
    const { promise, resolve } = defer<ArticleTranslation | null>();
    const insert = vi.fn(fakeServices().insert);
    const panel = await openedWith({ loadPage: async () => german, translation: () => promise, insert });
    await click(insertButton(panel));
    await click(insertButton(panel));
    expect(insert).not.toHaveBeenCalled();
    resolve(translation);
    await untilText(panel, 'Inserted.');
    expect(insert).toHaveBeenCalledOnce();
    expect(insert.mock.calls[0]?.[0].text).toContain('Schritt compare-storage');
  });

  it('is English for a language without a frame', async () => {
    const page = { ...TICKET_PAGE, facts: { ...FACTS, language: 'pl' } };
    expect(selected(await openedWith({ loadPage: async () => page }), 'Language')).toBe('en');
  });
});

describe('a placeholder without a value', () => {
  it('is asked for in place, and stays to be corrected once it is typed', async () => {
    const plan = vi.fn(planSteps);
    const style = { ...DEFAULT_REPLY_STYLE, signOff: 'Call {{ team.phone_number }}.' };
    const render = (made: ReplyPlan) => ({
      ...renderPlan(made),
      missing: made.details.typed['team.phone_number'] ? [] : ['team.phone_number'],
    });
    const panel = await openedWith({ plan, render, replyStyle: async () => style });
    await untilText(panel, 'Needed for this reply');
    const field = () => panel.one('.reply__values input');
    expect(panel.one('.reply__values label').textContent).toContain('phone number');
    await type(field(), '123');
    expect(plan.mock.lastCall?.[2].typed).toEqual({ 'team.phone_number': '123' });
    expect((field() as HTMLInputElement).value).toBe('123');
  });
});
