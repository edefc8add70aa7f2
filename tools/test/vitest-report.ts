import * as v from 'valibot';
import { failed, type Tally } from './tally';

/** What is read of vitest's JSON report; its own sums leave out files that could not be loaded. */
const ReportSchema = v.object({
  success: v.boolean(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

/**
 * Counts a vitest run from its JSON report. A run without a report, without tests, or with an error outside of any
 * test has failed, whatever its tests say.
 *
 * @param report the report's text; `null` when the run left none
 * @param root folder that file names in the notes are relative to
 */
export function countReport(report: string | null, root: string): Tally {
  if (report === null) return failed('the run ended without a report');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ReportSchema), report);
  if (!parsed.success) return failed(`the report can't be read: ${parsed.issues[0].message}`);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const notes: string[] = [];
  for (const file of parsed.output.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    const failedAlone =
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
    if (failedAlone) {
      counts.failed += 1;
      notes.push(`${shorten(file.name, root)} failed outside of its tests`);
    }
  }
  if (counts.passed + counts.failed + counts.skipped === 0) return failed('no test was run');
  if (!parsed.output.success && counts.failed === 0) {
    counts.failed += 1;
    notes.push('the run failed outside of its tests');
  }
  return { ...counts, notes };
}

/** How many tests `vitest list --json` names; at least 1, because an unreadable list must not hide that tests exist. */
export function countList(list: string): number {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(v.unknown())), list);
  return parsed.success ? Math.max(1, parsed.output.length) : 1;
}

function shorten(path: string, root: string): string {
  return path.startsWith(root) ? path.slice(root.length).replace(/^[/\\]/, '') : path;
}
