import { describe, expect, it } from 'vitest';
import {
  type NamedTally,
  PASSED,
  renderSummary,
  skipped,
  withSkipsAsFailures,
} from '../../../tools/test/tally';

const part = (name: string, tally: Partial<NamedTally>): NamedTally => ({
  ...{ passed: 0, failed: 0, skipped: 0, notes: [], seconds: 0 },
  ...tally,
  name,
});

describe('renderSummary', () => {
  it('ends with the sums in one line', () => {
    const summary = renderSummary([part('lint', PASSED), part('unit tests', { passed: 40, failed: 2 })]);
    expect(summary.split('\n').at(-1)).toBe('41 passed, 2 failed');
  });

  it('names skipped tests only where there are some', () => {
    const summary = renderSummary([part('lint', PASSED), part('live', skipped(3, 'no root'))]);
    expect(summary.split('\n').at(-1)).toBe('1 passed, 0 failed, 3 skipped');
  });

  it('shows each part in a row and each note with its part', () => {
    const lines = renderSummary([part('live', { ...skipped(3, 'no root'), seconds: 1.25 })]).split('\n');
    expect(lines[0]).toMatch(/passed +failed +skipped +seconds$/);
    expect(lines[1]).toMatch(/^live +0 +0 +3 +1\.3$/);
    expect(lines).toContain('live: no root');
  });
});

describe('withSkipsAsFailures', () => {
  it('counts what was skipped as failed, and says so', () => {
    expect(withSkipsAsFailures({ passed: 5, failed: 1, skipped: 3, notes: ['no root'] })).toEqual({
      passed: 5,
      failed: 4,
      skipped: 0,
      notes: ['no root', '3 skipped, which counts as failed with CI=true'],
    });
  });

  it('leaves a run without skips as it is', () => {
    expect(withSkipsAsFailures(PASSED)).toEqual(PASSED);
  });
});
