import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../core/articles/parse-yaml';

const SCHEMA = v.strictObject({
  title: v.string(),
  steps: v.optional(v.array(v.strictObject({ count: v.number() }))),
});

/** Problems as `line:column message`. */
function problemsOf(source: string): string[] {
  const parsed = parseYaml(source, SCHEMA);
  return parsed.ok ? [] : parsed.problem.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('parseYaml', () => {
  it('gives the checked value', () => {
    const parsed = parseYaml('title: Restart\nsteps:\n  - count: 2\n', SCHEMA);
    expect(parsed).toEqual({ ok: true, value: { title: 'Restart', steps: [{ count: 2 }] } });
  });

  it.each([
    ['a value of the wrong kind', 'title: 1', '1:8', 'title'],
    ['a wrong value deep inside', 'title: x\nsteps:\n  - count: 1\n  - count: no\n', '4:12', 'steps.1.count'],
    [
      'a wrong value after CRLF line ends',
      'title: x\r\nsteps:\r\n  - count: no\r\n',
      '3:12',
      'steps.0.count',
    ],
    ['an unknown field', 'title: x\ntitel: y', '2:1', 'titel'],
    ['an unknown field with a list below it', 'title: x\nstepps:\n  - count: 1', '2:1', 'stepps'],
    ['a missing field, at what should hold it', 'title: x\nsteps:\n  - {}', '3:5', 'steps.0.count'],
    ['a key that stands twice', 'title: x\ntitle: y', '2:1', 'unique'],
    ['a quote that is not closed', 'title: "x\nsteps: []', '2:10', 'quote'],
    ['a tab for indentation', 'title: x\nsteps:\n\t- count: 1', '3:1', 'Tab'],
    ['an empty file', '', '1:1', 'Object'],
    ['a file that is no map', '- title', '1:1', 'title'],
    ['two documents in one file', 'title: x\n---\ntitle: y', '2:1', 'document'],
    ['an alias of nothing', 'title: *nowhere', '1:1', 'nowhere'],
  ])('says where and what: %s', (_, source, place, word) => {
    const [first] = problemsOf(source);
    expect(first).toContain(word);
    expect(first).toMatch(new RegExp(`^${place} `));
  });

  it('reports every problem at once', () => {
    expect(problemsOf('title: 1\nsteps:\n  - count: a\n  - count: b\n')).toHaveLength(3);
  });

  it('adds what a check finds, with its place', () => {
    const parsed = parseYaml('title: x\nsteps:\n  - count: 1\n', SCHEMA, () => [
      { path: ['steps', 0, 'count'], message: 'too few' },
      { path: [], message: 'no author' },
    ]);
    expect(parsed).toEqual({
      ok: false,
      problem: [
        { line: 3, column: 12, message: 'steps.0.count: too few' },
        { line: 1, column: 1, message: 'no author' },
      ],
    });
  });

  it('does not check further what is wrong already', () => {
    const check = () => expect.unreachable('called with a value that does not fit the schema');
    expect(parseYaml('title: 1', SCHEMA, check).ok).toBe(false);
  });
});

describe('parseYaml and files made to do harm', () => {
  const ANY = v.object({ data: v.any() });

  it('refuses aliases that blow a small file up', () => {
    const level = (name: string, of: string): string => `  - &${name} [${Array(9).fill(of).join(', ')}]`;
    const bomb = ['data:', level('a', 'x'), level('b', '*a'), level('c', '*b'), level('d', '*c')].join('\n');
    const parsed = parseYaml(bomb, ANY);
    expect(parsed).toMatchObject({
      ok: false,
      problem: [{ line: 1, message: expect.stringContaining('alias') }],
    });
  });

  it('takes a few aliases, which spare repetition', () => {
    expect(parseYaml('data: [&a x, *a, *a]', ANY)).toEqual({ ok: true, value: { data: ['x', 'x', 'x'] } });
  });

  it('refuses a file that is too long before it reads it', () => {
    const parsed = parseYaml(`title: ${'x'.repeat(500_000)}`, SCHEMA);
    expect(parsed).toMatchObject({
      ok: false,
      problem: [{ line: 1, message: expect.stringContaining('longer') }],
    });
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'takes %s for a key like any other, which is unknown',
    (key) => {
      expect(problemsOf(`title: x\n${key}:\n  polluted: true\n`)[0]).toContain(key);
      expect(parseYaml(`data:\n  ${key}:\n    polluted: true\n`, ANY).ok).toBe(true);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect('polluted' in {}).toBe(false);
    },
  );

  it('makes nothing but data of a tag', () => {
    expect(parseYaml('data: !!js/function "() => 1"', ANY)).toEqual({ ok: true, value: { data: '() => 1' } });
  });

  it('answers brackets nested too deep with a problem', () => {
    expect(problemsOf(`title: ${'['.repeat(20_000)}`)).not.toEqual([]);
  });

  it('answers whatever it is given with a value or with problems that have a place', () => {
    const source = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'title: x\n',
            'steps:\n',
            '  - count: 1\n',
            '&a ',
            '*a ',
            '"',
            '[',
            '{',
            '\t',
            '- ',
            '<<: ',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(source, (text) => {
        const parsed = parseYaml(text, SCHEMA);
        if (parsed.ok) return;
        expect(parsed.problem.length).toBeGreaterThan(0);
        for (const { line, column, message } of parsed.problem) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toBe('');
        }
      }),
    );
  });
});
