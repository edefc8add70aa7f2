import { createShippedEngine } from '../command-line/create-shipped-engine';
import { type BenchTable, goal, ms, times } from './bench-table';
import { ticketOf } from './tickets';
import { timeOnce } from './timing';

const SIZES = [100_000, 500_000, 1_000_000];
/** A megabyte may take this much longer than ten times a tenth of it: caches and collections, but no square. */
const GOAL_GROWTH = 2;
/** Who takes this long for a tenth of a megabyte is not asked for a whole one. */
const PATIENCE_MS = 20_000;
/** Small texts are read more than once: the compiler is still at work, and a pause of the machine weighs more. */
const TRIES = 3;

/** Texts made to be slow: each should take as long a megabyte, however many there are. */
const TEXTS: Readonly<Record<string, (characters: number) => string>> = {
  'ordinary words': repeat('Thanks for the quick answer, the invoice has arrived. '),
  'no spaces': repeat('abcdefghij'),
  'no spaces, accents': repeat('äöüéèßøñç'),
  'backup, repeated': repeat('backup '),
  'backup, without spaces': repeat('backup'),
  'backup failed, repeated': repeat('backup failed '),
  'my backup, no end': repeat("my backup won't my backup hasn't "),
  'sentences of failures': repeat('The backup failed again since Monday. '),
  'バックアップ, repeated': repeat('バックアップ'),
  '备份失败, repeated': repeat('备份失败，'),
  'nested quotes': (characters) => lines(characters, (depth) => `${'> '.repeat(depth % 200)}backup`),
  'a line of quote marks': repeat('>'),
  'open quotation marks': repeat('"backup ("'),
  'a × n + "!"': (characters) => `${'a'.repeat(characters - 1)}!`,
  'backup + spaces': (characters) => `backup${' '.repeat(characters - 12)}failed`,
  'line breaks': repeat('\n'),
  'mail headers': repeat('On 1 May 2026 at 10:00 \n'),
  dots: repeat('.'),
  'numbers and units': repeat('1.5 GB of 5 GB '),
  'combining marks': repeat('e\u0301\u0301'),
};

/** How the time for a ticket grows with its length: detection, facts and suggestions together. */
export function benchGrowth(): BenchTable[] {
  const engine = createShippedEngine();
  const measure = (text: string): number => {
    const ticket = ticketOf(text);
    const tries = text.length > (SIZES[0] ?? 0) ? 1 : TRIES;
    return Math.min(...Array.from({ length: tries }, () => timeOnce(() => engine.read(ticket))));
  };
  measure(TEXTS['sentences of failures']?.(SIZES[0] ?? 0) ?? '');
  return [
    {
      title: 'Growth on hostile text',
      note: 'The time a megabyte, for texts of 0.1, 0.5 and 1 MB; where it stays the same, the work is linear.',
      headings: ['text', ...SIZES.map((size) => `${size / 1e6} MB`), 'growth', 'goal'],
      rows: Object.entries(TEXTS).map(([name, write]) => {
        const perMegabyte: number[] = [];
        for (const size of SIZES) {
          if ((perMegabyte[0] ?? 0) * 0.1 > PATIENCE_MS) break;
          perMegabyte.push(measure(write(size)) / (size / 1e6));
        }
        const cells = SIZES.map((_, index) => {
          const time = perMegabyte[index];
          return time === undefined ? 'too slow' : ms(time);
        });
        const growth =
          perMegabyte.length < SIZES.length
            ? Number.POSITIVE_INFINITY
            : (perMegabyte.at(-1) ?? 0) / (perMegabyte[0] ?? 1);
        return [name, ...cells, times(growth), goal(growth, GOAL_GROWTH, '×')];
      }),
    },
  ];
}

function repeat(part: string): (characters: number) => string {
  return (characters) => part.repeat(Math.ceil(characters / part.length)).slice(0, characters);
}

function lines(characters: number, write: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < characters; length += (parts.at(-1)?.length ?? 0) + 1) {
    parts.push(write(parts.length));
  }
  return parts.join('\n').slice(0, characters);
}
