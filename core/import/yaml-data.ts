import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { isTooDeep } from './depth';
import { IMPORT_LIMITS, UnreadableFile } from './import-types';

/** A value out of a YAML file, with the line where each part of it stands. */
export interface YamlData {
  readonly data: unknown;
  /** From 1. */
  lineOf(path: readonly (string | number)[]): number;
}

/** An article has no use for aliases; a file that grows by them is a trap. */
const MAX_ALIASES = 20;

/** Throws an `UnreadableFile` that says where and why. */
export function readYaml(source: string): YamlData {
  if (source.length > IMPORT_LIMITS.yamlBytes) {
    throw new UnreadableFile(
      `is longer than ${IMPORT_LIMITS.yamlBytes / 1_000_000} MB; a knowledge base of this size is read as JSON or as a zip of files`,
    );
  }
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'error' } as const;
  const document = parseDocument(source, options);
  const [error] = document.errors;
  if (error) throw new UnreadableFile(`line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (caught) {
    throw new UnreadableFile(caught instanceof Error ? caught.message : 'cannot be read');
  }
  if (isTooDeep(data)) throw new UnreadableFile('is nested too deeply, or holds itself');
  return {
    data,
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range && (length > 0 || isMap(node) || isSeq(node)))
          return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}
