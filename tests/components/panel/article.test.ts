// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../core/articles/article';
import { waitFor } from '../../support/wait-for';
import { defer, fakeServices, planSteps } from '../support/fake-services';
import {
  click,
  type MountedPanel,
  mountPanel,
  openArticle,
  press,
  type,
  untilOpened,
} from '../support/mount';
import { FACTS, STORAGE } from '../support/sample';

const steps = (panel: MountedPanel) => panel.all('.step');
const tick = (panel: MountedPanel, title: string) => {
  const box = panel.one('.step', title).querySelector('input');
  if (!box) throw new Error(`No checkbox in “${title}”`);
  return box;
};

async function openedArticle(article: Article = STORAGE) {
  const plan = vi.fn(planSteps);
  const panel = await mountPanel(fakeServices({ plan, article: () => article }));
  await openArticle(panel);
  return { panel, plan };
}

describe('an article', () => {
  it('says before the steps when it was last checked over a year ago', async () => {
    const late = await mountPanel(fakeServices({ today: '2099-01-01' }));
    await openArticle(late);
    expect(late.one('.overdue').textContent).toContain(STORAGE.reviewed);
    const inTime = await mountPanel(fakeServices({ today: STORAGE.reviewed }));
    await openArticle(inTime);
    expect(inTime.all('.overdue')).toEqual([]);
  });

  it('says what it means, how bad it is and why, and what it applies to', async () => {
    const { panel } = await openedArticle();
    for (const words of [
      'iCloud Backup · iOS · iPadOS',
      'moderate',
      STORAGE.severity.reason,
      STORAGE.models,
      'iOS 17 to 26',
      'Likely here: Not enough iCloud storage “my storage is full”',
    ]) {
      expect(panel.text()).toContain(words);
    }
    expect(panel.text()).toContain('The next backup is larger than the space that is left');
  });

  it('waits for its steps where they come from the disk, and only the latest one is shown', async () => {
    const read = defer<Article | null>();
    const panel = await mountPanel(
      fakeServices({ article: () => ({ ...STORAGE, steps: [] }), loadArticle: () => read.promise }),
    );
    await click(panel.options()[0] as HTMLElement);
    expect(panel.options().length).toBeGreaterThan(0);
    read.resolve(STORAGE);
    await waitFor(() => steps(panel).length === STORAGE.steps.length, { what: 'the steps' });
  });

  it('opens questions, escalation, causes and sources on request', async () => {
    const { panel } = await openedArticle();
    const titles = panel.all('summary').map((summary) => summary.textContent);
    expect(titles).toEqual([
      'Causes (3)',
      'Questions customers ask',
      'When to escalate',
      'Sources, reviewed 2026-11-22',
    ]);
    expect(panel.one('details', 'Causes').textContent).toContain('Not enough iCloud storagelikely here');
  });

  it('links each source once, and only addresses of the web', async () => {
    const sources = [
      'https://example.test/a',
      'javascript:alert(1)',
      'data:text/html,x',
      'http://example.test/b',
    ];
    const { panel } = await openedArticle({ ...STORAGE, sources, steps: STORAGE.steps.slice(0, 2) });
    const links = panel.all('a') as HTMLAnchorElement[];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://example.test/a',
      'http://example.test/b',
      'https://support.apple.com/guide/icloud/mmab848634c8/icloud',
    ]);
    for (const link of links) {
      expect(link.getAttribute('rel')).toBe('noreferrer');
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });

  it('hides a part that it does not have', async () => {
    const { panel } = await openedArticle({ ...STORAGE, faq: [] });
    expect(panel.all('summary', 'Questions customers ask')).toEqual([]);
  });

  it('is planned for the causes that the ticket hints at, even when it was found by typing', async () => {
    const plan = vi.fn(planSteps);
    const panel = await mountPanel(fakeServices({ plan }));
    await type(panel.field, 'not enough');
    await press('Enter');
    await untilOpened(panel);
    expect(plan).toHaveBeenLastCalledWith(
      STORAGE,
      FACTS,
      expect.objectContaining({ length: 'full', chosen: new Map(), likelyCauses: ['storage-full'] }),
    );
  });
});

describe('steps', () => {
  it('are ticked where they go into the reply, and say in words why they do not', async () => {
    const { panel } = await openedArticle();
    const shown = steps(panel).map((step) => step.querySelector('input')?.checked);
    expect(shown).toEqual([true, true, false, false, false]);
    expect(panel.one('.step', 'Restart the iPhone').textContent).toContain(
      'already tried “restarted it twice”',
    );
    expect(panel.one('.step', 'Back up on the charger').textContent).toContain(
      'already sent “please tap Back Up Now”',
    );
    expect(panel.text()).toContain('2 of 5 in the reply');
  });

  it('give the customer’s words as a tooltip and as the description of the checkbox', async () => {
    const { panel } = await openedArticle();
    const described = tick(panel, 'Restart the iPhone').getAttribute('aria-describedby') ?? '';
    const note = panel.one(`[id="${described}"]`);
    expect(note.textContent).toBe('already tried “restarted it twice”');
    expect(note.title).toBe('“restarted it twice”');
  });

  it('that lose data wait unticked, with the warning as the description of the checkbox', async () => {
    const { panel } = await openedArticle();
    const box = tick(panel, 'Delete the backup');
    const words = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => panel.one(`[id="${id}"]`).textContent);
    expect(box.checked).toBe(false);
    expect(words).toEqual([
      'Data can be lost. Tick it only if this customer needs it.',
      'Caution: The deleted backup is gone for good.',
    ]);
  });

  it.each([
    { title: 'Compare the free storage', id: 'compare-storage', state: 'removed' },
    { title: 'Restart the iPhone', id: 'restart', state: 'included' },
    { title: 'Back up on the charger', id: 'back-up-now', state: 'included' },
    { title: 'Delete the backup', id: 'delete-old-backup', state: 'included' },
  ])('“$title” becomes $state by a click', async ({ title, id, state }) => {
    const { panel, plan } = await openedArticle();
    await click(tick(panel, title));
    expect(plan.mock.lastCall?.[2].chosen).toEqual(new Map([[id, state]]));
    expect(tick(panel, title).checked).toBe(state === 'included');
  });

  it('that are kept for the next reply say so', async () => {
    const plan = vi.fn<typeof planSteps>((...asked) => {
      const planned = planSteps(...asked);
      const steps = planned.steps.map(
        (step, index) => ({ ...step, state: index === 0 ? 'later' : step.state }) as const,
      );
      return { ...planned, steps };
    });
    const panel = await mountPanel(fakeServices({ plan }));
    await openArticle(panel);
    expect(tick(panel, 'Compare the free storage').checked).toBe(false);
    expect(panel.one('.step', 'Compare the free storage').textContent).toContain('for the next reply');
    await click(tick(panel, 'Compare the free storage'));
    expect(plan.mock.lastCall?.[2].chosen).toEqual(new Map([['compare-storage', 'included']]));
  });

  it('keep what the ticket says of them after the agent has decided otherwise', async () => {
    const { panel, plan } = await openedArticle();
    await click(tick(panel, 'Restart the iPhone'));
    expect(panel.one('.step', 'Restart the iPhone').textContent).toContain(
      'already tried “restarted it twice”',
    );
    await click(tick(panel, 'Delete the backup'));
    expect(panel.one('.step', 'Delete the backup').textContent).toContain('Data can be lost.');
    await click(tick(panel, 'Restart the iPhone'));
    expect(plan.mock.lastCall?.[2].chosen).toEqual(
      new Map([
        ['restart', 'removed'],
        ['delete-old-backup', 'included'],
      ]),
    );
    expect(panel.text()).toContain('3 of 5 in the reply');
  });

  it('show their path, and their details one by one or all at once', async () => {
    const { panel } = await openedArticle();
    const step = panel.one('.step', 'Leave out apps');
    expect(step.textContent).toContain('Settings › your name › iCloud › iCloud Backup › This iPhone');
    const openDetails = () => panel.all('.step__details').filter(({ hidden }) => !hidden).length;
    expect(openDetails()).toBe(0);

    const button = panel.one('button', 'Details of step 2: Leave out apps');
    await click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(panel.one(`[id="${button.getAttribute('aria-controls')}"]`).textContent).toContain(
      'Check: Next Backup Size has become smaller.',
    );
    expect(openDetails()).toBe(1);
    await click(panel.one('button', 'Show details'));
    expect(openDetails()).toBe(5);
    await click(panel.one('button', 'Hide details'));
    expect(openDetails()).toBe(0);
  });

  it('keep markup in every text as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [first] = STORAGE.steps;
    if (!first) throw new Error('the sample has steps');
    const { panel } = await openedArticle({
      ...STORAGE,
      meaning: evil,
      models: evil,
      steps: [{ ...first, title: evil, path: evil, body: evil, caution: evil, check: evil }],
      faq: [{ question: evil, answer: evil }],
      escalate: [evil],
    });
    expect(panel.all('img')).toEqual([]);
    expect(panel.text().split(evil).length - 1).toBeGreaterThanOrEqual(10);
  });
});
