import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { FoundImport } from './import-rules';

const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Types of plain JavaScript are named in comments, which the parser below leaves out: `{import('./x').Y}`. */
const JSDOC_IMPORT = /\{[^{}\n]*?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of a source text: static, dynamic, re-exports, types. */
export function findImports(file: string, source: string): FoundImport[] {
  // Detects `import('…')` in types as well; only the names and places of the modules are read, nothing is resolved.
  const { importedFiles } = ts.preProcessFile(source, true, true);
  const found = importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, pos }));
  if (/\.[cm]?jsx?$/.test(file)) {
    for (const match of source.matchAll(JSDOC_IMPORT)) {
      if (match[1] !== undefined) found.push({ specifier: match[1], pos: match.index });
    }
  }
  return found.map(({ specifier, pos }) => ({
    file,
    specifier,
    line: source.slice(0, pos).split('\n').length,
  }));
}

/** Files below a folder of the repository, sorted, as paths relative to the repository with `/`. */
export function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function isCode(file: string): boolean {
  return CODE.test(file);
}

/** The imports of all code below a folder. */
export function walkImports(root: string, folder: string): FoundImport[] {
  return listFiles(root, folder)
    .filter(isCode)
    .flatMap((file) => findImports(file, readFileSync(join(root, file), 'utf8')));
}
