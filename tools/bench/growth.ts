import { createShippedEngine } from '../command-line/create-shipped-engine';
import { type BenchTable, goal, ms, times } from './bench-table';
import { HOSTILE_TEXTS } from './hostile-texts';
import { ticketOf } from './tickets';
import { timeOnProcessor } from './timing';

/** Each twice the one before. The shortest is longer than what is read closely of one text. */
const SIZES = [125_000, 250_000, 500_000, 1_000_000];
/** Twice the text may take this much longer: caches and collections, but no square. */
const GOAL_PER_DOUBLING = 2.2;
/** What takes less is not compared with it: a pause of the machine would weigh more. */
const LEAST_MS = 10;
const WARM_UP_CHARS = 5_000;
/** Who takes this long is not asked for more. */
const PATIENCE_MS = 20_000;

/** How the time for a ticket grows with its length: detection, facts and suggestions together. */
export function benchGrowth(): BenchTable[] {
  const engine = createShippedEngine();
  const measure = (text: string): number => {
    const ticket = ticketOf(text);
    return timeOnProcessor(() => engine.read(ticket));
  };
  // Patterns are compiled for the first text that needs them.
  for (const write of Object.values(HOSTILE_TEXTS)) measure(write(WARM_UP_CHARS));
  return [
    {
      title: 'Growth on hostile text',
      note: 'The processor’s time for texts of 125, 250, 500 and 1,000 kB, and by how much each doubling makes it grow. Work that is\nlinear doubles; of a text of more than 40 kB only the beginning, the end and what stands around the backup’s words is read closely.',
      headings: ['text', ...SIZES.map((size) => `${size / 1e3} kB`), 'doubling', 'goal'],
      rows: Object.entries(HOSTILE_TEXTS).map(([name, write]) => {
        const taken: number[] = [];
        for (const size of SIZES) {
          if ((taken.at(-1) ?? 0) > PATIENCE_MS) break;
          taken.push(measure(write(size)));
        }
        const cells = SIZES.map((_, index) => {
          const time = taken[index];
          return time === undefined ? 'too slow' : ms(time);
        });
        const doubling = taken.length < SIZES.length ? Number.POSITIVE_INFINITY : meanDoubling(taken);
        return [name, ...cells, times(doubling), goal(doubling, GOAL_PER_DOUBLING, '×')];
      }),
    },
  ];
}

/** By how much the time grew with each doubling, on the average: a single one may hold a collection of garbage. */
function meanDoubling(taken: readonly number[]): number {
  const [first = 0, last = 0] = [taken[0], taken.at(-1)].map((time = 0) => Math.max(LEAST_MS, time));
  return (last / first) ** (1 / (taken.length - 1));
}
