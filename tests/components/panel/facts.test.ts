// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../../core/facts/facts';
import { fakeServices, planSteps, TICKET_PAGE } from '../support/fake-services';
import { click, type MountedPanel, mountPanel, openArticle, press, type } from '../support/mount';
import { action, FACTS, fact } from '../support/sample';

const chips = (panel: MountedPanel) => panel.all('.chip').map((chip) => chip.textContent);
const drop = (panel: MountedPanel, value: string) => click(panel.one('button', `Drop “${value}”`));

/** A panel on a ticket with these facts, and the facts its plans were made for. */
async function mountWith(facts: Facts) {
  const plan = vi.fn(planSteps);
  const page = { ...TICKET_PAGE, facts };
  const panel = await mountPanel(fakeServices({ plan, loadPage: async () => page }));
  return { panel, planned: () => plan.mock.lastCall?.[1] };
}

describe('facts read from the ticket', () => {
  it('are shown with the words they were read from as a tooltip', async () => {
    const { panel } = await mountWith(FACTS);
    expect(chips(panel)).toEqual([
      'iPhone 14',
      'iOS 17.5',
      '12 of 50 GB free',
      'triedrestarted the device',
      'sentplease tap Back Up Now',
      'nameAmira',
    ]);
    expect(panel.one('.chip', 'restarted the device').title).toBe('“restarted it twice”');
  });

  it('tell a product from a device of the same name', async () => {
    const facts = {
      ...FACTS,
      device: fact('ICLOUD BACKUP', 'my ICLOUD BACKUP'),
      product: fact('icloud-backup', 'icloud backup'),
    };
    const { panel } = await mountWith(facts);
    expect(chips(panel)).toContain('ICLOUD BACKUP');
    expect(chips(panel)).toContain('backup ofiCloud Backup');
  });

  it('are left out of the plan once dropped, and nobody outside is asked', async () => {
    const { panel, planned } = await mountWith(FACTS);
    await drop(panel, 'restarted the device');
    expect(chips(panel)).not.toContain('triedrestarted the device');
    await openArticle(panel);
    expect(planned()).toEqual({ ...FACTS, tried: [] });
    expect(panel.text()).not.toContain('already tried');
  });

  it.each([
    { value: 'iPhone 14', left: { device: null } },
    { value: 'iOS 17.5', left: { os: null } },
    { value: '12 of 50 GB free', left: { storage: null } },
    { value: 'please tap Back Up Now', left: { sent: [] } },
  ])('drop “$value” alone', async ({ value, left }) => {
    const { panel, planned } = await mountWith(FACTS);
    await drop(panel, value);
    await openArticle(panel);
    expect(planned()).toEqual({ ...FACTS, ...left });
  });

  it('drop a product and a code', async () => {
    const facts = {
      ...FACTS,
      product: fact('icloud-backup', 'iCloud'),
      codes: [fact('4711', '4711'), fact('12', '12')],
    };
    const { panel, planned } = await mountWith(facts);
    await drop(panel, 'iCloud Backup');
    await drop(panel, '4711');
    await openArticle(panel);
    expect(planned()).toEqual({ ...facts, product: null, codes: [fact('12', '12')] });
  });

  it('make one chip of one sentence that stands for two steps, and drop both', async () => {
    const tried = [action('restart-device', 'restarted it'), action('icloud/restart', 'restarted it')];
    const { panel, planned } = await mountWith({ ...FACTS, tried });
    expect(chips(panel).filter((chip) => chip?.includes('restarted it'))).toHaveLength(1);
    await drop(panel, 'restarted it');
    await openArticle(panel);
    expect(planned()?.tried).toEqual([]);
  });

  it('hand the focus to the neighbour of a dropped one, then to the button that brings it back', async () => {
    const { panel } = await mountWith({ ...FACTS, storage: null, tried: [], sent: [], customerName: null });
    panel.one('button', 'Drop “iPhone 14”').focus();
    await drop(panel, 'iPhone 14');
    expect(document.activeElement).toBe(panel.one('button', 'Drop “iOS 17.5”'));
    await drop(panel, 'iOS 17.5');
    expect(document.activeElement).toBe(panel.one('button', 'Restore 2 dropped'));
    await click(panel.one('button', 'Restore 2 dropped'));
    expect(chips(panel)).toEqual(['iPhone 14', 'iOS 17.5']);
  });

  it('stay dropped in the articles opened later', async () => {
    const { panel, planned } = await mountWith(FACTS);
    await drop(panel, 'iPhone 14');
    await openArticle(panel, 1);
    await press('Escape');
    await openArticle(panel, 2);
    expect(planned()?.device).toBeNull();
  });

  it.each([
    { value: 'iPhone 14', typed: ' iPhone 12 mini ', planned: { device: { value: 'iPhone 12 mini' } } },
    { value: 'iOS 17.5', typed: 'iOS 18', planned: { os: { value: 'iOS 18' } } },
    { value: 'Amira', typed: 'Amira Haddad', planned: { customerName: 'Amira Haddad' } },
    { value: 'iPhone 14', typed: '', planned: { device: null } },
    { value: 'Amira', typed: ' ', planned: { customerName: null } },
  ])('take “$typed” for “$value”', async ({ value, typed, planned: expected }) => {
    const { panel, planned } = await mountWith(FACTS);
    await click(panel.one('button', `Correct “${value}”`));
    const field = panel.one('.chip__field') as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    await type(field, typed);
    expect(await press('Enter')).toBe(true);
    if (typed.trim() !== '') expect(document.activeElement?.textContent).toBe(typed.trim());
    await openArticle(panel);
    expect(planned()).toMatchObject(expected);
  });

  it('stay as they are where Escape is pressed, and the panel stays open', async () => {
    const close = vi.fn();
    const panel = await mountPanel(fakeServices({ close }));
    await click(panel.one('button', 'Correct “iPhone 14”'));
    await type(panel.one('.chip__field'), 'iPad');
    await press('Escape');
    expect(chips(panel)[0]).toBe('iPhone 14');
    expect(document.activeElement).toBe(panel.one('button', 'Correct “iPhone 14”'));
    expect(close).not.toHaveBeenCalled();
  });

  it('show the first six, and the others on request', async () => {
    const codes = ['1', '2', '3', '4'].map((code) => fact(code, code));
    const { panel } = await mountWith({ ...FACTS, codes });
    expect(chips(panel)).toHaveLength(6);
    await click(panel.one('button', '4 more'));
    expect(chips(panel)).toHaveLength(10);
  });

  it('say so where there are none', async () => {
    const { panel } = await mountWith({
      ...FACTS,
      device: null,
      os: null,
      storage: null,
      tried: [],
      sent: [],
      customerName: null,
    });
    expect(chips(panel)).toEqual([]);
    expect(panel.text()).toContain('No device, system or earlier step is named in it.');
  });

  it('say where they come from on a page without the ticket', async () => {
    const page = { ...TICKET_PAGE, remembered: true };
    const panel = await mountPanel(fakeServices({ loadPage: async () => page }));
    expect(panel.text()).toContain('From the ticket read earlier in this tab');
  });

  it('say so where the helpdesk has changed its page', async () => {
    const page = { ...TICKET_PAGE, changedHelpdesk: 'Zendesk' };
    const panel = await mountPanel(fakeServices({ loadPage: async () => page }));
    expect(panel.text()).toContain('Zendesk changed its page: reading the whole page instead');
  });

  it('say so where the ticket is too long to be read wholly', async () => {
    const words = 'Very long ticket: only its beginning, its end and what names a backup were read';
    const whole = await mountPanel(fakeServices());
    expect(whole.text()).not.toContain(words);
    const page = { ...TICKET_PAGE, unread: 900_000 };
    const panel = await mountPanel(fakeServices({ loadPage: async () => page }));
    expect(panel.text()).toContain(words);
  });
});

describe('storage', () => {
  it.each([
    [{ freeGb: 12.25, totalGb: 50, usedGb: 37.75 }, '12.3 of 50 GB free'],
    [{ usedGb: 48, totalGb: 50 }, '48 of 50 GB used'],
    [{ freeGb: 0 }, '0 GB free'],
    [{ usedGb: 48 }, '48 GB used'],
    [{ totalGb: 50 }, '50 GB storage'],
  ])('%j reads “%s”', async (figures, words) => {
    const { panel } = await mountWith({ ...FACTS, storage: fact(figures, 'as written') });
    expect(chips(panel)).toContain(words);
  });
});
