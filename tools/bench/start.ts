import { fork } from 'node:child_process';
import process from 'node:process';
import signals from 'virtual:fix-finder/signals';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import { createDetector } from '../../core/detection/detector';
import { createWeigher } from '../../core/weighing/weigher';
import { compileWording } from '../../core/wording/compile-wording';
import { type BenchTable, goal, ms } from './bench-table';
import { ticketOf } from './tickets';
import { median } from './timing';

/** Runs one start instead of the benchmark; a second one in the same process would find everything compiled. */
export const START_ONCE = 'start-once';

const STARTS = 15;
const GOAL_MS = 3;
const HARMLESS = 'Hello, where can I download the invoice for my last order? Thank you.';
const REPORT = 'Hello, my iPhone has not backed up since March, the iCloud backup fails every night.';

interface Start {
  /** The keys of wordings and signals, as the extension's files hold them; the rest is parsed when it is asked for. */
  readonly parse: number;
  /** The detector, with the expressions that tell whether a text is worth a look. */
  readonly create: number;
  /** A text that no rule is asked about. */
  readonly harmless: number;
  /** The first text about a failing backup: its rules are compiled. */
  readonly report: number;
}

/** What the first ticket costs that the background reads after it was started. */
export async function benchStart(): Promise<BenchTable[]> {
  const starts: Start[] = [];
  for (let start = 0; start < STARTS; start += 1) starts.push(await startAfresh());
  const row = (name: string, select: (start: Start) => number, limit?: number): string[] => {
    const time = median(starts.map(select));
    return [name, ms(time), limit === undefined ? '' : goal(time, limit, ' ms')];
  };
  return [
    {
      title: 'Start of detection',
      note: `Median of ${STARTS} new processes, ${wordings.length} wordings. It happens in the extension’s background; the page itself compiles nothing.`,
      headings: ['', 'time', 'goal'],
      rows: [
        row('reading the keys', ({ parse }) => parse),
        row('making the detector', ({ create }) => create, GOAL_MS),
        row('the first text, harmless', ({ harmless }) => harmless),
        row('the first text that reports a failure', ({ report }) => report, GOAL_MS),
        row('together', ({ parse, create, harmless, report }) => parse + create + harmless + report),
      ],
    },
  ];
}

function startAfresh(): Promise<Start> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', [START_ONCE], { execArgv: [] });
    child.once('message', (message) => resolve(message as Start));
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status !== 0) reject(new Error(`A start ended with status ${status}.`));
    });
  });
}

/** The other side of {@link startAfresh}. */
export function startOnce(): void {
  const json = JSON.stringify([
    wordings.map(({ language, keys }) => ({ language, keys })),
    signals.map(({ article, language, keys }) => [article, language, keys]),
  ]);
  const times: number[] = [performance.now()];
  const tick = (): number => times.push(performance.now());
  JSON.parse(json);
  tick();
  const detector = createDetector(wordings.map(compileWording), signals, createWeigher(weights));
  tick();
  detector.detect(ticketOf(HARMLESS));
  tick();
  detector.detect(ticketOf(REPORT));
  tick();
  const [parse = 0, create = 0, harmless = 0, report = 0] = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time));
  const start: Start = { parse, create, harmless, report };
  process.send?.(start);
}
