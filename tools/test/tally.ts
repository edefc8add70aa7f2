/** What came of one part of the run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Reasons for failures and skips that no runner's output shows. */
  readonly notes: readonly string[];
}

export interface NamedTally extends Tally {
  readonly name: string;
  readonly seconds: number;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0, notes: [] };

export function failed(note: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, notes: [note] };
}

export function skipped(count: number, note: string): Tally {
  return { passed: 0, failed: 0, skipped: count, notes: [note] };
}

/** In CI nothing may stay untested, so what was skipped has failed. */
export function withSkipsAsFailures(tally: Tally): Tally {
  if (tally.skipped === 0) return tally;
  const note = `${tally.skipped} skipped, which counts as failed with CI=true`;
  return { ...tally, failed: tally.failed + tally.skipped, skipped: 0, notes: [...tally.notes, note] };
}

/** The table and, as its last line, `N passed, N failed`, with `, N skipped` where some were. */
export function renderSummary(parts: readonly NamedTally[]): string {
  const rows = [
    ['', 'passed', 'failed', 'skipped', 'seconds'],
    ...parts.map((p) => [
      p.name,
      String(p.passed),
      String(p.failed),
      String(p.skipped),
      p.seconds.toFixed(1),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const notes = parts.flatMap((p) => p.notes.map((note) => `${p.name}: ${note}`));
  const sum = (key: 'passed' | 'failed' | 'skipped') => parts.reduce((total, part) => total + part[key], 0);
  const last = `${sum('passed')} passed, ${sum('failed')} failed`;
  return [
    ...table,
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    sum('skipped') > 0 ? `${last}, ${sum('skipped')} skipped` : last,
  ].join('\n');
}
