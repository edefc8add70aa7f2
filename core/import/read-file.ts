import { IMPORT_LIMITS, type ImportedItem, type ImportReader, UnreadableFile } from './import-types';
import { readCsv } from './read-csv';
import { isEspanso, readEspanso } from './read-espanso';
import { parseJson, readJson } from './read-json';
import { readMarkdown } from './read-markdown';
import { readOwn } from './read-own';
import { isZip, unzip } from './unzip';
import { readYaml } from './yaml-data';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the readers ask of the outside. */
export interface ImportContext {
  /** A day such as 2026-11-29: what is imported counts as reviewed then. */
  readonly today: string;
  /** Strict UTF-8 (and UTF-16 with a mark); `null` for anything else. */
  decode(bytes: Uint8Array): string | null;
}

/**
 * Reads a file of any of the formats, item by item. Nothing is thrown: what makes a whole file unreadable is one problem
 * too. Stops at the limit of articles.
 */
export function* readFile({ name, bytes }: ImportFile, context: ImportContext): ImportReader {
  let count = 0;
  try {
    if (bytes.length > IMPORT_LIMITS.fileBytes) {
      throw new UnreadableFile(
        `is larger than ${IMPORT_LIMITS.fileBytes / 1_000_000} MB, which is more than any knowledge base`,
      );
    }
    for (const item of isZip(bytes) ? readZip(bytes, context) : readText(name, null, bytes, context)) {
      if (item.kind === 'article') count += 1;
      if (count > IMPORT_LIMITS.articles) {
        throw new UnreadableFile(`holds more than ${IMPORT_LIMITS.articles} articles; the rest is left out`);
      }
      yield item;
    }
  } catch (error) {
    yield problemOf(error, name, null);
  }
}

function* readZip(bytes: Uint8Array, context: ImportContext): ImportReader {
  const files = unzip(bytes);
  if (files.length === 0) throw new UnreadableFile('is a zip without a YAML, JSON, CSV or Markdown file');
  for (const file of files) {
    try {
      yield* readText(file.name, file.name, file.bytes, context);
    } catch (error) {
      yield problemOf(error, file.name, file.name);
    }
  }
}

function* readText(
  name: string,
  file: string | null,
  bytes: Uint8Array,
  { today, decode }: ImportContext,
): ImportReader {
  const source = decode(bytes)?.replace(/^\uFEFF/, '');
  if (source === undefined) {
    throw new UnreadableFile('is no text in UTF-8: save it as UTF-8 in the program it comes from');
  }
  if (source.includes('\0')) throw new UnreadableFile('is no text: it holds binary data');
  if (source.trim() === '') throw new UnreadableFile('is empty');
  const kind = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === 'csv' || kind === 'tsv') yield* readCsv(source, file, today);
  else if (kind === 'md' || kind === 'markdown') yield readMarkdown(source, file ?? name, today);
  else if (kind === 'json' || /^\s*[[{]/.test(source)) yield* readJson(parseJson(source), file, today);
  else if (kind === 'yaml' || kind === 'yml') yield* readAnyYaml(source, file, today);
  else throw new UnreadableFile('is none of YAML, JSON, CSV, Markdown and zip: its name should tell which');
}

function* readAnyYaml(source: string, file: string | null, today: string): ImportReader {
  const yaml = readYaml(source);
  if (isEspanso(yaml.data)) yield* readEspanso(yaml, file, today);
  else yield* readOwn(yaml.data, file, yaml.lineOf);
}

function problemOf(error: unknown, title: string, file: string | null): ImportedItem {
  // Whatever a library throws at a hostile file is a reason not to read it.
  const message = error instanceof Error ? error.message : 'cannot be read';
  return { kind: 'problem', file, line: 1, title, message };
}
