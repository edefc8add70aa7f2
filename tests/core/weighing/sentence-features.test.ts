import { describe, expect, it } from 'vitest';
import { readFeatures, SLOTS, type Surroundings } from '../../../core/weighing/sentence-features';
import { NOTHING_AROUND } from '../support/nothing-around';

const slotsOf = (text: string, around: Partial<Surroundings> = {}): Set<number> =>
  new Set(readFeatures(text, { ...NOTHING_AROUND, ...around }).slots);

function shared(a: Set<number>, b: Set<number>): number {
  return [...a].filter((slot) => b.has(slot)).length / Math.max(a.size, b.size);
}

describe('what a sentence is weighed by', () => {
  it('is each feature once, in the range of the slots', () => {
    const { slots, spans } = readFeatures('nothing, nothing, nothing goes up', NOTHING_AROUND);
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
      return slotsOf(text, { topics: [{ start, end: start + word.length }] });
    };
    const common = [...named('bakcup kaputt', 'bakcup')].filter((slot) =>
      named('sicherung kaputt', 'sicherung').has(slot),
    );
    const unnamed = [...slotsOf('bakcup kaputt')].filter((slot) => slotsOf('sicherung kaputt').has(slot));
    expect(common.length).toBeGreaterThan(unnamed.length);
  });

  it('reads signs without spaces as runs, across a name too', () => {
    expect(slotsOf('备份失败了').size).toBeGreaterThan(10);
    const named = slotsOf('备份失败了', { topics: [{ start: 0, end: 2 }] });
    const other = slotsOf('云备份失败了', { topics: [{ start: 0, end: 3 }] });
    expect(
      [...named].filter((slot) => other.has(slot) && !slotsOf('失败了').has(slot)).length,
    ).toBeGreaterThan(0);
  });

  it('says where each feature stands that words of the sentence make', () => {
    const text = 'my photos are stuck';
    const { spans } = readFeatures(text, NOTHING_AROUND);
    const words = spans.flatMap((span) => (span ? [text.slice(span.start, span.end)] : []));
    expect(words).toContain('are stuck');
    expect(words.every((word) => word !== '')).toBe(true);
  });

  it('names classes of words, and any two of them, alike in all languages', () => {
    const classes = [
      { name: 'stuck', span: { start: 0, end: 5 } },
      { name: 'upload', span: { start: 6, end: 12 } },
    ];
    const bare = slotsOf('plonk klatsch');
    const named = [...slotsOf('plonk klatsch', { classes })].filter((slot) => !bare.has(slot));
    expect(named).toHaveLength(3);
    expect([...slotsOf('pof patatras', { classes })]).toEqual(expect.arrayContaining(named));
  });

  it('tells whether its text is about a backup, and what stands beside it', () => {
    expect(slotsOf('it stopped', { isAboutBackup: true })).not.toEqual(slotsOf('it stopped'));
    const beside = slotsOf('it stopped', { neighbours: ['', 'the kettle'] });
    expect(beside.size).toBe(slotsOf('it stopped').size + 2);
  });

  it('is nothing for a text without words', () => {
    expect(readFeatures(' … !', NOTHING_AROUND).slots).toEqual([]);
  });
});
