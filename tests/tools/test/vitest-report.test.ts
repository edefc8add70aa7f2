import { describe, expect, it } from 'vitest';
import { countList, countReport } from '../../../tools/test/vitest-report';

interface File {
  readonly name?: string;
  readonly status: string;
  readonly tests: readonly string[];
}

/** A report as vitest writes it, shortened to what counts. */
function report(success: boolean, files: readonly File[]): string {
  return JSON.stringify({
    success,
    testResults: files.map(({ name = '/repository/tests/a.test.ts', status, tests }) => ({
      name,
      status,
      assertionResults: tests.map((test) => ({ fullName: test, status: test })),
    })),
  });
}

const count = (text: string | null) => countReport(text, '/repository');

describe('countReport', () => {
  it('counts passed, failed and every kind of skipped test', () => {
    const text = report(false, [
      { status: 'passed', tests: ['passed', 'passed', 'skipped', 'pending', 'todo'] },
      { status: 'failed', tests: ['failed', 'passed'] },
    ]);
    expect(count(text)).toEqual({ passed: 3, failed: 1, skipped: 3, notes: [] });
  });

  it('counts a file that could not be loaded as one failure and names it', () => {
    const text = report(false, [
      { status: 'passed', tests: ['passed'] },
      { name: '/repository/tests/broken.test.ts', status: 'failed', tests: [] },
    ]);
    expect(count(text)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      notes: ['tests/broken.test.ts failed outside of its tests'],
    });
  });

  it('counts a file whose hook failed, though each of its tests only counts as skipped', () => {
    expect(count(report(false, [{ status: 'failed', tests: ['skipped'] }]))).toMatchObject({
      failed: 1,
      skipped: 1,
    });
  });

  it('fails a run with an error outside of any test', () => {
    expect(count(report(false, [{ status: 'passed', tests: ['passed'] }]))).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it.each([
    ['no report', null],
    ['no file', report(true, [])],
    ['no test in any file', report(true, [{ status: 'passed', tests: [] }])],
    ['a report cut short', '{"success": tr'],
    ['another report', '{"success": true}'],
  ])('fails a run that left %s', (_, text) => {
    expect(count(text)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('countList', () => {
  it('counts the tests of a list', () => {
    expect(countList('[{"name": "a"}, {"name": "b"}]')).toBe(2);
  });

  it.each(['', 'no JSON', '{}', '[]'])('takes the list %j for one test', (list) => {
    expect(countList(list)).toBe(1);
  });
});
