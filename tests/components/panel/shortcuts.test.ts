// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../support/wait-for';
import { fakeServices } from '../support/fake-services';
import { click, type MountedPanel, mountPanel, openArticle, press, untilText } from '../support/mount';

const untilHelp = (panel: MountedPanel) =>
  waitFor(() => panel.all('dialog').length === 1, { what: 'the list of shortcuts' });

describe('the list of shortcuts', () => {
  it('opens on ?, but not while typing', async () => {
    const panel = await mountPanel(fakeServices());
    expect(await press('?')).toBe(false);
    expect(panel.all('dialog')).toEqual([]);
    await openArticle(panel);
    expect(await press('?', { shiftKey: true })).toBe(true);
    await untilHelp(panel);
  });

  it('opens with ? while a checkbox has the focus', async () => {
    const panel = await mountPanel(fakeServices());
    await openArticle(panel);
    (panel.all('.step input')[0] as HTMLElement).focus();
    await press('?');
    await untilHelp(panel);
  });

  it('shows the panel’s keys and those really assigned', async () => {
    const panel = await mountPanel(fakeServices());
    await click(panel.one('button', 'Keyboard shortcuts'));
    await untilText(panel, 'Find a fix for the selected text');
    const rows = panel.all('.shortcuts__row').map((row) => row.textContent);
    expect(rows).toContain('Open Fix FinderAltShiftF');
    expect(rows).toContain('Find a fix for the selected textnot set');
    expect(rows).toContain('Open the fix↵');
  });

  it('says so where the browser does not tell', async () => {
    const panel = await mountPanel(fakeServices({ shortcuts: () => Promise.reject(new Error('no')) }));
    await click(panel.one('button', 'Keyboard shortcuts'));
    await untilText(panel, 'The browser did not tell which keys are assigned.');
  });

  it('leads to the browser’s settings where it has any', async () => {
    const changeShortcuts = vi.fn();
    const panel = await mountPanel(fakeServices({ changeShortcuts }));
    await click(panel.one('button', 'Keyboard shortcuts'));
    await untilHelp(panel);
    await click(panel.one('button', 'Change shortcuts'));
    expect(changeShortcuts).toHaveBeenCalledOnce();

    const other = await mountPanel(fakeServices());
    await click(other.one('button', 'Keyboard shortcuts'));
    await untilHelp(other);
    expect(other.all('button', 'Change shortcuts')).toEqual([]);
  });

  it('keeps the keys of the panel below it', async () => {
    const insert = vi.fn(fakeServices().insert);
    const panel = await mountPanel(fakeServices({ insert }));
    await openArticle(panel);
    await press('?');
    await untilHelp(panel);
    panel.one('dialog button', 'Close').focus();
    expect(await press('Enter', { ctrlKey: true })).toBe(false);
    expect(insert).not.toHaveBeenCalled();
  });

  it('closes with Esc alone, giving the focus back, and the panel stays', async () => {
    const close = vi.fn();
    const panel = await mountPanel(fakeServices({ close }));
    const opener = panel.one('button', 'Keyboard shortcuts');
    opener.focus();
    await click(opener);
    await untilHelp(panel);
    panel.one('dialog button', 'Close').focus();
    expect(await press('Escape')).toBe(true);
    expect(panel.all('dialog')).toEqual([]);
    await waitFor(() => document.activeElement === opener, { what: 'the focus on the button' });
    expect(close).not.toHaveBeenCalled();
  });
});
