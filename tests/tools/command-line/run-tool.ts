import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Bundling the tool anew, where a source changed, takes seconds on a small machine. */
export const TOOL_TIMEOUT_MS = 120_000;

export interface ToolAnswer {
  readonly status: number | null;
  /** Each line of standard output, parsed. */
  readonly lines: readonly unknown[];
  readonly stderr: string;
}

/** Runs one of the project's tools as a person does, with this on standard input. */
export function runTool(tool: 'suggest' | 'search', input: string | readonly object[]): ToolAnswer {
  const text = typeof input === 'string' ? input : input.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.mjs', tool], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const lines = stdout === '' ? [] : stdout.replace(/\n$/, '').split('\n');
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as unknown) };
}
