import { describe, expect, it } from 'vitest';
import { findClasses } from '../../../core/weighing/find-classes';
import { compileWording } from '../../../core/wording/compile-wording';
import { shipped } from '../support/shipped';

const wordings = shipped.wordings.map(compileWording);
const namesIn = (sentence: string, language: string): string[] =>
  findClasses(
    sentence,
    wordings.filter((wording) => wording.language === language),
  ).map(({ name }) => name);

describe('the classes of words in a sentence', () => {
  it.each([
    ['en', 'my backup is stuck'],
    ['de', 'meine sicherung hangt'],
    ['fr', 'ma sauvegarde est bloquee'],
    ['zh', '备份卡住了'],
  ])('are the same in every language: %s', (language, sentence) => {
    expect(namesIn(sentence, language)).toEqual(expect.arrayContaining(['backup', 'stuck']));
  });

  it('are told with the first words of each', () => {
    const sentence = 'the backup, yes the backup';
    const found = findClasses(
      sentence,
      wordings.filter(({ language }) => language === 'en'),
    ).filter(({ name }) => name === 'backup');
    expect(found.map(({ span }) => sentence.slice(span.start, span.end))).toEqual(['backup']);
    expect(found[0]?.span.start).toBe(4);
  });

  it('say what looks like a failing backup and is none', () => {
    expect(namesIn('my backup codes do not work', 'en')).toContain('-');
    expect(namesIn('my backup does not work', 'en')).not.toContain('-');
  });
});
