import { describe, expect, it } from 'vitest';
import { foldOwnWords } from '../../../core/ticket/fold-own-words';

/** The words of the original that a word of the folded text leads back to. */
function wordsOf(original: string, word: string): string {
  const { text, toOriginal } = foldOwnWords(original);
  const start = text.indexOf(word);
  const span = toOriginal({ start, end: start + word.length });
  return original.slice(span.start, span.end);
}

describe('foldOwnWords', () => {
  it('leaves no long run of blanks, and leads back over it', () => {
    const original = `BÄCKUP${' '.repeat(5_000)}Échec${'\n'.repeat(5_000)}Ende`;
    expect(foldOwnWords(original).text.length).toBeLessThan(450);
    expect(wordsOf(original, 'backup')).toBe('BÄCKUP');
    expect(wordsOf(original, 'echec')).toBe('Échec');
    expect(wordsOf(original, 'ende')).toBe('Ende');
  });

  it('leads back where folding drops signs too', () => {
    const original = `Back\u00adup${' '.repeat(5_000)}E\u0301chec`;
    expect(wordsOf(original, 'echec')).toBe('E\u0301chec');
  });

  it('makes nothing of a quote, however long', () => {
    const original = `Hello\n${'> Your backup failed.\n'.repeat(500)}Bye`;
    expect(foldOwnWords(original).text).not.toContain('backup');
    expect(wordsOf(original, 'bye')).toBe('Bye');
  });

  it('keeps each offset of a usual text', () => {
    expect(foldOwnWords('My  backup\n\nfailed.').toOriginal({ start: 4, end: 10 })).toEqual({
      start: 4,
      end: 10,
    });
  });
});
