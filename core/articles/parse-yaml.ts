import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { failure, type Result, success } from '../result';

/** What is wrong in a data file, and where. Lines and columns count from 1. */
export interface FileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * A file that expands beyond this is refused: articles are 10 to 30 kB, and YAML aliases can blow a small file up
 * ("billion laughs").
 */
const MAX_SOURCE_CHARS = 500_000;
const MAX_ALIASES = 50;

/** A mistake the schema can't see. `path` leads to the value it is about. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Parses one YAML document and checks it against a schema, then by `check`.
 * Every problem is reported, each with the line of the value it is about.
 */
export function parseYaml<const Schema extends v.GenericSchema>(
  source: string,
  schema: Schema,
  check: (value: v.InferOutput<Schema>) => readonly Mistake[] = () => [],
): Result<v.InferOutput<Schema>, readonly FileProblem[]> {
  if (source.length > MAX_SOURCE_CHARS) {
    return failure([{ line: 1, column: 1, message: `longer than ${MAX_SOURCE_CHARS} characters` }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number, message: string): FileProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, message };
  };
  if (document.errors.length > 0) {
    return failure(document.errors.map((error) => at(error.pos[0], error.message)));
  }

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return failure([at(0, error instanceof Error ? error.message : 'too many aliases')]);
  }

  const checked = v.safeParse(schema, data);
  if (checked.success) {
    const mistakes = check(checked.output);
    if (mistakes.length === 0) return success(checked.output);
    return failure(mistakes.map(({ path, message }) => at(offsetOf(path), `${pathText(path)}${message}`)));
  }
  return failure(
    checked.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key);
      const offset = issue.path?.at(-1)?.origin === 'key' ? offsetOfKey(path) : offsetOf(path);
      return at(offset, `${pathText(path)}${issue.message}`);
    }),
  );

  /** The offset of the deepest part of the path that is in the file: a missing field points at what should hold it. */
  function offsetOf(path: readonly unknown[]): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }

  /** Where a key stands that should not; its value may begin lines below. */
  function offsetOfKey(path: readonly unknown[]): number {
    const holder = document.getIn(path.slice(0, -1), true);
    const pair = isMap(holder)
      ? holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(path);
  }
}

function pathText(path: readonly unknown[]): string {
  return path.length === 0 ? '' : `${path.join('.')}: `;
}
