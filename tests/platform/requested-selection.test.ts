import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { createRequestAnswers, requestSelection } = await import('../../platform/requested-selection');

const TAB = 1;
const OTHER_TAB = 2;

describe('a request for the selected words', () => {
  beforeEach(() => fakeBrowser.reset());

  it.each([
    ['the text of the menu', 'backup stuck', 'something else', 'backup stuck'],
    ['what is selected on the page', null, ' backup failed\n', 'backup failed'],
    ['nothing where nothing is selected', null, '  ', null],
  ])('asks for %s', async (_, text, selection, asked) => {
    await requestSelection(TAB, text);
    const answer = createRequestAnswers();
    expect(await answer((requests) => requests.take(TAB, selection))).toBe(asked);
  });

  it('is answered once, and for its tab alone', async () => {
    await requestSelection(TAB, 'backup stuck');
    const answer = createRequestAnswers();
    const read = (tab: number) => answer((requests) => requests.take(tab, ''));
    expect([await read(OTHER_TAB), await read(TAB), await read(TAB)]).toEqual([null, 'backup stuck', null]);
  });

  it('is answered by the later of two readings, though the first has taken it', async () => {
    await requestSelection(TAB, 'backup stuck');
    const answer = createRequestAnswers();
    let end: () => void = () => undefined;
    const first = answer(async (requests) => {
      const taken = await requests.take(TAB, '');
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      return taken;
    });
    const later = answer(async (requests) => {
      await vi.waitUntil(
        async () => (await fakeBrowser.storage.session.get(null)).requestedSelection === undefined,
      );
      return await requests.take(TAB, '');
    });
    expect(await later).toBe('backup stuck');
    end();
    expect(await first).toBe('backup stuck');
    expect(await answer((requests) => requests.take(TAB, ''))).toBeNull();
  });
});
