import process from 'node:process';
import { createInterface } from 'node:readline';
import type * as v from 'valibot';
import { checkLine, parseJsonLine } from './check-line';

/**
 * Answers each line of standard input with a line on standard output, in order and as it comes. A line that is wrong is
 * answered with `{"id": null, "error": "line 3: …"}`; the rest goes on, and the exit status is then 1.
 */
export async function answerJsonLines<const Schema extends v.GenericSchema>(
  schema: Schema,
  answer: (input: v.InferOutput<Schema>) => unknown,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '') continue;
    await write(JSON.stringify(answerLine(text, number, schema, answer)));
  }
}

function answerLine<const Schema extends v.GenericSchema>(
  line: string,
  number: number,
  schema: Schema,
  answer: (input: v.InferOutput<Schema>) => unknown,
): unknown {
  const parsed = parseJsonLine(line);
  const checked = parsed.ok ? checkLine(schema, parsed.value) : parsed;
  return checked.ok ? answer(checked.value) : refuse(number, checked.problem);
}

function refuse(number: number, reason: string): { id: null; error: string } {
  process.exitCode = 1;
  return { id: null, error: `line ${number}: ${reason}` };
}

/** Waits where the reader is slower, so that a long input does not pile up in memory. */
async function write(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
}
