import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../core/wording/compile-pattern';
import { PatternError } from '../../../core/wording/item-source';
import { MASKED, SENTENCE_BREAK } from '../../../core/wording/pattern-items';

const WORDS = {
  backup: ['back[ -]?up', 'time machine'],
  fail: ['fails', 'failed'],
  span: ['(?:two|three) ?days'],
};

/** The words that a pattern finds. `|` stands for the end of a sentence, `#` for what a mask has taken out. */
function find(pattern: string, text: string, hasSpaces = true): string[] {
  const marked = text.replaceAll('|', SENTENCE_BREAK).replaceAll('#', MASKED);
  const found = [...marked.matchAll(compilePattern(pattern, WORDS, { hasSpaces }))];
  return found.map(([words]) => words.replaceAll(SENTENCE_BREAK, '|'));
}

describe('compilePattern', () => {
  it.each([
    ['a class', '{backup}', 'my back-up and time  machine', ['back-up', 'time  machine']],
    [
      'a class whose words have an optional space',
      '{span}',
      'two days, threedays',
      ['two days', 'threedays'],
    ],
    ['a class within a group', '({fail}|stuck)', 'it failed, stuck, fails', ['failed', 'stuck', 'fails']],
    ['a group', '(no|any) {backup}', 'no backup', ['no backup']],
    ['white space within a group', '(at\\slast)', 'at last', ['at last']],
    ['a digit pattern with a quantifier', '(\\d{1,3})', 'at 99', ['99']],
    ['items parted by a space', '{backup} {fail}', 'the backup failed', ['backup failed']],
    ['items parted by light punctuation', '{backup} {fail}', 'backup: "failed"', ['backup: "failed']],
    ['items parted by a line break', '{backup} {fail}', 'backup\nfailed', ['backup\nfailed']],
    ['a gap that is not needed', '{backup} ~3 {fail}', 'backup failed', ['backup failed']],
    ['a gap', '{backup} ~3 {fail}', 'backup to icloud always failed', ['backup to icloud always failed']],
    ['the shortest gap', '{backup} ~9 {fail}', 'backup one failed two failed', ['backup one failed']],
    [
      'an optional item that is there',
      '{backup} (always|never)? {fail}',
      'backup always fails',
      ['backup always fails'],
    ],
    ['an optional item that is missing', '{backup} (always)? {fail}', 'backup fails', ['backup fails']],
    [
      'an optional class',
      '(my) {backup}? (phone)',
      'my backup phone, my phone',
      ['my backup phone', 'my phone'],
    ],
    ['an optional first item', '(no)? {backup}', 'no backup, backup', ['no backup', 'backup']],
    ['an optional last item', '{backup} {fail}?', 'backup failed, backup', ['backup failed', 'backup']],
    ['a sentence break', '{backup} || (it) {fail}', 'my backup| it failed', ['backup| it failed']],
    [
      'a sentence break after further words',
      '{backup} ~4 || {fail}',
      'backup to icloud| failed',
      ['backup to icloud| failed'],
    ],
    ['a look-ahead at the end of an item', '(back\\sup)(?!\\sto)', 'back up to, back up now', ['back up']],
  ])('finds %s', (_, pattern, text, found) => {
    expect(find(pattern, text)).toEqual(found);
  });

  it.each([
    ['part of a word', '{fail}', 'failedly unfailed'],
    ['items parted by another word', '{backup} {fail}', 'backup has failed'],
    ['items parted by the end of a sentence', '{backup} {fail}', 'backup| failed'],
    ['a gap that is too long', '{backup} ~2 {fail}', 'backup of the complete telephone yesterday failed'],
    ['a gap over the end of a sentence', '{backup} ~5 {fail}', 'backup fine| login failed'],
    ['a gap over what a mask has taken out', '{backup} ~5 {fail}', 'backup ### failed'],
    ['a sentence break where there is none', '{backup} || {fail}', 'backup failed'],
  ])('does not find %s', (_, pattern, text) => {
    expect(find(pattern, text)).toEqual([]);
  });

  it('counts a gap in characters and needs no word borders where a script has no spaces', () => {
    expect(find('(备份) ~2 (失败)', '昨晚备份又失败了', false)).toEqual(['备份又失败']);
    expect(find('(备份) ~2 (失败)', '备份昨天晚上又失败', false)).toEqual([]);
    expect(find('(备份)(失败)?', '备份失败', false)).toEqual(['备份失败']);
  });

  it.each([
    ['a class that does not exist', '{backup} {nonsense}', /"\{backup\} \{nonsense\}".*"nonsense"/],
    ['a class that does not exist, within a group', '({nonsense}|x)', /"\(\{nonsense\}\|x\)".*"nonsense"/],
    ['an open group', '{backup} (no|any', /"\{backup\} \(no\|any"/],
    ['a space within brackets', '(not any|no) {backup}', /write \\s instead/],
    ['a class name that every object has', '{constructor}', /"constructor"/],
  ])('names the pattern in the error about %s', (_, pattern, message) => {
    expect(() => find(pattern, 'x')).toThrow(PatternError);
    expect(() => find(pattern, 'x')).toThrow(message);
  });
});
