import { parseArgs } from 'node:util';
import { failure, type Result, success } from '../../core/result';

export interface Options {
  readonly files: readonly string[];
  /** Only the lines of this half; `null` for all. */
  readonly split: string | null;
  /** The most misses that are listed of each kind. */
  readonly misses: number;
  readonly isJson: boolean;
}

export const USAGE =
  'Usage: npm run evaluate -- FILE.jsonl [MORE.jsonl …] [--split dev|held] [--misses N] [--json]';

/** The problem is a sentence for the user. */
export function readOptions(args: readonly string[]): Result<Options, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { positionals: files, values } = parsed.value;
  if (files.length === 0) return failure('Which file of labelled tickets or queries?');
  if (values.misses !== undefined && !/^\d{1,9}$/.test(values.misses))
    return failure(`--misses takes a number, not "${values.misses}".`);
  return success({
    files,
    split: values.split ?? null,
    misses: values.misses === undefined ? Number.POSITIVE_INFINITY : Number(values.misses),
    isJson: values.json ?? false,
  });
}

function parse(args: readonly string[]) {
  try {
    return success(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { split: { type: 'string' }, misses: { type: 'string' }, json: { type: 'boolean' } },
      }),
    );
  } catch (error) {
    // parseArgs says what is wrong in its first sentence, and how else it could be written in the others.
    if (error instanceof TypeError) return failure(`${error.message.split('. ')[0]}.`.replace(/\.+$/, '.'));
    throw error;
  }
}
