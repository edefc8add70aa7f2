import { describe, expect, it } from 'vitest';
import { wholeClauses } from '../../../core/detection/whole-clauses';
import { fold } from '../../../core/text/fold';

/** What is marked of a sentence in which a match stands between square brackets. */
function marked(sentence: string): string {
  const [before = '', words = '', after = ''] = sentence.split(/[⟦⟧]/);
  const text = fold(before + words + after).text;
  const span = { start: before.length, end: before.length + words.length };
  const { start, end } = wholeClauses(span, { start: 0, end: text.length }, text);
  return (before + words + after).slice(start, end);
}

describe('what is marked of a sentence', () => {
  it.each([
    ['its clause', 'On my phone ⟦nothing goes up⟧ since May.', 'On my phone nothing goes up since May'],
    [
      'the clause beside it',
      'The copy runs for an hour, then ⟦it stops⟧ half way!',
      'The copy runs for an hour, then it stops half way',
    ],
    [
      'no more than is read at a glance',
      'The nightly copy to the second office that we set up with your help in the spring of last year and moved to another disk since, has been red, it ⟦stops⟧ half way',
      'has been red, it stops half way',
    ],
    [
      'nothing beyond the words where there is no comma far and wide',
      `It ${'goes on and '.repeat(15)}⟦stops there⟧ ${'and goes on '.repeat(15)}`,
      'stops there',
    ],
    ['no greeting', 'Hello everybody, ⟦no backup⟧ tonight', 'no backup tonight'],
    ['no greeting in Chinese', '各位老师好，昨晚⟦没有备份⟧。', '昨晚没有备份'],
    ['a short clause that is none', 'Since May, ⟦no backup⟧.', 'no backup'],
    ['numbers and times whole', 'At 3:15 it ⟦stops⟧ at 1,4 TB', 'At 3:15 it stops at 1,4 TB'],
    [
      'what is quoted wholly or not at all',
      'There it says ⟦failed⟧: "done, but 2 files are missing, and the disk that they were on is not there any more since Monday night"',
      'There it says failed',
    ],
    [
      'a bracket with its other half',
      'It ⟦hangs⟧ again (the free version)',
      'It hangs again (the free version)',
    ],
    [
      'a Japanese clause',
      '設定は変えていないのに、⟦バックアップが終わり⟧ません。',
      '設定は変えていないのに、バックアップが終わりません',
    ],
  ])('is %s', (_, sentence, expected) => {
    expect(marked(sentence)).toBe(expected);
  });
});
