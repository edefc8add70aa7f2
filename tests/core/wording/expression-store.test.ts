import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../core/detection/detector';
import { compileWordingIn } from '../../../core/wording/compile-wording';
import { createExpressionStore } from '../../../core/wording/expression-store';
import { shipped } from '../support/shipped';
import { createTicketOf, readExample } from '../support/tickets';

describe('createExpressionStore', () => {
  /** Each of ten characters. */
  const sources = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd'];

  function createCounted(budgetChars: number) {
    const made: string[] = [];
    const store = createExpressionStore(budgetChars);
    const expressions = sources.map((source) =>
      store.create(() => {
        made.push(source.charAt(0));
        return new RegExp(source, 'g');
      }),
    );
    const use = (letters: string): void => {
      for (const letter of letters) {
        const expression = expressions['abcd'.indexOf(letter)];
        expect(expression?.regExp.source.charAt(0)).toBe(letter);
      }
    };
    return { made, use };
  }

  it('makes nothing that nobody asks for, and keeps what there is room for', () => {
    const { made, use } = createCounted(40);
    use('abcdabcd');
    expect(made.join('')).toBe('abcd');
  });

  it('lets go what was not used for longest, and makes it again', () => {
    const { made, use } = createCounted(30);
    use('abcd');
    made.length = 0;
    use('dcb');
    expect(made).toEqual([]);
    use('a');
    expect(made).toEqual(['a']);
  });

  it('keeps what is used again and again', () => {
    const { made, use } = createCounted(20);
    use('abacadabacad');
    expect(made.filter((letter) => letter === 'a').length).toBeLessThan(
      made.filter((letter) => letter !== 'a').length / 2,
    );
  });

  it.each([0, 5])('gives each, with room for %i characters', (budget) => {
    const { made, use } = createCounted(budget);
    use('aabb');
    expect(made.join('')).toBe('aabb');
  });
});

describe('a wording with room for few expressions', () => {
  it.each(shipped.wordings.map((wording) => [wording.language, wording] as const))(
    'finds the same in %s',
    (_, wording) => {
      const tickets = wording.rules
        .slice(0, 4)
        .flatMap(({ match, miss = [] }) => [...match.slice(0, 1), ...miss.slice(0, 1)])
        .map((example) => createTicketOf(readExample(example).text));
      const findAll = (budgetChars: number) => {
        const compiled = compileWordingIn(createExpressionStore(budgetChars), wording);
        const { detect } = createDetector([compiled], []);
        return tickets.map(detect);
      };
      const plenty = findAll(Number.POSITIVE_INFINITY);
      expect(plenty.flat()).not.toEqual([]);
      expect(findAll(2_000)).toEqual(plenty);
    },
  );
});
