import { renderTable } from '../command-line/table';

/** One part's figures, as printed. */
export interface BenchTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was compared with what, in a sentence or two. */
  readonly note: string;
}

export function renderBenchTable({ title, headings, rows, note }: BenchTable): string {
  return `${title}\n${note}\n\n${renderTable(headings, rows).replace(/^/gm, '  ')}\n`;
}

export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}

export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}×`;
}

/** The goal with what came of it. */
export function goal(value: number, atMost: number, unit = ''): string {
  return `≤ ${atMost}${unit} ${value <= atMost ? '✓' : '✗'}`;
}
