import { describe, expect, it } from 'vitest';
import { readFeatures, SLOTS } from '../../../core/weighing/sentence-features';

const slotsOf = (text: string, topics: Parameters<typeof readFeatures>[1] = []): Set<number> =>
  new Set(readFeatures(text, topics).slots);

function shared(a: Set<number>, b: Set<number>): number {
  return [...a].filter((slot) => b.has(slot)).length / Math.max(a.size, b.size);
}

describe('what a sentence is weighed by', () => {
  it('is each feature once, in the range of the slots', () => {
    const { slots, spans } = readFeatures('nothing, nothing, nothing goes up', []);
    expect(new Set(slots).size).toBe(slots.length);
    expect(spans).toHaveLength(slots.length);
    expect(slots.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < SLOTS)).toBe(true);
  });

  it('is the same for any number', () => {
    expect(slotsOf('stuck at 43 %')).toEqual(slotsOf('stuck at 99 %'));
  });

  it('knows a word by its parts: most of a typing error or a compound is the word', () => {
    expect(shared(slotsOf('datensicherung'), slotsOf('archivsicherung'))).toBeGreaterThan(0.3);
    expect(shared(slotsOf('datensicherung'), slotsOf('regenschirm'))).toBeLessThan(0.1);
  });

  it('tells the order of neighbours', () => {
    expect(slotsOf('it stopped')).not.toEqual(slotsOf('stopped it'));
  });

  it('names what a backup is called alike in all spellings and languages', () => {
    const named = (text: string, word: string) => {
      const start = text.indexOf(word);
      return slotsOf(text, [{ start, end: start + word.length }]);
    };
    const common = [...named('bakcup kaputt', 'bakcup')].filter((slot) =>
      named('sicherung kaputt', 'sicherung').has(slot),
    );
    const unnamed = [...slotsOf('bakcup kaputt')].filter((slot) => slotsOf('sicherung kaputt').has(slot));
    expect(common.length).toBeGreaterThan(unnamed.length);
  });

  it('reads signs without spaces as runs, across a name too', () => {
    expect(slotsOf('备份失败了').size).toBeGreaterThan(10);
    const named = slotsOf('备份失败了', [{ start: 0, end: 2 }]);
    const other = slotsOf('云备份失败了', [{ start: 0, end: 3 }]);
    expect(
      [...named].filter((slot) => other.has(slot) && !slotsOf('失败了').has(slot)).length,
    ).toBeGreaterThan(0);
  });

  it('says where each feature stands', () => {
    const text = 'my photos are stuck';
    const { spans } = readFeatures(text, []);
    expect(spans.every(({ start, end }) => start >= 0 && end <= text.length && start < end)).toBe(true);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toContain('are stuck');
  });

  it('is nothing for a text without words', () => {
    expect(readFeatures(' … !', []).slots).toEqual([]);
  });
});
