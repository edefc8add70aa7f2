import * as v from 'valibot';
import { failure, type Result, success } from '../../core/result';

/** A line of a JSON Lines file; the problem ends the sentence "line 3: …". */
export function parseJsonLine(line: string): Result<unknown, string> {
  try {
    return success(JSON.parse(line));
  } catch (error) {
    return failure(`not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
}

/** Checks what a line holds; the problem names the field: "messages.0.from: must be …". */
export function checkLine<const Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): Result<v.InferOutput<Schema>, string> {
  const checked = v.safeParse(schema, data);
  if (checked.success) return success(checked.output);
  const [issue] = checked.issues;
  const path = v.getDotPath(issue);
  return failure(`${path === null ? '' : `${path}: `}${issue.message}`);
}
