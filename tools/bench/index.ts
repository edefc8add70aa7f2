/**
 * `npm run bench [-- PART …]`: speed, as ratios between things measured in turns in one process. Milliseconds stand
 * beside them for orientation; they are those of this machine, and no test depends on them.
 */

import process from 'node:process';
import { type BenchTable, renderBenchTable } from './bench-table';
import { benchDetector } from './detector';
import { benchGrowth } from './growth';
import { benchInsertion } from './insertion';
import { benchLibrary } from './library';
import { benchOpening } from './opening';
import { benchPage } from './page';
import { benchSearch } from './search';
import { benchStart, START_ONCE, startOnce } from './start';
import { benchSuggest } from './suggest';

const PARTS: Readonly<Record<string, () => readonly BenchTable[] | Promise<readonly BenchTable[]>>> = {
  detector: benchDetector,
  start: benchStart,
  suggest: benchSuggest,
  growth: benchGrowth,
  page: benchPage,
  opening: benchOpening,
  insertion: benchInsertion,
  search: benchSearch,
  library: benchLibrary,
};

const BAD_USE_STATUS = 2;

const args = process.argv.slice(2);
if (args[0] === START_ONCE) startOnce();
else process.exitCode = await run(args);

async function run(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    const names = Object.keys(PARTS).join(', ');
    process.stderr.write(`There is no part "${unknown}"; there are ${names}.\n`);
    return BAD_USE_STATUS;
  }
  for (const [name, bench] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const table of await bench()) process.stdout.write(`${renderBenchTable(table)}\n`);
  }
  return 0;
}
